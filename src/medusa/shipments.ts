import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { compositeKey } from "../shared/composite-key"
import { groupBy } from "../shared/group-by"
import { roundQuantity, sumQuantities } from "../shared/round-quantity"

/** One inventory item of what was shipped of a line item; the quantity is the inventory item's. */
export type ShippedPart = { inventory_item_id: string; quantity: number }

/** What one fulfilment shipped of one line item: how many units of the line, made of which inventory items. */
export type Shipment = {
  fulfillment_id: string
  line_item_id: string
  units: number
  /** Empty where the line was shipped without stock, as `manage_inventory` was off. */
  parts: ShippedPart[]
}

/** What a unit of a line item consisted of when it was shipped. */
export type ShippedKit = {
  parts: { inventory_item_id: string; required_quantity: number }[]
  /** Not every unit was shipped with the same; then `required_quantity` is the average of all. */
  is_mixed: boolean
}

type FulfillmentRow = {
  id: string
  canceled_at: string | Date | null
  items?: { line_item_id: string | null; inventory_item_id: string | null; quantity: unknown }[]
}

/** How many units of a line item a fulfilment registered, by both ids. */
async function readUnits(
  container: MedusaContainer,
  orderId: string
): Promise<Map<string, number>> {
  const actions = await container
    .resolve(Modules.ORDER)
    // Medusa filters by every column; its type names only some of them.
    .listOrderChangeActions({ order_id: orderId } as object, { take: null })
  const units = new Map<string, number>()
  for (const { action, reference_id, details } of actions) {
    const { reference_id: lineItemId, quantity } = (details ?? {}) as Record<string, unknown>
    if (action === "FULFILL_ITEM" && reference_id && typeof lineItemId === "string") {
      const key = compositeKey(reference_id, lineItemId)
      units.set(key, roundQuantity((units.get(key) ?? 0) + Number(quantity)))
    }
  }
  return units
}

const sumParts = (items: NonNullable<FulfillmentRow["items"]>): ShippedPart[] =>
  [
    ...groupBy(
      items.filter((item) => item.inventory_item_id),
      (item) => item.inventory_item_id!
    ),
  ].map(([inventory_item_id, rows]) => ({
    inventory_item_id,
    quantity: sumQuantities(rows.map((row) => Number(row.quantity))),
  }))

/**
 * What left with the fulfilments of an order that are not cancelled, one row for each fulfilment and line item: as it was
 * then, whatever has become of the product since. A fulfilment that nobody registered with the order is left out.
 */
export async function readShipments(
  container: MedusaContainer,
  orderId: string
): Promise<Shipment[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "fulfillments.id",
      "fulfillments.canceled_at",
      "fulfillments.items.line_item_id",
      "fulfillments.items.inventory_item_id",
      "fulfillments.items.quantity",
    ],
    filters: { id: orderId },
  })
  const fulfillments = ((data[0]?.fulfillments ?? []) as unknown as FulfillmentRow[]).filter(
    (fulfillment) => !fulfillment.canceled_at
  )
  const unitsOf = await readUnits(container, orderId)
  return fulfillments.flatMap(({ id, items }) =>
    [...groupBy(items ?? [], (item) => item.line_item_id ?? "")].flatMap(([lineItemId, rows]) => {
      const units = unitsOf.get(compositeKey(id, lineItemId)) ?? 0
      return units > 0
        ? [{ fulfillment_id: id, line_item_id: lineItemId, units, parts: sumParts(rows) }]
        : []
    })
  )
}

const isSame = (a: ShippedKit["parts"], b: ShippedKit["parts"]): boolean =>
  a.length === b.length &&
  a.every((part) =>
    b.some(
      (other) =>
        other.inventory_item_id === part.inventory_item_id &&
        other.required_quantity === part.required_quantity
    )
  )

const perUnit = (parts: ShippedPart[], units: number): ShippedKit["parts"] =>
  parts.map(({ inventory_item_id, quantity }) => ({
    inventory_item_id,
    required_quantity: roundQuantity(quantity / units),
  }))

/** What a unit of each line item consisted of when it was shipped, by line item id; only of what was shipped. */
export function shippedKitsOf(shipments: Shipment[]): Map<string, ShippedKit> {
  return new Map(
    [...groupBy(shipments, (shipment) => shipment.line_item_id)].map(([lineItemId, ofLine]) => {
      const units = sumQuantities(ofLine.map((shipment) => shipment.units))
      const all = [
        ...groupBy(
          ofLine.flatMap((s) => s.parts),
          (part) => part.inventory_item_id
        ),
      ]
      const parts = all.map(([inventory_item_id, rows]) => ({
        inventory_item_id,
        quantity: sumQuantities(rows.map((row) => row.quantity)),
      }))
      const kit = perUnit(parts, units)
      const is_mixed = ofLine.some((s) => !isSame(perUnit(s.parts, s.units), kit))
      return [lineItemId, { parts: kit, is_mixed }]
    })
  )
}
