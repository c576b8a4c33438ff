import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { advanceSequence, drawLotNames } from "../../stock/numbering/draw-lot-names"
import type { Sql } from "../../sql"
import type { OpenOrder } from "../batch/plan-batch"
import { finishedLineOf } from "../orders/order-lines"
import { FinishedRow, writeFinished } from "../orders/write-finished"
import type { UniquenessScope } from "../../../../types/operation"

/**
 * Gives numbers to what is to be produced of `quantity`: those the order has are used first, the others are drawn from
 * the item's sequence. A lot takes all of it. Returns the quantity of each lot.
 */
export async function fillFinished(
  sql: Sql,
  open: OpenOrder,
  quantity: number,
  scope: UniquenessScope,
  lotName?: string
): Promise<number[]> {
  const line = finishedLineOf(open.lines)
  if (line.tracking === "none") {
    return [quantity]
  }
  if (lotName) {
    await advanceSequence(sql, line.inventory_item_id, scope, lotName, 1)
  }
  const present = open.details.filter(
    (row) => row.line_id === line.id && (row.lot_id || row.lot_name)
  )
  const named: FinishedRow[] = lotName
    ? [{ lot_name: lotName, quantity: 1, picked: true }]
    : present
  const serial = line.tracking === "serial"
  const drawn = serial ? Math.max(quantity - named.length, 0) : named.length ? 0 : 1
  const names = drawn ? await drawLotNames(sql, line.inventory_item_id, scope, drawn) : []
  const rows = [
    ...named,
    ...names.map((lot_name): FinishedRow => ({ lot_name, quantity: 1, picked: true })),
  ]
  const filled = serial ? rows.slice(0, quantity) : fitLots(rows, quantity)
  await writeFinished(sql, open.operation, line, filled, scope)
  return filled.map((row) => row.quantity)
}

/** One lot takes the whole quantity; of several somebody has to say how much is in each. */
function fitLots(rows: FinishedRow[], quantity: number): FinishedRow[] {
  if (rows.length === 1) {
    return [{ ...rows[0], quantity }]
  }
  const total = sumQuantities(rows.map((row) => row.quantity))
  if (roundQuantity(total - quantity) !== 0) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.lotsAddUp", { quantity, total })
    )
  }
  return rows
}
