import type { KilledCase, Prepared } from "../killed-case"
import { type Made, type People, post, toCases, TRACE, warehouse } from "./warehouse"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** Manufacturing orders: components and products move at once, and genealogy is written. */
export function manufacturing(people: People): KilledCase[] {
  const { store, trace } = people
  const house = warehouse(people)
  const ORDERS = `${TRACE}/manufacturing-orders`

  /** A bike (serial) is made of a battery (serial) and four screws (not tracked). */
  const workshop = async (label: string) => {
    const bike = await house.product(`${label}bike`)
    await trace.track(bike.inventoryItemId, "serial", { number_prefix: `${label}-B` })
    const battery = await house.serials(`${label}bat`, "1", "2", "3")
    const screw = await house.product(`${label}screw`, { stock: 100 })
    const lines = [...house.lines(battery, 1), ...house.lines(screw, 4)]
    await trace.post("/boms", { inventory_item_id: bike.inventoryItemId, lines })
    const draft = async (quantity: number): Promise<any> => {
      const body = { inventory_item_id: bike.inventoryItemId, location_id: store.locationId }
      return (await trace.post("/manufacturing-orders", { ...body, quantity })).manufacturing_order
    }
    const call = async (id: string, action: string, body: object = {}): Promise<any> =>
      trace.post(`/manufacturing-orders/${id}/${action}`, body)
    const order = async (quantity: number): Promise<any> =>
      (await call((await draft(quantity)).id, "confirm")).manufacturing_order
    const scope = [bike, battery, screw].map((one) => one.inventoryItemId)
    const about = (path: string, body: object = {}): Prepared => ({
      command: post(path ? `${ORDERS}/${path}` : ORDERS, body),
      scope,
    })
    return { bike, battery, screw, draft, order, call, about, lotName: `${label}-B1` }
  }
  const built = async (label: string) => {
    const shop = await workshop(label)
    const order = await shop.order(1)
    await shop.call(order.id, "produce", { quantity: 1, lot_name: shop.lotName })
    return { ...shop, id: order.id as string }
  }

  const made: Made = {
    "one of two is produced": [
      3,
      async (label) => {
        const shop = await workshop(label)
        const { id } = await shop.order(2)
        const body = { quantity: 1, lot_name: shop.lotName, backorder: "create" }
        return shop.about(`${id}/produce`, body)
      },
      { staysSplit: true },
    ],
    "all of an order are produced": [
      4,
      async (label) => {
        const shop = await workshop(label)
        return shop.about(`${(await shop.order(2)).id}/produce-all`)
      },
      { staysSplit: true },
    ],
    "a batch is produced": [
      4,
      async (label) => {
        const shop = await workshop(label)
        const { id } = await shop.order(2)
        const body = { first_name: shop.lotName, count: 2 }
        return shop.about(`${id}/batch/produce`, body)
      },
      { staysSplit: true },
    ],
    "a unit is taken apart": [
      3,
      async (label) => {
        const { about, id } = await built(label)
        return about(`${id}/unbuild`)
      },
    ],
    "a component is swapped": [
      3,
      async (label) => {
        const { about, id } = await built(label)
        const removed = { lot_name: `${label}bat-1` }
        return about(`${id}/swap`, { removed, added: { lot_name: `${label}bat-2` } })
      },
    ],
    "a component is scrapped": [
      3,
      async (label) => {
        const shop = await workshop(label)
        const { id } = await shop.order(1)
        const lost = { inventory_item_id: shop.battery.inventoryItemId, quantity: 1 }
        return shop.about(`${id}/scrap`, { ...lost, lot_name: `${label}bat-1` })
      },
    ],
    "an order is made": [
      1,
      async (label) => {
        const { about, bike } = await workshop(label)
        const body = { inventory_item_id: bike.inventoryItemId, location_id: store.locationId }
        return about("", { ...body, quantity: 2 })
      },
    ],
    "an order is confirmed": [
      2,
      async (label) => {
        const { about, draft } = await workshop(label)
        return about(`${(await draft(2)).id}/confirm`)
      },
    ],
    "an order is cancelled": [
      2,
      async (label) => {
        const { about, order } = await workshop(label)
        return about(`${(await order(2)).id}/cancel`)
      },
    ],
    "an order is split": [
      2,
      async (label) => {
        const { about, order } = await workshop(label)
        return about(`${(await order(2)).id}/split`, { quantities: [1] })
      },
    ],
    "orders are merged": [
      2,
      async (label) => {
        const { about, order } = await workshop(label)
        return about("merge", { ids: [(await order(1)).id, (await order(1)).id] })
      },
    ],
    "a batch is prepared": [
      2,
      async (label) => {
        const { about, order, lotName } = await workshop(label)
        return about(`${(await order(2)).id}/batch/prepare`, { first_name: lotName, count: 2 })
      },
    ],
    "the product gets its number": [
      1,
      async (label) => {
        const { about, order, lotName } = await workshop(label)
        return about(`${(await order(1)).id}/lot`, { lot_name: lotName })
      },
    ],
    "components are reserved": [
      1,
      async (label) => {
        const { about, order } = await workshop(label)
        const { id, operation } = await order(1)
        await trace.post(`/operations/${operation.id}/unreserve`)
        return about(`${id}/reserve`)
      },
    ],
  }
  return toCases(made)
}
