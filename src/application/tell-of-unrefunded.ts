import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { tellAdmins } from "./tell-admins"

type Amount = { amount: number }
type Payment = {
  id: string
  currency_code: string
  captures?: Amount[] | null
  refunds?: Amount[] | null
}
type Order = {
  display_id: number
  status: string
  payment_collections?: { payments?: Payment[] | null }[] | null
}

const sumOf = (amounts: Amount[] | null | undefined) =>
  (amounts ?? []).reduce((sum, { amount }) => MathBN.sum(sum, amount), MathBN.convert(0))

/** What was captured and not paid back, as "20 EUR (payment pay_1)". */
const leftOf = ({ id, currency_code, captures, refunds }: Payment): string[] => {
  const left = MathBN.sub(sumOf(captures), sumOf(refunds))
  return MathBN.gt(left, 0)
    ? [`${left.toString()} ${currency_code.toUpperCase()} (payment ${id})`]
    : []
}

/**
 * Medusa cancels an order also where the payment provider refuses to pay it back, and says so in the log alone. Tells the admins, once
 * for each order.
 */
export async function tellOfUnrefunded(container: MedusaContainer, orderId: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "status",
      "payment_collections.payments.id",
      "payment_collections.payments.currency_code",
      "payment_collections.payments.captures.amount",
      "payment_collections.payments.refunds.amount",
    ],
    filters: { id: orderId },
  })
  const order = (data as unknown as Order[]).at(0)
  const payments = order?.payment_collections?.flatMap((collection) => collection.payments ?? [])
  const left = (payments ?? []).flatMap(leftOf)
  if (order?.status === "canceled" && left.length) {
    await tellAdmins(container, {
      title: "Pay an order back",
      description: `Order #${order.display_id} was cancelled, but the payment provider did not pay back ${left.join(", ")}. Refund it in the order, or at your payment provider.`,
      key: `traceability-unrefunded-${orderId}`,
    })
  }
}
