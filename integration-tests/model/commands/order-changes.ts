import fc from "fast-check"
import { query } from "../../helpers/books"
import type { Order } from "../books"
import { type Command, expectCode, pick, sum, type World } from "../command"
import { index } from "../inputs"
import { type Fulfil, fulfilment, isGood, plan, recordDelivery, send } from "./sell"

const standing = ({ books }: World, order: Order) =>
  books.deliveries.filter((d) => d.order === order && !d.cancelled)

/** What of an order has been shipped and not been cancelled. */
const shipped = (world: World, order: Order): number =>
  sum(standing(world, order).flatMap((d) => d.parts))

/** The warehouse that Medusa has the rest of an order from: it chooses again when an order is edited. */
async function readPlace({ shop }: World, order: Order): Promise<void> {
  const [row] = await query(
    shop.container,
    `SELECT from_location_id FROM traceability_operation WHERE order_id = ? AND state IN ('waiting', 'ready')`,
    [order.id]
  )
  if (row) {
    order.place = shop.warehouseOf(row.from_location_id)
  }
}

/**
 * Medusa looks for a warehouse that has all of it beside what the order has reserved already. Where none has, it takes the first that
 * the database names, and refuses the edit if too little is there, though another has enough.
 */
const NOT_THERE = /^Not enough stock available for item/

/** A customer wants fewer or more; never fewer than have been shipped. */
export const editOrder: Command<{ order: number; quantity: number }> = {
  arbitrary: fc.record({ order: index, quantity: fc.integer({ min: 1, max: 4 }) }),
  run: async (world, { order: i, quantity }) => {
    const { shop, books } = world
    const order = pick(
      books.orders.filter((o) => o.open > 0),
      i
    )
    if (!order) {
      return
    }
    const gone = shipped(world, order)
    const free = await shop.available(order.item, order.place)
    const open = Math.min(Math.max(quantity - gone, gone ? 0 : 1), order.open + Math.max(free, 0))
    // Medusa reserves what was shipped once more for a moment, and refuses the edit where that is not on hand.
    if (open === order.open || gone + open > order.open + free) {
      return
    }
    const path = `/admin/order-edits/${order.id}`
    const post = (url: string, body: object = {}) => shop.api.post(url, body, shop.admin)
    const answer = await shop.attempt(async () => {
      await post("/admin/order-edits", { order_id: order.id })
      await post(`${path}/items/item/${order.line_item_id}`, { quantity: gone + open })
      await post(`${path}/request`)
      await post(`${path}/confirm`)
    })
    if (answer && gone + open > free && NOT_THERE.test(answer.message)) {
      await shop.api.delete(path, shop.admin)
      return
    }
    expectCode(answer, null)
    order.open = open
    await shop.trace.order(order.id)
    await readPlace(world, order)
  },
}

const cancel = ({ shop }: World, order: Order) =>
  shop.attempt(() => shop.api.post(`/admin/orders/${order.id}/cancel`, {}, shop.admin))

/** An order of which nothing is with the customer is cancelled: its units are free again. */
export const cancelOrder: Command<{ order: number }> = {
  arbitrary: fc.record({ order: index }),
  run: async (world, input) => {
    const orders = world.books.orders.filter((o) => o.open > 0 && !shipped(world, o))
    const order = pick(orders, input.order)
    if (order) {
      expectCode(await cancel(world, order), null)
      order.open = 0
      await world.shop.trace.order(order.id)
    }
  },
}

/** One person ships an order while another cancels it. One of the two wins, whole. */
export const cancelWhileFulfilling: Command<Fulfil> = {
  arbitrary: fulfilment,
  run: async (world, input) => {
    const planned = await plan(world, input)
    if (!planned || shipped(world, planned.order)) {
      return
    }
    const [fulfilled, cancelled] = await Promise.all([
      send(world, planned),
      cancel(world, planned.order),
    ])
    if (isGood(planned)) {
      expect([fulfilled, cancelled].filter((answer) => !answer)).toHaveLength(1)
    } else {
      expect(fulfilled).not.toBeNull()
    }
    if (!fulfilled) {
      await recordDelivery(world, planned)
    }
    if (!cancelled) {
      planned.order.open = 0
      await world.shop.trace.order(planned.order.id)
    }
  },
}
