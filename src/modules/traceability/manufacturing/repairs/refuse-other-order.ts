import { say } from "../../../../shared/say"
import { orderToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { givesAway } from "../../stock/ledger/movement-conditions"
import type { Sql } from "../../sql"

/** Throws `not_sold_here` where a lot never left with this order. A lot that there is not is left to whoever looks for it. */
export async function refuseOtherOrder(sql: Sql, lotId: string, orderId: string): Promise<void> {
  const [lot] = await sql<{ name: string; left: boolean }>(
    `SELECT name, EXISTS (SELECT 1 FROM traceability_lot_movement m
                           WHERE m.lot_id = lot.id AND m.order_id = ? AND ${givesAway("m")}) AS left
       FROM traceability_lot lot WHERE id = ?`,
    [orderId, lotId]
  )
  if (lot && !lot.left) {
    throw new TraceabilityError(
      "not_sold_here",
      say("not_sold_here.claimOfOther", { name: lot.name, order: orderToken(orderId) })
    )
  }
}
