import fc from "fast-check"
import {
  careAt,
  type Item,
  isStock,
  KIND,
  type Part,
  type Place,
  type Routed,
  type Warehouse,
} from "../books"
import { type Command, expectCode, expectRows, pick, sum } from "../command"
import { index, item, partsOf, warehouse } from "../inputs"
import { judgeOutgoing } from "../rules"

type Way = "internal" | "scrap" | "lose"

const goesTo = (way: Way, from: Warehouse): Place | "nowhere" =>
  way === "internal" ? (from === "A" ? "B" : "A") : way === "scrap" ? "scrap" : "nowhere"

/** Units are carried to the other warehouse, thrown away, or written off. */
export const moveOut: Command<{ item: Item; way: Way; from: Warehouse; parts: Part[] }> = {
  arbitrary: item.chain((of) =>
    fc.record({
      item: fc.constant(of),
      way: fc.constantFrom<Way>("internal", "internal", "scrap", "lose"),
      from: warehouse,
      parts: partsOf(of, 2),
    })
  ),
  run: async ({ shop, books }, { item: of, way, from, parts }) => {
    const bare = of === "drill"
    const verdicts = bare
      ? []
      : judgeOutgoing(books, await shop.held(), of, parts, {
          place: from,
          toCustomer: false,
          care: way === "lose" ? undefined : careAt(from),
        })
    const short = bare && books.bare.get(from)! < sum(parts) ? "not_enough_stock" : null
    const to = goesTo(way, from)
    const details = bare
      ? undefined
      : parts.map((part) => ({ lot_name: part.name, quantity: part.quantity }))
    const here = shop.warehouses[from]
    const place = to === "nowhere" ? "adjustment" : isStock(to) ? shop.warehouses[to] : to
    let id = ""
    const answer = await shop.attempt(async () => {
      const lines = [{ inventory_item_id: shop.itemId(of), quantity: sum(parts), details }]
      const code = way === "lose" ? "adjustment" : way
      const body = { code, location_id: here, from_location_id: here, to_location_id: place, lines }
      id = (await shop.trace.post("/operations", body)).operation.id
      await shop.trace.post(`/operations/${id}/confirm`)
      await shop.trace.post(`/operations/${id}/validate`)
    })
    expectRows(answer, verdicts, short)
    if (answer) {
      await (id && shop.trace.post(`/operations/${id}/cancel`))
      return
    }
    /** A customer's unit stays the customer's wherever it is carried. */
    const routed = parts.map((part): Routed => {
      const isOurs = books.at(part.name, from) > 0
      return isOurs ? part : { ...part, from: careAt(from), to: isStock(to) ? careAt(to) : to }
    })
    if (bare) {
      books.moveBare(sum(parts), from, to)
    } else {
      routed.forEach((part) => books.move(of, part, part.from ?? from, part.to ?? to))
    }
    books.done.push({
      id,
      item: of,
      from,
      to,
      parts: bare ? [] : routed,
      bare: bare ? sum(parts) : 0,
      undone: false,
    })
  },
}

/** A done transfer, scrap or adjustment is undone, while its units are where it put them and free. */
export const undo: Command<{ done: number }> = {
  arbitrary: fc.record({ done: index }),
  run: async ({ shop, books }, input) => {
    const done = pick(books.done, input.done)
    if (!done) {
      return
    }
    const held = await shop.held()
    const verdicts = [...new Set(done.parts.map((part) => part.name))].map((name) => {
      const ofName = done.parts.filter((part) => part.name === name)
      const quantity = sum(ofName)
      const to = ofName[0].to ?? done.to
      if (to === "nowhere") {
        return KIND[done.item] === "serial" && books.placesOf(name).length ? "lot_elsewhere" : null
      }
      const here = books.at(name, to)
      const reserved = sum(
        held.filter((row) => row.lot_id && row.lot_name === name && row.place === to)
      )
      return here - reserved >= quantity
        ? null
        : here >= quantity
          ? "lot_reserved"
          : "lot_elsewhere"
    })
    const short =
      isStock(done.to) && books.bare.get(done.to)! < done.bare ? "not_enough_stock" : null
    const answer = await shop.attempt(() =>
      shop.trace.post(`/operations/${done.id}/undo`, { reason: "By mistake" })
    )
    if (done.undone) {
      return expectCode(answer, "invalid_state")
    }
    const codes = verdicts.filter((code) => code)
    expectCode(answer, codes[0] ? expect.stringMatching(new RegExp(codes.join("|"))) : short)
    if (!answer) {
      done.parts.forEach((part) =>
        books.takeBack(done.item, part, part.to ?? done.to, part.from ?? done.from)
      )
      books.moveBare(done.bare, done.to, done.from)
      done.undone = true
    }
  },
}
