import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ChangeActionType,
  MathBN,
  Modules,
  OrderChangeStatus,
  OrderChangeType,
} from "@medusajs/framework/utils"
import { tellAdmins } from "../../../application/tell-admins"
import type { OrderCancelClaim } from "../../../modules/traceability/operations/claims/claim"
import {
  type CreditChange,
  creditedBy,
  type HalfCancelledOrder,
  type Payment,
  readHalfCancelledOrder,
  refundedSince,
} from "./read-half-cancelled-order"

/** An order takes one change at a time, so a pending one refuses all that come after it. Without its action it is nothing yet. */
async function endPendingChanges(
  container: MedusaContainer,
  changes: CreditChange[]
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  for (const { id, status, actions } of changes) {
    if (status === OrderChangeStatus.PENDING) {
      await (actions?.length ? orders.confirmOrderChange(id) : orders.deleteOrderChanges([id]))
    }
  }
}

/**
 * Medusa writes a refund before it asks the payment provider, and the provider's answer into the payment. Where the process
 * died between, only the provider knows whether the money went.
 */
async function warnOfUnanswered(
  container: MedusaContainer,
  displayId: number,
  { id, currency_code, updated_at }: Payment,
  made: NonNullable<Payment["refunds"]>
): Promise<void> {
  const unanswered = made.filter((one) => new Date(one.created_at) >= new Date(updated_at))
  for (const { id: refundId, amount } of unanswered) {
    await tellAdmins(container, {
      title: "Check a refund",
      description:
        `Medusa stopped while it refunded ${amount} ${currency_code.toUpperCase()} of order #${displayId}. It is booked as paid back ` +
        `(refund ${refundId} of payment ${id}); look at your payment provider whether it was.`,
    })
  }
}

/**
 * What was paid back since the claim and is not among the order's transactions, payment by payment. Medusa writes one refund by
 * its own id, and those of a cancelled order by the payment's.
 */
async function addRefundTransactions(
  container: MedusaContainer,
  { order_id, created_at }: OrderCancelClaim,
  { display_id, touched }: HalfCancelledOrder
): Promise<void> {
  const since = new Date(created_at)
  const orders = container.resolve(Modules.ORDER)
  for (const payment of touched) {
    const { id, currency_code, refunds } = payment
    const made = (refunds ?? []).filter((refund) => new Date(refund.created_at) >= since)
    const known = await orders.listOrderTransactions(
      {
        order_id: order_id!,
        reference: "refund",
        reference_id: [id, ...made.map((one) => one.id)],
      },
      { take: null }
    )
    const paidBack = made.reduce((sum, refund) => MathBN.sum(sum, refund.amount), MathBN.convert(0))
    const missing = known
      .filter((transaction) => new Date(transaction.created_at) >= since)
      .reduce((sum, { amount }) => MathBN.sum(sum, amount), paidBack)
    if (MathBN.gt(missing, 0)) {
      const amount = MathBN.mult(missing, -1)
      await orders.addOrderTransactions([
        { order_id: order_id!, amount, currency_code, reference: "refund", reference_id: id },
      ])
      await warnOfUnanswered(container, display_id, payment, made)
    }
  }
}

/**
 * Medusa credits only what it refunds in the same run: what the dead process refunded is credited here, by a change of the same kind.
 */
async function creditRefunds(
  container: MedusaContainer,
  claim: OrderCancelClaim,
  { payment_collection_id, payments, credit_changes }: HalfCancelledOrder
): Promise<void> {
  const refunded = refundedSince(payments, new Date(claim.created_at))
  const amount = MathBN.sub(refunded, creditedBy(credit_changes))
  if (MathBN.gt(amount, 0)) {
    const orders = container.resolve(Modules.ORDER)
    const change = await orders.createOrderChange({
      order_id: claim.order_id!,
      change_type: OrderChangeType.CREDIT_LINE,
      actions: [
        {
          action: ChangeActionType.CREDIT_LINE_ADD,
          reference: "payment_collection",
          reference_id: payment_collection_id!,
          amount,
        },
      ],
    })
    await orders.confirmOrderChange(change.id)
  }
}

/**
 * Ends the change that the dead process left pending, and writes down the refunds that it had made and not recorded. The caller
 * holds the order's lock.
 */
export async function recordRefunds(
  container: MedusaContainer,
  claim: OrderCancelClaim,
  found: HalfCancelledOrder
): Promise<void> {
  await endPendingChanges(container, found.credit_changes)
  const ended = await readHalfCancelledOrder(container, claim)
  await addRefundTransactions(container, claim, ended)
  await creditRefunds(container, claim, ended)
}
