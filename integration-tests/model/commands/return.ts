import fc from "fast-check"
import { returning } from "../../helpers/return-goods"
import { type Command, expectCode, pick } from "../command"
import { index } from "../inputs"

/** A customer sends one unit back through Medusa's own return; damaged ones are thrown away. */
export const returnUnit: Command<{ delivery: number; part: number; damaged: boolean }> = {
  arbitrary: fc.record({ delivery: index, part: index, damaged: fc.boolean() }),
  run: async ({ shop, books }, input) => {
    const delivery = pick(
      books.deliveries.filter((d) => !d.cancelled && d.parts.length),
      input.delivery
    )
    const part = delivery && pick(delivery.parts, input.part)
    if (!delivery || !part || delivery.order.returned >= fulfilledOf(delivery.order.id)) {
      return
    }
    const { order } = delivery
    const medusaOrder = { id: order.id, items: [{ id: order.line_item_id }] }
    const returns = returning(shop.api, shop.admin, shop.store)
    const id = await returns.request(medusaOrder, { 0: 1 }, shop.warehouses[order.place])
    const isSerial = order.item !== "coffee"
    const gone = isSerial
      ? books.lot(part.name)!.owners !== part.owners
      : !books.at(part.name, "customer")
    const lots = [{ line_item_id: order.line_item_id, lot_name: part.name, damaged: input.damaged }]
    const chosen = await shop.attempt(() => shop.trace.post(`/returns/${id}/lots`, { lots }))
    expectCode(chosen, gone ? "not_sold_here" : null)
    if (chosen) {
      await returns.cancel(id)
      return
    }
    const [good, damaged] = input.damaged ? [{}, { 0: 1 }] : [{ 0: 1 }, {}]
    expectCode(await shop.attempt(() => returns.receive(id, medusaOrder, good, damaged)), null)
    order.returned++
    const bare = order.item === "drill" && !input.damaged
    const [from] = isSerial ? books.placesOf(part.name) : (["customer"] as const)
    books.move(
      order.item,
      { name: part.name, quantity: 1 },
      from,
      input.damaged ? "scrap" : bare ? "nowhere" : order.place
    )
    books.moveBare(bare ? 1 : 0, "customer", order.place)

    function fulfilledOf(orderId: string): number {
      const standing = books.deliveries.filter((d) => d.order.id === orderId && !d.cancelled)
      return standing.flatMap((d) => d.parts).reduce((sum, one) => sum + one.quantity, 0)
    }
  },
}
