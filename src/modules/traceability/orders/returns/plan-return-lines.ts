import { say, spoken } from "../../../../shared/say"
import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity } from "../../../../shared/round-quantity"
import { type RowError, throwRowErrors } from "../../../../shared/traceability-error"
import type { BackorderChoice } from "../../../../types/operation"
import { demandKey } from "../../operations/documents/demand-key"
import { asksForLots } from "../../operations/documents/capture-rules"
import type { DetailRow, LineRow, OperationRow } from "../../operations/documents/operation-rows"
import { enteredOf } from "./entered-of"
import { type FilledRow, fillReturnLine, type Received } from "./fill-return-line"
import type { MedusaReturn } from "./medusa-return"
import type { SoldUnit } from "./read-sold-units"
import { untrackedSoldOf } from "./write-return-lots"

/** What Medusa is about to receive of a line item's inventory item. */
export type ReceivedPart = Received & { line_item_id: string; inventory_item_id: string }

type Input = { medusa: MedusaReturn; received?: ReceivedPart[] }

/** What comes back of a line: its chosen rows, and those that complete them. */
export type ReturnPlan = {
  line: LineRow
  rows: DetailRow[]
  filled: FilledRow[]
  received: Received
}

/** Chosen units must still be able to come back: an undo or a correction may have happened since. */
function refuseGone(rows: DetailRow[], units: SoldUnit[], line: LineRow): RowError[] {
  const free = new Map(units.map((unit) => [unit.lot_id, unit.free]))
  return rows
    .filter((row) => row.lot_id && row.quantity > (free.get(row.lot_id) ?? 0))
    .map((row) => ({
      index: 0,
      line_id: line.line_item_id ?? line.id,
      value: row.lot_name,
      code: "not_sold_here" as const,
      ...spoken(say("not_sold_here.noLongerThere", { name: row.lot_name ?? "" })),
    }))
}

/** Returns which units come back on each line, completed where only one choice is possible. Throws every bad line. */
export function planReturnLines(
  operation: OperationRow,
  lines: LineRow[],
  details: DetailRow[],
  sold: SoldUnit[],
  input: Input,
  backorder: BackorderChoice | null
): ReturnPlan[] {
  const errors: RowError[] = []
  const received = new Map(input.received?.map((part) => [demandKey(part), part]))
  const untracked = untrackedSoldOf(input.medusa, sold)
  const plans = lines.flatMap((line): ReturnPlan[] => {
    const rows = details.filter((detail) => detail.line_id === line.id)
    const units = sold.filter((unit) => demandKey(unit) === demandKey(line))
    const comes = input.received
      ? (received.get(demandKey(line)) ?? { good: 0, damaged: 0 })
      : enteredOf(line, details, backorder !== null)
    const total = roundQuantity(comes.good + comes.damaged)
    if (total > line.demand) {
      errors.push({
        index: 0,
        line_id: line.line_item_id ?? line.id,
        value: String(total),
        code: "quantity_mismatch",
        ...spoken(
          say("quantity_mismatch.moreComeBack", {
            item: itemToken(line.inventory_item_id),
            total,
            reference: operation.reference,
            demand: line.demand,
          })
        ),
      })
      return []
    }
    if (line.tracking === "none" || total === 0) {
      return [{ line, rows: [], filled: [], received: comes }]
    }
    errors.push(...refuseGone(rows, units, line))
    const asks = asksForLots(operation, line)
    const filled = fillReturnLine({
      line,
      asks,
      rows: asks ? rows : [],
      units,
      untracked: untracked(line),
      received: comes,
    })
    if ("error" in filled) {
      errors.push(filled.error)
      return []
    }
    return [{ line, rows: asks ? rows : [], filled: filled.rows, received: comes }]
  })
  throwRowErrors(errors.map((error, index) => ({ ...error, index })))
  return plans
}
