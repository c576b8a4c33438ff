import fc from "fast-check"
import { type Item, isStock, KIND } from "../books"
import { type Command, expectCode, pick, type World } from "../command"
import { item } from "../inputs"
import { returnUnit } from "./return"
import { cancelFulfilment } from "./sell"

/** What a shop may do to a product while its units are with customers. */
const CHANGES = ["unmanaged", "kit of two", "one more component", "another item"] as const
type Change = (typeof CHANGES)[number]

/** Changes the product. What is answered puts it back as a merchant does: Medusa has no way to undo it. */
async function change({ shop }: World, of: Item, to: Change): Promise<() => Promise<void>> {
  const { productId, variantId, inventoryItemId } = shop.products[of]
  const variant = `/admin/products/${productId}/variants/${variantId}`
  const items = `${variant}/inventory-items`
  const other = shop.itemId(of === "coffee" ? "drill" : "coffee")
  const manage = (on: boolean) => shop.api.post(variant, { manage_inventory: on }, shop.admin)
  const link = (inventory_item_id: string) =>
    shop.api.post(items, { inventory_item_id, required_quantity: 1 }, shop.admin)
  const unlink = (id: string) => shop.api.delete(`${items}/${id}`, shop.admin)
  const need = (required_quantity: number) =>
    shop.api.post(`${items}/${inventoryItemId}`, { required_quantity }, shop.admin)

  const ways: Record<Change, [() => Promise<unknown>, () => Promise<unknown>][]> = {
    // Switched off, Medusa unlinks the item. Switched on, it makes a new one of the same SKU, unless one is linked.
    unmanaged: [
      [() => manage(false), () => manage(true)],
      [async () => {}, () => link(inventoryItemId)],
    ],
    "kit of two": [[() => need(2), () => need(1)]],
    "one more component": [[() => link(other), () => unlink(other)]],
    "another item": [
      [() => link(other), () => unlink(other)],
      [() => unlink(inventoryItemId), () => link(inventoryItemId)],
    ],
  }
  for (const [forth] of ways[to]) {
    await forth()
  }
  return async () => {
    for (const [, back] of ways[to].reverse()) {
      await back()
    }
  }
}

/** Runs a command of a delivery while its product is changed: what comes back is what went out. */
const whileChanged = <Input extends { delivery: number }>(
  command: Command<Input>,
  isMeant: (world: World) => World["books"]["deliveries"]
): Command<Input & { change: Change }> => ({
  arbitrary: fc
    .tuple(command.arbitrary, fc.constantFrom(...CHANGES))
    .map(([input, to]) => ({ ...input, change: to })),
  run: async (world, input) => {
    const delivery = pick(isMeant(world), input.delivery)
    if (delivery) {
      const changeBack = await change(world, delivery.order.item, input.change)
      await command.run(world, input)
      await changeBack()
    }
  },
})

const standing = ({ books }: World) => books.deliveries.filter((d) => !d.cancelled)

export const cancelWhileChanged = whileChanged(cancelFulfilment, standing)
export const returnWhileChanged = whileChanged(returnUnit, (world) =>
  standing(world).filter((d) => d.parts.length)
)

/** Tracking is switched over every way and back, which numbered stock on hand does not allow. */
export const switchTracking: Command<{ item: Item; to: "none" | "lot" | "serial" }> = {
  arbitrary: fc.record({ item, to: fc.constantFrom("none", "lot", "serial") }),
  run: async ({ shop, books }, { item: of, to }) => {
    const isNumbered = [...books.lots.values()].some(
      (lot) => lot.item === of && [...lot.places.keys()].some(isStock)
    )
    const set = (tracking: typeof to) =>
      shop.attempt(() => shop.trace.track(shop.itemId(of), tracking))
    for (const tracking of new Set([to, "lot", "serial", "none", KIND[of]] as const)) {
      expectCode(await set(tracking), isNumbered && tracking !== KIND[of] ? "invalid_state" : null)
    }
    expectCode(await set(KIND[of]), null)
  },
}
