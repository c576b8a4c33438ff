import { isCare } from "../../../../shared/places"
import { givesAway } from "../../stock/ledger/movement-conditions"
import { say, spoken } from "../../../../shared/say"
import { orderToken } from "../../../../shared/message-tokens"
import { RowError, throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import type { OperationRow } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"

type Sold = { lot_id: string; name: string; line_id: string; order_id: string }

/**
 * Refuses units that an order delivered: they come back with a return of that order, so that stock and refund agree.
 * What comes in for a repair stays the customer's and is no return.
 */
export async function refuseOrderUnits(sql: Sql, operation: OperationRow): Promise<void> {
  if (operation.return_id) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.receivedWithReturn", { reference: operation.reference })
    )
  }
  if (operation.from_location_id !== "customer" || isCare(operation.to_location_id)) {
    return
  }
  const sold = await sql<Sold>(
    `SELECT d.lot_id, lot.name, d.line_id, last.order_id FROM traceability_operation_detail d JOIN traceability_lot lot ON lot.id = d.lot_id
       JOIN LATERAL (SELECT m.order_id FROM traceability_lot_movement m WHERE m.lot_id = d.lot_id AND ${givesAway("m")}
                      ORDER BY m.seq DESC LIMIT 1) AS last ON last.order_id IS NOT NULL
      WHERE d.operation_id = ? ORDER BY d.position, d.id`,
    [operation.id]
  )
  throwRowErrors(
    sold.map(({ name, line_id, order_id }, index): RowError => ({
      index,
      line_id,
      value: name,
      code: "not_sold_here",
      ...spoken(say("not_sold_here.returnOnOrder", { name, order: orderToken(order_id) })),
      ref: orderToken(order_id),
    }))
  )
}
