import { returning } from "../../helpers/return-goods"
import { type Client, statusOf } from "../client"
import type { Command } from "../command"
import { type Order, placeOrder, type Shop, type Unit } from "../shop"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

const drop = <T>(from: T[], one: T) => {
  const index = from.indexOf(one)
  if (index >= 0) {
    from.splice(index, 1)
  }
}

/** Fulfils one piece of an order with this unit, by Medusa's own route. */
export async function fulfilWith(
  { api, admin }: Client,
  shop: Shop,
  order: Order,
  unit: Unit
): Promise<void> {
  const lots = [{ line_item_id: order.line_item_id, lot_id: unit.id, quantity: 1 }]
  const path = `/admin/orders/${order.id}/fulfillments?fields=*fulfillments`
  const body = {
    items: [{ id: order.line_item_id, quantity: 1 }],
    location_id: shop.places[0],
    additional_data: { traceability: { lots } },
  }
  let status = 0
  try {
    const { data } = await api.post(path, body, admin)
    status = 200
    const made = data.order.fulfillments.filter((row: any) => !row.canceled_at)
    shop.shipments.push({ order, fulfillmentId: made.at(-1).id })
  } catch (error) {
    status = statusOf(error)
    throw error
  } finally {
    shop.journal.note("delivered", unit.id, status)
  }
}

export const order: Command = ({ shop, random }) =>
  shop.orders.length > 24
    ? Promise.resolve()
    : random.upTo(3)
      ? placeOrder(shop, shop.phone, 1)
      : placeOrder(shop, shop.coffee, 2)

export const fulfil: Command = async ({ client, shop, random }) => {
  const of = random.pick(shop.orders)
  const unit = random.pick(of?.product === shop.coffee ? shop.coffees : shop.phones)
  if (of && unit) {
    await fulfilWith(client, shop, of, unit)
  }
}

/** Chooses a unit in the Detailed Operations of an order's delivery. False when nothing of it is to be delivered any more. */
export async function chooseFor(
  { trace }: Client,
  order: Order,
  unit: Unit,
  take_reserved: boolean
): Promise<boolean> {
  const { operations } = await trace.order(order.id)
  const open = operations.find(({ state }: any) => ["waiting", "ready"].includes(state))
  if (!open) {
    return false
  }
  const { lines } = await trace.operation(open.id)
  const details = [{ lot_id: unit.id, quantity: 1, ...(take_reserved ? { take_reserved } : {}) }]
  await trace.post(`/operations/${open.id}/lines/${lines[0].id}/details`, { details })
  return true
}

export const choose: Command = async ({ client, shop, random }) => {
  const of = random.pick(shop.orders)
  const unit = random.pick(of?.product === shop.coffee ? shop.coffees : shop.phones)
  if (of && unit) {
    await chooseFor(client, of, unit, random.upTo(3) === 0)
  }
}

export const cancelFulfilment: Command = async ({ client, shop, random }) => {
  const shipment = random.pick(shop.shipments)
  if (shipment) {
    const { order: of, fulfillmentId } = shipment
    await client.api.post(
      `/admin/orders/${of.id}/fulfillments/${fulfillmentId}/cancel`,
      {},
      client.admin
    )
    drop(shop.shipments, shipment)
  }
}

export const cancelOrder: Command = async ({ client, shop, random }) => {
  const of = random.pick(shop.orders)
  if (of) {
    await client.api.post(`/admin/orders/${of.id}/cancel`, {}, client.admin)
    drop(shop.orders, of)
  }
}

/** A customer sends something back, through Medusa's own return. Of serial numbers all of the line comes back, unnamed. */
export const returnGoods: Command = async ({ client, shop, random }) => {
  const shipment = random.pick(shop.shipments)
  if (shipment) {
    const goods = returning(client.api, client.admin, shop.store)
    const medusaOrder = { id: shipment.order.id, items: [{ id: shipment.order.line_item_id }] }
    const id = await goods.request(medusaOrder, { 0: 1 }, shop.places[0])
    await goods.receive(id, medusaOrder, { 0: 1 })
    drop(shop.shipments, shipment)
    drop(shop.orders, shipment.order)
  }
}
