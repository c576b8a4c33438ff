import { openClaim } from "../../operations/claims/claim-rows"
import type { Sql } from "../../sql"
import { ORDER_WORK } from "./running-work"
import { lockIdleDeliveries, lockOrderDeliveries } from "./open-deliveries"

/**
 * Before Medusa cancels an order: freezes its open deliveries, so that no fulfilment can start meanwhile. Throws
 * `invalid_state` (409) while a fulfilment, its cancelling, a return, or another cancelling of the order is running.
 */
export async function claimOrderCancel(
  sql: Sql,
  input: { transaction_id: string; order_id: string; actor_id: string | null }
): Promise<{ claim_id: string }> {
  await lockOrderDeliveries(sql, input.order_id)
  const open = await lockIdleDeliveries(sql, input.order_id, { work: ORDER_WORK })
  const claimId = await openClaim(sql, {
    kind: "order_cancel",
    transaction_id: input.transaction_id,
    order_id: input.order_id,
    actor_id: input.actor_id,
    payload: { operation_ids: open.map((operation) => operation.id) },
  })
  return { claim_id: claimId }
}
