import type { KilledCase } from "../killed-case"
import { desk } from "./desk"
import { post, TRACE, type Made, type People, toCases } from "./warehouse"

/** Operations and their rows. */
export function papers(people: People): KilledCase[] {
  const { trace } = people
  const { about, operation, transfer, receipt, lineOf, house, here } = desk(people)

  const made: Made = {
    "an operation is made with its rows": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const body = await transfer(goods, 1, [{ lot_name: `${label}-1` }])
        return about(post(`${TRACE}/operations`, { location_id: here, ...body }), goods)
      },
    ],
    "an operation is confirmed": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const { id } = await house.draft(await transfer(goods, 1))
        return about(post(operation(id, "confirm")), goods)
      },
    ],
    "an operation is cancelled": [
      2,
      async (label) => {
        const goods = await house.serials(label, "1")
        const { id } = await house.ready(await transfer(goods, 1))
        await house.ready(await transfer(goods, 1))
        return about(post(operation(id, "cancel")), goods)
      },
    ],
    "what an operation has reserved is freed": [
      2,
      async (label) => {
        const goods = await house.serials(label, "1")
        const { id } = await house.ready(await transfer(goods, 1))
        await house.ready(await transfer(goods, 1))
        return about(post(operation(id, "unreserve")), goods)
      },
    ],
    "an operation reserves": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const { id } = await house.ready(await transfer(goods, 1))
        await trace.post(`/operations/${id}/unreserve`)
        return about(post(operation(id, "reserve")), goods)
      },
    ],
    "rows are written": [
      2,
      async (label) => {
        const goods = await house.serials(label, "1", "2")
        const ready = await house.ready(await transfer(goods, 1))
        return about(
          post(`${lineOf(ready)}/details`, { details: [{ lot_name: `${label}-2` }] }),
          goods
        )
      },
    ],
    "rows are generated": [
      1,
      async (label) => {
        const goods = await house.serials(label)
        const ready = await house.ready(receipt(goods, 2))
        return about(post(`${lineOf(ready)}/generate`, { first_name: `${label}-1` }), goods)
      },
    ],
    "rows are pasted": [
      1,
      async (label) => {
        const goods = await house.serials(label)
        const ready = await house.ready(receipt(goods, 2))
        return about(post(`${lineOf(ready)}/paste`, { text: `${label}-1\n${label}-2` }), goods)
      },
    ],
    "a packing list is pasted": [
      1,
      async (label) => {
        const goods = await house.serials(label)
        const { id } = await house.ready(receipt(goods, 1))
        const text = `SKU;Serial\nSKU-${label};${label}-1`
        return about(post(operation(id, "paste"), { text }), goods)
      },
    ],
    "a number is scanned": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const { id } = await house.ready(await transfer(goods, 1))
        return about(post(operation(id, "scan"), { code: `${label}-1` }), goods)
      },
    ],
    "a transfer is to go back": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const { id } = await house.done(await transfer(goods, 1))
        return about(post(operation(id, "return")), goods)
      },
    ],
  }
  return toCases(made)
}
