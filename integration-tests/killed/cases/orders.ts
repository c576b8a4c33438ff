import type { KilledCase, Prepared } from "../play"
import { type Made, type People, post, toCases, TRACE, warehouse } from "./warehouse"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** What moves an order's goods: Medusa's workflows that ours are inserted in, and ours around them. */
export function orders(people: People): KilledCase[] {
  const { store, trace, sales, returns } = people
  const house = warehouse(people)

  const about = (command: Prepared["command"], order: any, ...more: string[]): Prepared => ({
    command,
    scope: [order.id, ...more],
  })
  /** Two units of three are ordered. */
  const sold = async (label: string) => {
    const goods = await house.serials(label, "1", "2", "3")
    const order: any = await sales.order([goods.variantId, 2])
    return { goods, order, item: goods.inventoryItemId }
  }
  const shipped = async (label: string) => {
    const made = await sold(label)
    const { fulfillments } = await sales.fulfil(made.order, [2])
    return { ...made, fulfillmentId: fulfillments[0].id as string }
  }
  const requested = async (label: string) => {
    const made = await shipped(label)
    const id = await returns.request(made.order, { 0: 2 })
    const lots = ["1", "2"].map((name) => ({
      line_item_id: made.order.items[0].id,
      lot_name: `${label}-${name}`,
    }))
    const { operation } = await trace.post(`/returns/${id}/lots`, { lots })
    return { ...made, id, operation, lots }
  }
  const fulfilling = (order: any, quantity: number) =>
    post(`/admin/orders/${order.id}/fulfillments`, {
      location_id: store.locationId,
      items: [{ id: order.items[0].id, quantity }],
    })

  const made: Made = {
    "an order is fulfilled": [
      4,
      async (label) => {
        const { order, item } = await sold(label)
        return about(fulfilling(order, 2), order, item)
      },
    ],
    "a part of an order that reserved the last of the stock is fulfilled": [
      4,
      async (label) => {
        const goods = await house.serials(label, "1", "2")
        const order: any = await sales.order([goods.variantId, 2])
        return about(fulfilling(order, 1), order, goods.inventoryItemId)
      },
    ],
    "an order's delivery is validated": [
      4,
      async (label) => {
        const { order, item } = await sold(label)
        const { id } = await sales.delivery(order)
        return about(post(`${TRACE}/operations/${id}/validate`), order, item)
      },
    ],
    "a fulfilment is cancelled": [
      4,
      async (label) => {
        const { order, item, fulfillmentId } = await shipped(label)
        const path = `/admin/orders/${order.id}/fulfillments/${fulfillmentId}/cancel`
        return about(post(path), order, item)
      },
    ],
    "an order is cancelled": [
      4,
      async (label) => {
        const { order, item } = await sold(label)
        return about(post(`/admin/orders/${order.id}/cancel`), order, item)
      },
    ],
    "a return is received in Medusa": [
      4,
      async (label) => {
        const { id, order, item } = await requested(label)
        await returns.begin(id, order, { 0: 2 })
        return about(post(`/admin/returns/${id}/receive/confirm`), order, item, id)
      },
    ],
    "a return is validated by its operation": [
      6,
      async (label) => {
        const { id, order, item, operation } = await requested(label)
        return about(post(`${TRACE}/operations/${operation.id}/validate`), order, item, id)
      },
    ],
    "units are named for a return": [
      1,
      async (label) => {
        const { id, order, item, lots } = await requested(label)
        return about(post(`${TRACE}/returns/${id}/lots`, { lots: lots.slice(1) }), order, item, id)
      },
    ],
    "a return is cancelled": [
      2,
      async (label) => {
        const { id, order, item } = await requested(label)
        return about(post(`/admin/returns/${id}/cancel`), order, item, id)
      },
    ],
  }
  return toCases(made)
}
