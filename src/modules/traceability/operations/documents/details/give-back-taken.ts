import { roundQuantity, sumQuantities } from "../../../../../shared/round-quantity"
import { lockLots } from "../../../stock/ledger/lock-lots"
import { newId } from "../../../new-id"
import { isOpen } from "../operation-state"
import { readDetails, readLines, readOperations } from "../operation-rows"
import { isReserving, refreshState } from "../refresh-state"
import type { Sql } from "../../../sql"
import { reserveStock } from "../../../stock/reservation/reserve-by-strategy"
import type { Taken } from "./holdings"

/**
 * Gives what a claim took from other operations back to them, as far as they still miss it: meanwhile they may have been
 * filled with other units, carried out or cancelled. The operations must be locked, and the claim's own rows deleted.
 */
export async function giveBackTaken(sql: Sql, taken: Taken[]): Promise<void> {
  const operations = await readOperations(sql, [...new Set(taken.map((row) => row.operation_id))])
  const waiting = operations.filter((o) => isOpen(o) && isReserving(o) && !o.claim_id)
  await lockLots(
    sql,
    taken.map((row) => row.lot_id)
  )
  for (const operation of waiting) {
    for (const row of taken.filter((t) => t.operation_id === operation.id)) {
      await giveBack(sql, row)
    }
    await refreshState(sql, operation)
  }
}

async function giveBack(sql: Sql, row: Taken): Promise<void> {
  const line = (await readLines(sql, [row.operation_id])).find((l) => l.id === row.line_id)
  const details = await readDetails(sql, [row.operation_id])
  const assigned = sumQuantities(
    details.filter((d) => d.line_id === row.line_id).map((d) => d.quantity)
  )
  if (!line || roundQuantity(line.demand - assigned) < row.quantity) {
    return
  }
  const got = await reserveStock(sql, row.from_location_id, [row])
  if (!got.length) {
    return
  }
  await sql(
    `INSERT INTO traceability_operation_detail (id, operation_id, line_id, lot_id, quantity, override_reason, from_location_id, to_location_id, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, coalesce((SELECT max(position) FROM traceability_operation_detail WHERE line_id = ?), 0) + 1)`,
    [
      newId("sopd"),
      row.operation_id,
      row.line_id,
      row.lot_id,
      row.quantity,
      row.override_reason,
      row.from_location_id,
      row.to_location_id,
      row.line_id,
    ]
  )
  await sql(`DELETE FROM traceability_reservation_loss WHERE id = ?`, [row.loss_id])
}
