import fc from "fast-check"
import { type Item, KIND, type Part, type Warehouse } from "../books"
import { type Command, expectCode, expectRows, sum } from "../command"
import { numbered, partsOf, warehouse } from "../inputs"
import { judgeIncoming } from "../rules"

/** A receipt of named units: new ones, and at B also those that were sold before. */
export const receive: Command<{ item: Item; place: Warehouse; parts: Part[] }> = {
  arbitrary: numbered.chain((item) =>
    fc.record({ item: fc.constant(item), place: warehouse, parts: partsOf(item) })
  ),
  run: async ({ shop, books }, { item, place, parts }) => {
    const verdicts = judgeIncoming(books, item, parts, place)
    const details = parts.map((part) => ({ lot_name: part.name, quantity: part.quantity }))
    const answer = await shop.attempt(async () => {
      const lines = [{ inventory_item_id: shop.itemId(item), quantity: sum(parts), details }]
      const { operation } = await shop.trace.post("/operations", {
        code: "receipt",
        location_id: shop.warehouses[place],
        lines,
      })
      await shop.trace.post(`/operations/${operation.id}/confirm`)
      await shop.trace.post(`/operations/${operation.id}/validate`)
    })
    expectRows(answer, verdicts)
    if (!answer) {
      for (const part of parts) {
        const [at] = KIND[item] === "serial" ? books.placesOf(part.name) : []
        books.move(item, part, at ?? "nowhere", place)
      }
    }
  },
}

/** A receipt of goods that carry no number in stock. */
export const receiveBare: Command<{ place: Warehouse; quantity: number }> = {
  arbitrary: fc.record({ place: warehouse, quantity: fc.integer({ min: 1, max: 4 }) }),
  run: async ({ shop, books }, { place, quantity }) => {
    const answer = await shop.attempt(async () => {
      const receipt = await shop.trace.openReceipt(
        shop.warehouses[place],
        shop.itemId("drill"),
        quantity
      )
      await shop.trace.post(`/operations/${receipt.id}/validate`)
    })
    expectCode(answer, null)
    books.moveBare(quantity, "nowhere", place)
  },
}
