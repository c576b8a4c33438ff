import fc from "fast-check"
import { type Item, KIND, type Place, type Warehouse } from "../books"
import { type Command, expectCode, expectRows, pick } from "../command"
import { index, nameOf, numbered, warehouse } from "../inputs"
import { judgeLeaving, judgeOutgoing } from "../rules"
import type { Shop } from "../shop"

const lotId = async (shop: Shop, name: string, item: Item): Promise<string> =>
  (await shop.trace.lot(name, shop.itemId(item))).id

/** Quality holds a lot back, or lets it go again. */
export const hold: Command<{ lot: number; block: boolean }> = {
  arbitrary: fc.record({ lot: index, block: fc.boolean() }),
  run: async ({ shop, books }, { lot: i, block }) => {
    const lot = pick([...books.lots.values()], i)
    if (!lot) {
      return
    }
    const path = `/lots/${await lotId(shop, lot.name, lot.item)}`
    const answer = await shop.attempt(() =>
      block
        ? shop.trace.post(`${path}/block`, { reason: "Rattles" })
        : shop.trace.post(`${path}/unblock`)
    )
    expectCode(answer, lot.blocked === block ? "invalid_state" : null)
    lot.blocked = block
  },
}

/** Somebody corrects the expiration of a lot, into the past or away. */
export const expire: Command<{ lot: number; expired: boolean }> = {
  arbitrary: fc.record({ lot: index, expired: fc.boolean() }),
  run: async ({ shop, books }, { lot: i, expired }) => {
    const lot = pick([...books.lots.values()], i)
    if (lot) {
      const expires_at = expired ? "2020-01-01T00:00:00.000Z" : null
      const id = await lotId(shop, lot.name, lot.item)
      expectCode(await shop.attempt(() => shop.trace.post(`/lots/${id}`, { expires_at })), null)
      lot.expired = expired
    }
  },
}

/** One lot is counted. What is found or lost becomes an adjustment that can be undone. */
export const count: Command<{ item: Item; name: string; place: Warehouse; counted: number }> = {
  arbitrary: numbered.chain((item) =>
    fc.record({
      item: fc.constant(item),
      name: nameOf(item),
      place: warehouse,
      counted: fc.nat({ max: KIND[item] === "serial" ? 1 : 4 }),
    })
  ),
  run: async ({ shop, books }, { item, name, place, counted }) => {
    const here = books.at(name, place)
    const difference = counted - here
    const part = { name, quantity: Math.abs(difference) }
    const lost = difference < 0
    const [verdict] = lost
      ? judgeOutgoing(books, await shop.held(), item, [part], { place, toCustomer: false })
      : [
          KIND[item] === "serial" && difference && books.placesOf(name).length
            ? "lot_elsewhere"
            : null,
        ]
    let operations: { id: string }[] = []
    const answer = await shop.attempt(async () => {
      const lots = [{ lot_name: name, counted_quantity: counted }]
      const body = {
        location_id: shop.warehouses[place],
        inventory_item_id: shop.itemId(item),
        lots,
      }
      operations = (await shop.trace.post("/stock-counts", body)).operations
    })
    expectRows(answer, [verdict])
    if (!answer && difference) {
      const [from, to]: (Place | "nowhere")[] = lost ? [place, "nowhere"] : ["nowhere", place]
      books.move(item, part, from, to)
      books.done.push({
        id: operations[0].id,
        item,
        from,
        to,
        parts: [part],
        bare: 0,
        undone: false,
      })
    }
  },
}

/** A misread serial number is put right, in stock or where it was recorded as delivered. */
export const correct: Command<{
  item: "phone" | "drill"
  wrong: number
  right: string
  at: Warehouse | "customer"
}> = {
  arbitrary: fc.constantFrom<"phone" | "drill">("phone", "phone", "drill").chain((item) =>
    fc.record({
      item: fc.constant(item),
      wrong: index,
      right: nameOf(item),
      at: fc.constantFrom<Warehouse | "customer">("A", "B", "customer", "customer"),
    })
  ),
  run: async ({ shop, books }, { item, wrong: i, right, at }) => {
    const lots = [...books.lots.values()].filter((known) => known.item === item)
    // Now and then one that is not there, mostly one that is.
    const lot = pick(i ? lots.filter(({ name }) => books.at(name, at)) : lots, i)
    if (!lot) {
      return
    }
    const wrong = lot.name
    const held = await shop.held()
    const delivery = [...books.deliveries]
      .reverse()
      .find((d) => !d.cancelled && d.parts.some((part) => part.name === wrong))
    if (at === "customer" && books.lot(wrong)!.moves !== movesOf()) {
      // It was in for a repair since: which of the two that was is another story.
      return
    }
    const code = judgeCorrection()
    const wrong_lot_id = await lotId(shop, wrong, item)
    const location_id = at === "customer" ? at : shop.warehouses[at]
    const answer = await shop.attempt(() =>
      shop.trace.post("/lot-corrections", {
        wrong_lot_id,
        right_name: right,
        location_id,
        reason: "Misread",
      })
    )
    expectCode(answer, code)
    if (answer) {
      return
    }
    const one = (name: string) => ({ name, quantity: 1 })
    if (at !== "customer") {
      const moved = books.lots.has(right)
      books.move(item, one(wrong), at, "nowhere")
      books.move(item, one(right), "nowhere", at)
      if (!moved) {
        books.lot(right)!.expired = lot.expired
      }
      // What was held back stays so by its right number.
      books.lot(right)!.blocked ||= lot.blocked
      lot.blocked = false
      return
    }
    const home = item === "drill" ? "nowhere" : delivery!.order.place
    const known = books.lots.has(right)
    books.takeBack(item, one(wrong), "customer", home)
    const moved = books.move(item, one(right), home, "customer")
    if (!known) {
      books.lot(right)!.expired = lot.expired
    }
    delivery!.parts = delivery!.parts.map((part) => (part.name === wrong ? moved : part))

    function movesOf(): number | undefined {
      return books.at(wrong, at)
        ? delivery?.parts.find((part) => part.name === wrong)?.moves
        : books.lot(wrong)!.moves
    }

    function judgeCorrection(): string | null {
      if (!books.at(wrong, at)) {
        return lot!.places.size ? "lot_elsewhere" : "lot_not_available"
      }
      if (wrong === right) {
        return "duplicate_lot"
      }
      const known = books.lot(right)
      if (known?.blocked) {
        return "lot_blocked"
      }
      const recalls = books.recalls.filter((one) => one.open && !one.mock)
      if (
        at !== "customer" &&
        !known?.places.size &&
        recalls.some((one) => books.affectedBy(books.lot(one.name)!).includes(lot!))
      ) {
        return "invalid_state"
      }
      if (item === "drill") {
        const [code] = judgeLeaving(books, [], item, [{ name: right, quantity: 1 }])
        return code === "lot_expired" ? (known!.places.size ? "lot_elsewhere" : null) : code
      }
      if (at === "customer") {
        const from = { place: delivery!.order.place, toCustomer: false }
        return judgeOutgoing(books, held, item, [{ name: right, quantity: 1 }], from)[0]
      }
      if (known?.places.size) {
        return "lot_elsewhere"
      }
      return judgeOutgoing(books, held, item, [{ name: wrong, quantity: 1 }], {
        place: at,
        toCustomer: false,
      })[0]
    }
  },
}
