/** Copy to src/subscribers: the e-mail that an order was shipped names the serial numbers, with expiry and warranty. */
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

type Movement = {
  line_item_id: string | null
  quantity: number
  to_location_id: string
  lot: {
    id: string
    name: string
    kind: "lot" | "serial"
    expires_at: string | null
    warranty_until: string | null
  }
}

type Shipment = {
  id: string
  lot_movements: Movement[]
  order: {
    id: string
    display_id: number
    email: string
    items: { id: string; title: string; product_title: string | null }[]
  }
}

const FIELDS = [
  "id",
  "order.id",
  "order.display_id",
  "order.email",
  "order.items.id",
  "order.items.title",
  "order.items.product_title",
  "lot_movements.line_item_id",
  "lot_movements.quantity",
  "lot_movements.to_location_id",
  "lot_movements.lot.*",
]

/** What of a lot went to the customer with a line: what came back since, or was corrected, counts against it. */
function unitsOfLine(lineId: string, movements: Movement[]) {
  const units = new Map<string, { lot: Movement["lot"]; quantity: number }>()
  for (const { lot, quantity, to_location_id } of movements.filter(
    ({ line_item_id }) => line_item_id === lineId
  )) {
    const sign = to_location_id === "customer" ? 1 : -1
    const before = units.get(lot.id)?.quantity ?? 0
    units.set(lot.id, { lot, quantity: before + sign * Number(quantity) })
  }
  return [...units.values()]
    .filter(({ quantity }) => quantity > 0)
    .map(({ lot, quantity }) => ({
      name: lot.name,
      kind: lot.kind,
      quantity,
      expires_at: lot.expires_at,
      warranty_until: lot.warranty_until,
    }))
}

/** What the e-mail's template gets: the order, and of each line that is numbered its units. */
export async function readShippedUnits(container: MedusaContainer, fulfillmentId: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "fulfillment",
    fields: FIELDS,
    filters: { id: fulfillmentId },
  })
  const [{ order, lot_movements }] = data as unknown as Shipment[]
  const items = order.items
    .map(({ id, title, product_title }) => ({
      title: product_title ?? title,
      units: unitsOfLine(id, lot_movements),
    }))
    .filter(({ units }) => units.length)
    // A database answers rows in any order.
    .sort((a, b) => a.title.localeCompare(b.title))
  return { order_id: order.id, display_id: order.display_id, email: order.email, items }
}

type ShipmentCreated = { id: string; no_notification?: boolean }

export default async function orderShipped({
  event: { data },
  container,
}: SubscriberArgs<ShipmentCreated>): Promise<void> {
  if (data.no_notification) {
    return
  }
  const { email, ...shipped } = await readShippedUnits(container, data.id)
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: email,
    channel: "email",
    template: "order-shipped",
    data: shipped,
    // An event may come twice; the customer hears of it once.
    idempotency_key: `order-shipped-${data.id}`,
  })
}

export const config: SubscriberConfig = { event: "shipment.created" }
