import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaReturn } from "../modules/traceability/orders/returns/medusa-return"
import { roundQuantity } from "../shared/round-quantity"
import { partnerName } from "./order-demands"
import { readShipments, shippedKitsOf } from "./shipments"

type Quantity = number | string | null

type ReturnRow = {
  id: string
  order_id: string
  status: string
  location_id: string | null
  canceled_at: string | Date | null
  items?: {
    item_id: string
    quantity: Quantity
    received_quantity: Quantity
    item?: {
      variant?: {
        manage_inventory?: boolean
        inventory_items?: { inventory_item_id: string; required_quantity: Quantity }[]
      } | null
    } | null
  }[]
}

type OrderRow = Omit<Parameters<typeof partnerName>[0], "items"> & {
  items?: {
    id: string
    detail: {
      fulfilled_quantity: Quantity
      return_received_quantity: Quantity
      return_dismissed_quantity: Quantity
    }
  }[]
}

const STATES: Record<string, MedusaReturn["state"]> = {
  open: "draft",
  received: "received",
  canceled: "canceled",
}

async function readOrder(
  container: MedusaContainer,
  orderId: string
): Promise<OrderRow | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "status",
      "email",
      "items.*",
      "items.detail.*",
      "shipping_address.first_name",
      "shipping_address.last_name",
      "shipping_address.company",
    ],
    filters: { id: orderId },
  })
  return data[0] as unknown as OrderRow | undefined
}

type ReturnItem = NonNullable<ReturnRow["items"]>[number]

/** What a unit of the line consists of today; only asked where nothing shows what it was when it was shipped. */
const todaysKit = ({ item }: ReturnItem) => ({
  parts: (item?.variant?.manage_inventory ? (item.variant.inventory_items ?? []) : []).map(
    ({ inventory_item_id, required_quantity }) => ({
      inventory_item_id,
      required_quantity: Number(required_quantity),
    })
  ),
  is_mixed: false,
})

/**
 * A return of Medusa in terms of inventory items, kits multiplied out as they were when they were shipped; null when there
 * is none.
 */
export async function readMedusaReturn(
  container: MedusaContainer,
  returnId: string
): Promise<MedusaReturn | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "return",
    fields: [
      "id",
      "order_id",
      "status",
      "location_id",
      "canceled_at",
      "items.item_id",
      "items.quantity",
      "items.received_quantity",
      "items.item.variant.manage_inventory",
      "items.item.variant.inventory_items.inventory_item_id",
      "items.item.variant.inventory_items.required_quantity",
    ],
    filters: { id: returnId },
  })
  const found = data[0] as unknown as ReturnRow | undefined
  if (!found) {
    return null
  }
  const order = await readOrder(container, found.order_id)
  const shipped = shippedKitsOf(await readShipments(container, found.order_id))
  const parts = (found.items ?? []).flatMap((item) => {
    const detail = order?.items?.find((line) => line.id === item.item_id)?.detail
    const kit = shipped.get(item.item_id) ?? todaysKit(item)
    const left =
      Number(detail?.fulfilled_quantity ?? 0) -
      Number(detail?.return_received_quantity ?? 0) -
      Number(detail?.return_dismissed_quantity ?? 0)
    return kit.parts.map(({ inventory_item_id, required_quantity: required }) => {
      const open = Number(item.quantity) - Number(item.received_quantity ?? 0)
      return {
        line_item_id: item.item_id,
        inventory_item_id,
        required_quantity: required,
        is_mixed: kit.is_mixed,
        requested: roundQuantity(Number(item.quantity) * required),
        open: roundQuantity(Math.max(open, 0) * required),
        with_customer: roundQuantity(Math.max(left, 0) * required),
      }
    })
  })
  const gone = found.canceled_at || order?.status === "canceled"
  return {
    return_id: found.id,
    order_id: found.order_id,
    partner_name: order ? partnerName(order) : null,
    location_id: found.location_id ?? null,
    state: gone ? "canceled" : (STATES[found.status] ?? "open"),
    parts,
  }
}
