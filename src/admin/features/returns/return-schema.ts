import { z } from "zod"
import type { ReturnLine, ReturnLotInput } from "../../hooks/api/returns"
import { sumQuantities } from "../../lib/format"

/** What becomes of a unit that comes back. */
export const FATES = ["stock", "blocked", "damaged"] as const
export type Fate = (typeof FATES)[number]

/** One unit or lot that may come back. Without a lot, goods that were shipped without a number. */
const unitSchema = z.object({
  line_id: z.string(),
  lot_id: z.string().nullable(),
  name: z.string(),
  kind: z.enum(["lot", "serial"]).nullable(),
  /** What the customer has of it. */
  most: z.number(),
  isBack: z.boolean(),
  quantity: z.number(),
  fate: z.enum(FATES),
  reason: z.string(),
})

export type ReturnUnit = z.infer<typeof unitSchema>
export type ReturnValues = { units: ReturnUnit[] }

/** Who blocks a unit says why. */
export const returnSchema = (required: string) =>
  z.object({
    units: z.array(
      unitSchema.refine((unit) => !unit.isBack || unit.fate !== "blocked" || !!unit.reason.trim(), {
        path: ["reason"],
        message: required,
      })
    ),
  })

const fateOf = ({ damaged, blocked_reason }: ReturnLine["chosen"][number]): Fate => {
  if (damaged) {
    return "damaged"
  }
  return blocked_reason ? "blocked" : "stock"
}

const chosenUnits = (line: ReturnLine): ReturnUnit[] =>
  line.chosen.map((chosen) => {
    const candidate = line.candidates.find((one) => one.lot_id === chosen.lot_id)
    return {
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

/** Of a lot of which a part is damaged: the part that is. */
export const damagedPart = (unit: ReturnUnit): ReturnUnit => ({
  ...unit,
  quantity: 1,
  isBack: true,
  fate: "damaged",
  reason: "",
})

/** Where the units that are sent stand in the form: the server counts those alone. */
export const sentIndexes = ({ units }: ReturnValues): number[] =>
  units.flatMap((unit, index) => (unit.isBack ? [index] : []))

/** Only what comes back. */
export const toLots = ({ units }: ReturnValues, lines: ReturnLine[]): ReturnLotInput[] =>
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
