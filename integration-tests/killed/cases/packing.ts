import type { KilledCase, Prepared } from "../killed-case"
import { type Made, type People, post, toCases, TRACE, warehouse } from "./warehouse"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** Orders that are packed at a table: each scan is kept, and finishing ships what was packed. */
export function packing(people: People): KilledCase[] {
  const { trace, sales } = people
  const house = warehouse(people)

  /** Two serial numbers of three and three pieces without numbers are ordered. */
  const table = async (label: string) => {
    const goods = await house.serials(label, "1", "2", "3")
    const plain = await house.product(`${label}plain`, { stock: 9 })
    const order: any = await sales.order([goods.variantId, 2], [plain.variantId, 3])
    const { id, lines } = await sales.delivery(order)
    const lineId = lines.find((line: any) => line.inventory_item_id === plain.inventoryItemId).id
    const path = (action: string) => `/packing/${id}/${action}`
    const scan = (name: string): Promise<any> =>
      trace.post(path("scan"), { code: `${label}-${name}` })
    const count = (quantity: number): Promise<any> =>
      trace.post(path("count"), { line_id: lineId, quantity })
    const about = (action: string, body: object = {}): Prepared => ({
      command: post(`${TRACE}${path(action)}`, body),
      scope: [order.id, goods.inventoryItemId, plain.inventoryItemId],
    })
    return { about, count, lineId, scan }
  }

  const made: Made = {
    "a unit that was not proposed is packed": [
      2,
      async (label) => (await table(label)).about("scan", { code: `${label}-3` }),
    ],
    "goods without numbers are counted": [
      1,
      async (label) => {
        const { about, lineId } = await table(label)
        return about("count", { line_id: lineId, quantity: 1 })
      },
    ],
    "a packed unit is taken out again": [
      3,
      async (label) => {
        const { about, scan } = await table(label)
        const { detail_id } = await scan("3")
        return about("take-back", { detail_id })
      },
    ],
    "a packed order is finished": [
      5,
      async (label) => {
        const { about, count, scan } = await table(label)
        await scan("1")
        await scan("3")
        await count(3)
        return about("finish")
      },
    ],
    "a part of an order is packed and finished": [
      5,
      async (label) => {
        const { about, count, scan } = await table(label)
        await scan("2")
        await count(1)
        return about("finish", { backorder: "create" })
      },
    ],
  }
  return toCases(made)
}
