import type { MedusaContainer } from "@medusajs/framework/types"
import { tellOfUnrefunded } from "../../../application/tell-of-unrefunded"
import type { OrderCancelClaim } from "../../../modules/traceability/operations/claims/claim"
import { finishOrderCancel } from "./finish-order-cancel"
import { type HalfCancelledOrder, readHalfCancelledOrder } from "./read-half-cancelled-order"
import { RELEASE, type Verdict } from "./verdict"

const hasStarted = ({ touched, credit_changes, deleted_reservations }: HalfCancelledOrder) =>
  touched.length > 0 || credit_changes.length > 0 || deleted_reservations.length > 0

/**
 * Had Medusa started to cancel the order when the process died? Cancelling it is the last thing its workflow does; before that it
 * refunds and cancels payments, which nobody can undo. So what was started is finished.
 */
export async function judgeOrderCancel(
  container: MedusaContainer,
  claim: OrderCancelClaim
): Promise<Verdict> {
  const found = await readHalfCancelledOrder(container, claim)
  if (found.is_cancelled) {
    return {
      confirm: true,
      fulfillment_id: null,
      finish: () => tellOfUnrefunded(container, claim.order_id!),
    }
  }
  return hasStarted(found)
    ? {
        confirm: true,
        fulfillment_id: null,
        finish: () => finishOrderCancel(container, claim, found),
      }
    : RELEASE
}
