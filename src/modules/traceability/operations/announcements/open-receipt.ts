import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { OPEN_STATES } from "../../../../types/operation"
import { listed, type Sql } from "../../sql"

/**
 * The id of the receipt that waits for the goods of a purchase order. Throws `invalid_state` where there is none: the order
 * is a draft, or nothing more is to come.
 */
export async function openReceiptOf(sql: Sql, purchaseOrderId: string): Promise<string> {
  const [receipt] = await sql<{ id: string }>(
    `SELECT id FROM traceability_operation WHERE purchase_order_id = ? AND code = 'receipt' AND state IN (${listed(OPEN_STATES)})`,
    [purchaseOrderId]
  )
  if (!receipt) {
    throw new TraceabilityError("invalid_state", say("invalid_state.noReceiptToAnnounce"))
  }
  return receipt.id
}
