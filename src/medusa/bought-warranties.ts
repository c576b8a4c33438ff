import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { readOrderIdsOf } from "./orders-of-customer"
import { OUTSTANDING_FIELDS, type OutstandingItem, outstandingOf } from "./outstanding"

/** On a variant: how many days of warranty it adds. On the line: the serial number that they are for. */
export const WARRANTY_DAYS = "traceability_warranty_days"
export const WARRANTY_UNIT = "traceability_serial_number"

/** How much of an inventory item was ordered, whatever came back since, and how much of that has still to leave. */
export type OrderedPart = { inventory_item_id: string; ordered: number; to_come: number }

/** An extended warranty that a line of an order is, as much of it as was not cancelled and did not come back. */
export type BoughtWarranty = {
  order_id: string
  line_item_id: string
  title: string
  display_id: number
  days: number
  /** The number that the customer named. */
  unit: string | null
  customer_id: string | null
  /** All orders of who bought it. */
  customer_orders: string[]
  /** Of its own order. */
  parts: OrderedPart[]
}

type Quantity = number | string | null | undefined

type Line = OutstandingItem & {
  title: string
  quantity: Quantity
  metadata: Record<string, unknown> | null
  variant?: (OutstandingItem["variant"] & { metadata: Record<string, unknown> | null }) | null
  detail?: {
    fulfilled_quantity?: Quantity
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

function partsOf(items: Line[]): OrderedPart[] {
  const outstanding = outstandingOf(items)
  return items.flatMap(({ id: line_item_id, quantity, variant }) =>
    (variant?.inventory_items ?? []).map(({ inventory_item_id, required_quantity }) => ({
      inventory_item_id,
      ordered: MathBN.mult(Number(quantity ?? 0), Number(required_quantity)).toNumber(),
      to_come: outstanding({ line_item_id, inventory_item_id }) ?? 0,
    }))
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
      "items.variant.metadata",
      ...OUTSTANDING_FIELDS,
    ],
    filters: { id: orderId },
  })
  const [order] = data
  if (!order || order.status === "canceled") {
    return []
  }
  const items = (order.items ?? []) as unknown as Line[]
  const lines = items.flatMap((line) => {
    const days = warrantyDaysOf(line.variant?.metadata) * Math.max(0, kept(line))
    return days > 0 ? [{ line, days }] : []
  })
  if (!lines.length) {
    return []
  }
  const customer_orders = order.customer_id
    ? await readOrderIdsOf(container, order.customer_id)
    : [order.id]
  const parts = partsOf(items)
  return lines.map(({ line, days }) => {
    const unit = line.metadata?.[WARRANTY_UNIT]
    return {
      order_id: order.id,
      line_item_id: line.id,
      title: line.title,
      display_id: order.display_id as number,
      days,
      unit: typeof unit === "string" && unit.trim() ? unit.trim() : null,
      customer_id: order.customer_id ?? null,
      customer_orders,
      parts,
    }
  })
}
