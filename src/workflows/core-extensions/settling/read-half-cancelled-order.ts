import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ChangeActionType,
  ContainerRegistrationKeys,
  MathBN,
  Modules,
  OrderChangeStatus,
  OrderChangeType,
} from "@medusajs/framework/utils"
import type { OrderCancelClaim } from "../../../modules/traceability/operations/claims/claim"

export type Payment = {
  id: string
  currency_code: string
  canceled_at: string | Date | null
  /** Medusa writes the provider's answer here. */
  updated_at: string | Date
  refunds?: { id: string; amount: number; created_at: string | Date }[] | null
}
type Order = {
  id: string
  display_id: number
  status: string
  items?: { id: string }[] | null
  payment_collections?: { id: string; payments?: Payment[] | null }[] | null
}

/** The change by which Medusa writes into the order what it refunded. */
export type CreditChange = {
  id: string
  status: string
  actions?: { action: string; amount?: unknown }[] | null
}

/** What Medusa's cancelling of an order has done since the claim was made. */
export type HalfCancelledOrder = {
  display_id: number
  is_cancelled: boolean
  payment_collection_id: string | null
  payments: Payment[]
  /** Payments that were cancelled, or refunded. */
  touched: Payment[]
  credit_changes: CreditChange[]
  /** Reservations that were deleted. */
  deleted_reservations: { id: string; inventory_item_id: string }[]
}

async function readOrder(container: MedusaContainer, id: string): Promise<Order> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "status",
      "items.id",
      "payment_collections.id",
      "payment_collections.payments.id",
      "payment_collections.payments.currency_code",
      "payment_collections.payments.canceled_at",
      "payment_collections.payments.updated_at",
      "payment_collections.payments.refunds.id",
      "payment_collections.payments.refunds.amount",
      "payment_collections.payments.refunds.created_at",
    ],
    filters: { id },
  })
  return data[0] as unknown as Order
}

/** The refunds of payments since a moment, added up. */
export const refundedSince = (payments: Payment[], since: Date) =>
  payments
    .flatMap((payment) => payment.refunds ?? [])
    .filter((refund) => new Date(refund.created_at) >= since)
    .reduce((sum, refund) => MathBN.sum(sum, refund.amount), MathBN.convert(0))

/** What confirmed changes have credited to the order. */
export const creditedBy = (changes: CreditChange[]) =>
  changes
    .filter((change) => change.status === OrderChangeStatus.CONFIRMED)
    .flatMap((change) => change.actions ?? [])
    .filter((action) => action.action === ChangeActionType.CREDIT_LINE_ADD)
    .reduce((sum, action) => MathBN.sum(sum, (action.amount ?? 0) as number), MathBN.convert(0))

/** Reads how far Medusa has come with cancelling the order of a claim. */
export async function readHalfCancelledOrder(
  container: MedusaContainer,
  claim: OrderCancelClaim
): Promise<HalfCancelledOrder> {
  const since = new Date(claim.created_at)
  const order = await readOrder(container, claim.order_id!)
  const payments = order.payment_collections?.flatMap(({ payments: all }) => all ?? []) ?? []
  const changes = await container.resolve(Modules.ORDER).listOrderChanges(
    {
      order_id: order.id,
      change_type: OrderChangeType.CREDIT_LINE,
      created_at: { $gte: since },
    } as object,
    { take: null, relations: ["actions"] }
  )
  const deleted = await container.resolve(Modules.INVENTORY).listReservationItems(
    {
      line_item_id: order.items?.map((item) => item.id) ?? [],
      deleted_at: { $gte: since },
    } as object,
    { take: null, withDeleted: true }
  )
  return {
    display_id: order.display_id,
    is_cancelled: order.status === "canceled",
    payment_collection_id: order.payment_collections?.[0]?.id ?? null,
    payments,
    touched: payments.filter(
      (payment) =>
        (payment.canceled_at && new Date(payment.canceled_at) >= since) ||
        payment.refunds?.some((refund) => new Date(refund.created_at) >= since)
    ),
    credit_changes: changes as unknown as CreditChange[],
    deleted_reservations: deleted.map(({ id, inventory_item_id }) => ({ id, inventory_item_id })),
  }
}
