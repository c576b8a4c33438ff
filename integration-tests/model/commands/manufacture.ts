import fc from "fast-check"
import { isStock, type Place, type Warehouse } from "../books"
import { type Command, expectCode, pick } from "../command"
import { index, nameOf, warehouse } from "../inputs"
import { judgeOutgoing } from "../rules"

type Input = { robot: string; phone: string; known: number; place: Warehouse }

/** A robot is built of one phone, whose number is named. */
export const build: Command<Input> = {
  arbitrary: fc.record({
    robot: nameOf("robot"),
    phone: nameOf("phone"),
    known: index,
    place: warehouse,
  }),
  run: async ({ shop, books }, { robot, phone, known, place }) => {
    const there = [...books.lots.values()].filter(
      (lot) => lot.item === "phone" && lot.places.has(place)
    )
    const name = known && there.length ? there[known % there.length].name : phone
    if (books.at(robot, "scrap")) {
      // Built again under its old number it is made of what it was made of then and of what it is made of now.
      return
    }
    const parts = [{ name, quantity: 1 }]
    const from = { place, toCustomer: true }
    const [component] = judgeOutgoing(books, await shop.held(), "phone", parts, from)
    const made = books.lot(robot)?.places.size ? "already_produced" : null
    const promised = (await shop.available("phone", place)) < 1 ? "not_enough_stock" : null
    let id = ""
    const answer = await shop.attempt(async () => {
      const { manufacturing_order } = await shop.trace.post("/manufacturing-orders", {
        inventory_item_id: shop.itemId("robot"),
        quantity: 1,
        location_id: shop.warehouses[place],
      })
      id = manufacturing_order.id
      await shop.trace.post(`/manufacturing-orders/${id}/confirm`)
      const components = [{ inventory_item_id: shop.itemId("phone"), lots: [{ name }] }]
      await shop.trace.post(`/manufacturing-orders/${id}/batch/produce`, {
        rows: [{ name: robot, components }],
      })
    })
    const codes = [component, made].filter((code) => code !== null)
    expectCode(answer, codes[0] ? expect.stringMatching(new RegExp(codes.join("|"))) : promised)
    if (answer) {
      await (id && shop.trace.post(`/manufacturing-orders/${id}/cancel`))
      return
    }
    books.move("phone", parts[0], place, "production")
    books.move("robot", { name: robot, quantity: 1 }, "nowhere", place)
    books.builds.push({ id, robot, phone: name, place, unbuilt: false })
  },
}

/** A robot is taken apart: its phone is in stock again. */
export const unbuild: Command<{ build: number }> = {
  arbitrary: fc.record({ build: index }),
  run: async ({ shop, books }, input) => {
    const found = pick(books.builds, input.build)
    if (!found) {
      return
    }
    const { id, robot, phone, place } = found
    const held = (await shop.held()).some((row) => row.lot_id && row.lot_name === robot)
    const answer = await shop.attempt(() => shop.trace.post(`/manufacturing-orders/${id}/unbuild`))
    const [at]: (Place | undefined)[] = books.placesOf(robot)
    const code = found.unbuilt
      ? "invalid_state"
      : at !== place
        ? "lot_elsewhere"
        : held && isStock(at)
          ? "lot_reserved"
          : null
    expectCode(answer, code)
    if (!answer) {
      found.unbuilt = true
      books.move("robot", { name: robot, quantity: 1 }, place, "nowhere")
      books.move("phone", { name: phone, quantity: 1 }, "production", place)
    }
  },
}
