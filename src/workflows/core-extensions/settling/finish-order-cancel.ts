import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import type { OrderCancelClaim } from "../../../modules/traceability/operations/claims/claim"
import type { HalfCancelledOrder } from "./read-half-cancelled-order"
import { recordRefunds } from "./record-refunds"
import { resumingTransaction } from "../resumed-claim"

/**
 * Does what Medusa had left of cancelling an order when the process died: records what it had refunded, and runs its workflow
 * again, which refunds and cancels what is not yet. The caller holds the order's lock. Throws what Medusa does, where a
 * payment cannot be refunded: then it is tried again.
 */
export async function finishOrderCancel(
  container: MedusaContainer,
  claim: OrderCancelClaim,
  found: HalfCancelledOrder
): Promise<void> {
  await recordRefunds(container, claim, found)
  await cancelOrderWorkflow(container).run({
    input: { order_id: claim.order_id!, canceled_by: claim.actor_id ?? undefined },
    context: { transactionId: resumingTransaction(claim.id) },
  })
}
