import type { MedusaContainer } from "@medusajs/framework/types"
import { outstandingUnits } from "../../medusa/outstanding"
import { type KitLine, type KitPart, readPromisedKits } from "../../medusa/promised-kits"
import type { FulfilledOrder, FulfillmentInput, OrderItem } from "./fulfilled-order"
import type { CoreStepArgs } from "./insert-step-after"

const asLine = (item: OrderItem): KitLine => ({
  id: item.id,
  outstanding: outstandingUnits(item),
  parts: (item.variant?.inventory_items ?? []).map(({ inventory, required_quantity }) => ({
    inventory_item_id: inventory.id,
    required_quantity: Number(required_quantity),
  })),
})

/** As the workflow reads them; of a part that the variant has no more only what it needs. */
const partsOf = ({ variant }: OrderItem, kit: KitPart[]) =>
  kit.map(({ inventory_item_id: id, required_quantity }) => {
    const part = variant?.inventory_items?.find(({ inventory }) => inventory.id === id)
    return { ...part, inventory: part?.inventory ?? { id }, required_quantity }
  })

/**
 * Medusa ships a kit by what it consists of today: of a part that it has lost since the order was placed one for each unit, however many
 * are reserved; and a part that it has got since is missing a reservation. What an order ships is what it was promised, so that is what
 * the workflow gets to read.
 */
export async function correctFulfilledOrder(
  args: CoreStepArgs,
  found: { data: FulfilledOrder }
): Promise<{ data: FulfilledOrder }> {
  const shipped = new Set((args.payload as FulfillmentInput).items.map((item) => item.id))
  const isManaged = (item: OrderItem) => shipped.has(item.id) && item.variant?.manage_inventory
  const kits = await readPromisedKits(
    args.container as MedusaContainer,
    found.data.items.filter(isManaged).map(asLine)
  )
  const items = found.data.items.map((item) => {
    const kit = kits.get(item.id)
    return kit
      ? { ...item, variant: { ...item.variant, inventory_items: partsOf(item, kit) } }
      : item
  })
  return { ...found, data: { ...found.data, items } }
}
