import fc from "fast-check"
import type { Place } from "../books"
import { type Command, expectCode, pick, sum } from "../command"
import { index } from "../inputs"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** A lot is recalled, in earnest or as an exercise: who has it is found, and in earnest it is held back wherever it is. */
export const recall: Command<{ lot: number; mock: boolean }> = {
  arbitrary: fc.record({ lot: index, mock: fc.boolean() }),
  run: async ({ shop, books }, { lot: i, mock }) => {
    const lot = pick([...books.lots.values()], i)
    if (!lot) {
      return
    }
    const { id } = await shop.trace.lot(lot.name, shop.itemId(lot.item))
    const path = `/lots/${id}/recall`
    let answer: any
    const refused = await shop.attempt(async () => {
      answer = await shop.trace.post(path, { reason: "Rattles", mock })
    })
    expectCode(refused, null)
    const affected = books.affectedBy(lot)
    expect(answer.blocked).toBe(mock ? 0 : affected.filter((one) => !one.blocked).length)
    affected.forEach((one) => (one.blocked ||= !mock))
    const { recall: found } = await shop.trace.get(path)
    if (lot.item !== "coffee") {
      const owners = affected.flatMap((one) => books.ownerOf(one.name)?.id ?? [])
      expect(found.orders.map((row: any) => row.order_id).sort()).toEqual(
        [...new Set(owners)].sort()
      )
    }
    const at = (...places: Place[]) =>
      sum(affected.flatMap(({ name }) => places.map((p) => ({ quantity: books.at(name, p) }))))
    expect(found.totals).toMatchObject({
      affected_lots: affected.length,
      on_hand: at("A", "B"),
      scrapped: at("scrap"),
      delivered: at("customer", "careA", "careB"),
    })
    if (!books.recalls.some((known) => known.id === answer.recall.id)) {
      books.recalls.push({ id: answer.recall.id, name: lot.name, open: true, mock })
    }
  },
}

/** A recall is closed. What it held back stays so. */
export const closeRecall: Command<{ recall: number }> = {
  arbitrary: fc.record({ recall: index }),
  run: async ({ shop, books }, { recall: i }) => {
    const found = pick(books.recalls, i)
    if (found) {
      const close = () => shop.trace.post(`/recalls/${found.id}/close`, { note: "All found" })
      expectCode(await shop.attempt(close), found.open ? null : "invalid_state")
      found.open = false
    }
  },
}
