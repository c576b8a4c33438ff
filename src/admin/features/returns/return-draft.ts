import type { ReturnLine, ReturnLotInput } from "../../hooks/api/returns"
import type { RowError } from "../../lib/api-error"
import { sumQuantities } from "../../lib/format"
import type { LotKind } from "../../lib/types"

/** What becomes of a unit that comes back. */
export const FATES = ["stock", "blocked", "damaged"] as const
export type Fate = (typeof FATES)[number]

/** One unit or lot that may come back. Without a lot, goods that were shipped without a number. */
export type ReturnUnit = {
  key: string
  line_id: string
  lot_id: string | null
  name: string
  kind: LotKind | null
  /** What the customer has of it. */
  most: number
  isBack: boolean
  quantity: number
  fate: Fate
  reason: string
  error?: RowError
}

const fateOf = ({ damaged, blocked_reason }: ReturnLine["chosen"][number]): Fate => {
  if (damaged) {
    return "damaged"
  }
  return blocked_reason ? "blocked" : "stock"
}

let lastKey = 0
const newKey = () => `unit-${++lastKey}`

const chosenUnits = (line: ReturnLine): ReturnUnit[] =>
  line.chosen.map((chosen) => {
    const candidate = line.candidates.find((one) => one.lot_id === chosen.lot_id)
    return {
      key: newKey(),
      line_id: line.line_id,
      lot_id: chosen.lot_id,
      name: chosen.lot_name ?? "",
      kind: candidate?.kind ?? (chosen.lot_id && line.tracking === "serial" ? "serial" : null),
      most: chosen.lot_id ? (candidate?.quantity ?? chosen.quantity) : line.without_number,
      isBack: true,
      quantity: chosen.quantity,
      fate: fateOf(chosen),
      reason: chosen.blocked_reason ?? "",
    }
  })

const openUnit = (
  line: ReturnLine,
  unit: Pick<ReturnUnit, "lot_id" | "name" | "kind" | "most">
): ReturnUnit => ({
  ...unit,
  key: newKey(),
  line_id: line.line_id,
  isBack: false,
  quantity: Math.min(unit.most, line.expected),
  fate: "stock",
  reason: "",
})

/** What was chosen already, then what else the customer has of the line. */
export const unitsOf = (lines: ReturnLine[]): ReturnUnit[] =>
  lines.flatMap((line) => {
    const chosen = chosenUnits(line)
    const others = line.candidates
      .filter((candidate) => !chosen.some((unit) => unit.lot_id === candidate.lot_id))
      .map(({ lot_id, name, kind, quantity }) =>
        openUnit(line, { lot_id, name, kind, most: quantity })
      )
    const hasUnnumbered = line.without_number > 0 && !chosen.some((unit) => !unit.lot_id)
    const unnumbered = hasUnnumbered
      ? [openUnit(line, { lot_id: null, name: "", kind: null, most: line.without_number })]
      : []
    return [...chosen, ...others, ...unnumbered]
  })

export const countBack = (units: ReturnUnit[]): number =>
  sumQuantities(units.filter((unit) => unit.isBack).map((unit) => unit.quantity))

/** A lot of which a part is damaged becomes two rows. */
export const splitUnit = (units: ReturnUnit[], key: string): ReturnUnit[] =>
  units.flatMap((unit) =>
    unit.key === key
      ? [
          { ...unit, quantity: unit.quantity - 1, isBack: true },
          {
            ...unit,
            key: newKey(),
            quantity: 1,
            isBack: true,
            fate: "damaged" as const,
            reason: "",
          },
        ]
      : [unit]
  )

export const lacksReason = (unit: ReturnUnit): boolean =>
  unit.isBack && unit.fate === "blocked" && !unit.reason.trim()

/** Only what comes back, in the order that the server counts its errors by. */
export const toLots = (units: ReturnUnit[], lines: ReturnLine[]): ReturnLotInput[] =>
  units
    .filter((unit) => unit.isBack)
    .map((unit) => {
      const line = lines.find((one) => one.line_id === unit.line_id)!
      return {
        line_item_id: line.line_item_id,
        inventory_item_id: line.inventory_item_id,
        ...(unit.lot_id ? { lot_id: unit.lot_id } : {}),
        quantity: unit.quantity,
        ...(unit.fate === "damaged" ? { damaged: true } : {}),
        ...(unit.fate === "blocked" ? { blocked_reason: unit.reason.trim() } : {}),
      }
    })

/** Puts what was refused beside the units it is about. */
export const withErrors = (units: ReturnUnit[], errors: RowError[]): ReturnUnit[] => {
  const sent = units.filter((unit) => unit.isBack)
  return units.map((unit) => ({
    ...unit,
    error: errors.find((error) => sent[error.index]?.key === unit.key),
  }))
}
