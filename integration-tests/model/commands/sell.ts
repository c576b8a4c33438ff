import fc from "fast-check"
import { query } from "../../helpers/books"
import type { Item, Order, Part, Warehouse } from "../books"
import { type Command, expectCode, expectRows, pick, sum, type World } from "../command"
import { index, item, lotName, partsOf, warehouse } from "../inputs"
import { judgeLeaving, judgeOutgoing, type Verdicts } from "../rules"
import type { Held } from "../shop"

const ORDERS_MAX = 4

export const order: Command<{ item: Item; quantity: number; place: Warehouse }> = {
  arbitrary: fc.record({ item, quantity: fc.integer({ min: 1, max: 3 }), place: warehouse }),
  run: async ({ shop, books }, { item: of, quantity, place }) => {
    if (
      books.orders.filter((o) => o.open).length < ORDERS_MAX &&
      (await shop.available(of, place)) >= quantity
    ) {
      books.orders.push(await shop.placeOrder(of, quantity, place))
      shop.last = "done"
    }
  },
}

/** An order that still waits for goods, with what its delivery holds once it is looked at. */
async function openOrder({ shop, books }: World, i: number) {
  const found = pick(
    books.orders.filter((o) => o.open > 0),
    i
  )
  if (!found) {
    return undefined
  }
  const { operations } = await shop.trace.order(found.id)
  const delivery = operations.find((operation: { state: string }) =>
    ["waiting", "ready"].includes(operation.state)
  )
  const held = await shop.held()
  return {
    order: found,
    deliveryId: delivery.id as string,
    held,
    own: held.filter((row) => row.operation_id === delivery.id),
  }
}

const judge = (
  { books }: World,
  held: Held[],
  { item: of, place }: Order,
  parts: Part[],
  own: string
): Verdicts =>
  of === "drill"
    ? judgeLeaving(books, held, of, parts, own)
    : judgeOutgoing(books, held, of, parts, { place, own, toCustomer: true })

/** Numbers for the order's own item; what is meant for another item would be another test. */
const ofItem = (parts: Record<Item, Part[]>, of: Item) => parts[of]
const partsOfEach = fc.record({
  phone: partsOf("phone", 2),
  coffee: partsOf("coffee", 2),
  drill: partsOf("drill", 2),
  robot: partsOf("robot", 2),
})

/** Somebody chooses the units of an order's delivery. */
export const assign: Command<{ order: number; parts: Record<Item, Part[]> }> = {
  arbitrary: fc.record({ order: index, parts: partsOfEach }),
  run: async (world, input) => {
    const open = await openOrder(world, input.order)
    if (!open) {
      return
    }
    const parts = ofItem(input.parts, open.order.item)
    const verdicts = judge(world, open.held, open.order, parts, open.deliveryId)
    const { shop } = world
    const { lines } = await shop.trace.operation(open.deliveryId)
    const details = parts.map((part) => ({ lot_name: part.name, quantity: part.quantity }))
    const path = `/operations/${open.deliveryId}/lines/${lines[0].id}/details`
    const answer = await shop.attempt(() => shop.trace.post(path, { details }))
    expectRows(answer, verdicts, sum(parts) > open.order.open ? "quantity_mismatch" : null)
  },
}

/** What a fulfilment without named units takes: assigned rows, scanned ones first, until it is enough. */
function takeAssigned(own: Held[], quantity: number): Part[] {
  let missing = quantity
  return own.flatMap((row) => {
    const taken = Math.min(row.quantity, missing)
    missing -= taken
    return taken > 0 ? [{ name: row.lot_name, quantity: taken }] : []
  })
}

export type Fulfil = { order: number; quantity: number; parts: Record<Item, Part[]> | null }
type Planned = {
  order: Order
  quantity: number
  parts: Part[] | null
  taken: Part[]
  verdicts: Verdicts
  otherwise: string | null
}

export async function plan(world: World, input: Fulfil): Promise<Planned | undefined> {
  const open = await openOrder(world, input.order)
  if (!open) {
    return undefined
  }
  const { order: of, own, held, deliveryId } = open
  const quantity = Math.min(input.quantity, of.open)
  const parts = input.parts && ofItem(input.parts, of.item)
  const taken = parts ?? takeAssigned(own, quantity)
  const verdicts = judge(world, held, of, taken, deliveryId)
  const missing = quantity - sum(taken)
  const bare =
    of.item === "drill" && world.books.bare.get(of.place)! < quantity ? "not_enough_stock" : null
  const otherwise = missing > 0 ? "lot_required" : missing < 0 ? "quantity_mismatch" : bare
  return { order: of, quantity, parts, taken, verdicts, otherwise }
}

export const isGood = ({ verdicts, otherwise }: Planned): boolean =>
  !verdicts.some(Boolean) && !otherwise

export function send({ shop }: World, { order: of, quantity, parts }: Planned) {
  const lots = parts?.map((part) => ({
    line_item_id: of.line_item_id,
    lot_name: part.name,
    quantity: part.quantity,
  }))
  const additional = lots ? { additional_data: { traceability: { lots } } } : {}
  const body = {
    location_id: shop.warehouses[of.place],
    items: [{ id: of.line_item_id, quantity }],
    ...additional,
  }
  return shop.attempt(() => shop.api.post(`/admin/orders/${of.id}/fulfillments`, body, shop.admin))
}

export async function recordDelivery(
  { shop, books }: World,
  { order: of, quantity, taken }: Planned
) {
  const [operation] = await query(
    shop.container,
    `SELECT fulfillment_id FROM traceability_operation WHERE order_id = ? AND state = 'done' AND code = 'delivery' ORDER BY done_at DESC LIMIT 1`,
    [of.id]
  )
  const parts = taken.map((part) =>
    books.move(of.item, part, of.item === "drill" ? "nowhere" : of.place, "customer")
  )
  if (of.item === "drill") {
    books.moveBare(quantity, of.place, "customer")
  }
  of.open -= quantity
  books.deliveries.push({
    order: of,
    fulfillment_id: operation.fulfillment_id,
    parts,
    cancelled: false,
  })
}

export const fulfilment: fc.Arbitrary<Fulfil> = fc.record({
  order: index,
  quantity: fc.integer({ min: 1, max: 3 }),
  parts: fc.option(partsOfEach, { freq: 1 }),
})

/** Ships what is assigned, or the units that are named. */
export const fulfil: Command<Fulfil> = {
  arbitrary: fulfilment,
  run: async (world, input) => {
    const planned = await plan(world, input)
    if (planned) {
      const answer = await send(world, planned)
      expectRows(answer, planned.verdicts, planned.otherwise)
      if (!answer) {
        await recordDelivery(world, planned)
      }
    }
  },
}

/** Two people ship for two orders at once and name the same unit. Only one can have it. */
export const fulfilAtOnce: Command<{ name: string }> = {
  arbitrary: fc.record({ name: lotName }),
  run: async (world, { name }) => {
    const part = [{ name, quantity: 1 }]
    const rivals = world.books.orders.filter(
      (o) => o.open > 0 && o.item[0].toUpperCase() === name[0]
    )
    if (rivals.length < 2 || rivals[0].item === "coffee") {
      return
    }
    const all = world.books.orders.filter((o) => o.open > 0)
    const parts = { phone: part, coffee: part, drill: part, robot: part }
    const plans = await Promise.all(
      rivals
        .slice(0, 2)
        .map((rival) => plan(world, { order: all.indexOf(rival), quantity: 1, parts }))
    )
    const answers = await Promise.all(plans.map((planned) => send(world, planned!)))
    const good = plans.map((planned) => isGood(planned!))
    if (good[0] && good[1]) {
      expect(answers.filter((answer) => !answer)).toHaveLength(1)
    } else {
      expect(answers.map((answer) => !answer)).toEqual(good)
    }
    for (const [i, answer] of answers.entries()) {
      if (!answer) {
        await recordDelivery(world, plans[i]!)
      }
    }
  },
}

/** A fulfilment is cancelled: its units come back, unless one of them has moved on since. */
export const cancelFulfilment: Command<{ delivery: number }> = {
  arbitrary: fc.record({ delivery: index }),
  run: async ({ shop, books }, input) => {
    const delivery = pick(
      books.deliveries.filter((d) => !d.cancelled),
      input.delivery
    )
    if (!delivery) {
      return
    }
    const { order: of, parts } = delivery
    const gone = parts.some(({ name, moves }) =>
      of.item === "coffee"
        ? books.at(name, "customer") < sum(parts.filter((part) => part.name === name))
        : books.lot(name)!.moves !== moves
    )
    const path = `/admin/orders/${of.id}/fulfillments/${delivery.fulfillment_id}/cancel`
    expectCode(
      await shop.attempt(() => shop.api.post(path, {}, shop.admin)),
      gone ? "lot_elsewhere" : null
    )
    if (!gone) {
      delivery.cancelled = true
      of.open += sum(parts)
      parts.forEach((part) =>
        books.takeBack(of.item, part, "customer", of.item === "drill" ? "nowhere" : of.place)
      )
      if (of.item === "drill") {
        books.moveBare(sum(parts), "customer", of.place)
      }
    }
  },
}
