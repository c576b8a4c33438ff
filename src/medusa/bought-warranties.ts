import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { readOrderIdsOf } from "./orders-of-customer"

/** On a variant: how many days of warranty it adds. On the line: the serial number that they are for. */
export const WARRANTY_DAYS = "traceability_warranty_days"
export const WARRANTY_UNIT = "traceability_serial_number"

/** An extended warranty that a line of an order is, as much of it as was not cancelled and did not come back. */
export type BoughtWarranty = {
  line_item_id: string
  title: string
  display_id: number
  days: number
  /** The number that the customer named. */
  unit: string | null
  customer_id: string | null
  /** All orders of who bought it. */
  customer_orders: string[]
}

type Quantity = number | string | null | undefined

type Line = {
  id: string
  title: string
  quantity: Quantity
  metadata: Record<string, unknown> | null
  variant?: { metadata: Record<string, unknown> | null } | null
  detail?: {
    return_received_quantity: Quantity
    return_dismissed_quantity: Quantity
    written_off_quantity: Quantity
  }
}

/** A whole number of days, as a number or as text; nothing for anything else. */
function daysOf(value: unknown): number {
  const days = Number(value)
  return Number.isInteger(days) && days > 0 && days <= 36_500 ? days : 0
}

/** How many days of warranty a variant with this metadata adds. */
export const warrantyDaysOf = (metadata: Record<string, unknown> | null | undefined): number =>
  daysOf(metadata?.[WARRANTY_DAYS])

/** How many of it the customer still has. */
function kept({ quantity, detail }: Line): number {
  const gone = [
    detail?.return_received_quantity,
    detail?.return_dismissed_quantity,
    detail?.written_off_quantity,
  ]
  return gone.reduce<number>(
    (left, each) => MathBN.sub(left, each ?? 0).toNumber(),
    Number(quantity ?? 0)
  )
}

/** The extended warranties that an order asks for now; none of one that is cancelled. */
export async function readBoughtWarranties(
  container: MedusaContainer,
  orderId: string
): Promise<BoughtWarranty[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "status",
      "customer_id",
      "items.*",
      "items.detail.*",
      "items.variant.metadata",
    ],
    filters: { id: orderId },
  })
  const [order] = data
  if (!order || order.status === "canceled") {
    return []
  }
  const lines = ((order.items ?? []) as unknown as Line[]).flatMap((line) => {
    const days = warrantyDaysOf(line.variant?.metadata) * Math.max(0, kept(line))
    return days > 0 ? [{ line, days }] : []
  })
  if (!lines.length) {
    return []
  }
  const customer_orders = order.customer_id
    ? await readOrderIdsOf(container, order.customer_id)
    : [order.id]
  return lines.map(({ line, days }) => {
    const unit = line.metadata?.[WARRANTY_UNIT]
    return {
      line_item_id: line.id,
      title: line.title,
      display_id: order.display_id as number,
      days,
      unit: typeof unit === "string" && unit.trim() ? unit.trim() : null,
      customer_id: order.customer_id ?? null,
      customer_orders,
    }
  })
}
