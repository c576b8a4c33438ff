import type { EventEmitter } from "node:events"
import { Modules } from "@medusajs/framework/utils"
import type { StoreOrder } from "@medusajs/framework/types"
import { config as orderChanged } from "../../src/subscribers/order-changed-sync-deliveries"
import { config as partialShipment } from "../../src/subscribers/partial-shipment-done"
import { config as returnRequested } from "../../src/subscribers/return-requested-sync-operation"
import { query } from "../helpers/books"
import { eventually } from "../helpers/eventually"
import { createProduct, type Product } from "../helpers/create-product"
import { placeOrder } from "../helpers/place-order"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(180_000)

type Event = { name: string; data: Record<string, string> }
type Deliver = (event: Event) => Promise<void>
type Mailman = (events: Event[], deliver: Deliver) => Promise<void>

/** Every event that a subscriber of ours listens to. */
const OURS = new Set([partialShipment, orderChanged, returnRequested].flatMap((c) => c.event))

const STATE = {
  levels: `SELECT stocked_quantity::float8 AS stocked, reserved_quantity::float8 AS reserved FROM inventory_level
            WHERE deleted_at IS NULL`,
  reservations: `SELECT o.display_id AS order, r.quantity::float8 AS quantity, r.allow_backorder, r.metadata FROM reservation_item r
                   JOIN order_item i ON i.item_id = r.line_item_id JOIN "order" o ON o.id = i.order_id AND o.version = i.version
                  WHERE r.deleted_at IS NULL ORDER BY 1`,
  delivered: `SELECT lot.name, s.location_id = 'customer' AS away FROM traceability_lot_stock s
                JOIN traceability_lot lot ON lot.id = s.lot_id WHERE lot.name LIKE 'A-%' AND s.quantity > 0 ORDER BY 1`,
  assigned: `SELECT sum(quantity)::float8 AS quantity, sum(reserved_quantity)::float8 AS reserved FROM traceability_lot_stock
              WHERE location_id <> 'customer'`,
  documents: `SELECT t.code, ord.display_id AS order, o.state, sum(l.demand)::float8 AS demand, sum(l.done_quantity)::float8 AS done
                FROM traceability_operation o JOIN traceability_operation_type t ON t.id = o.operation_type_id
                JOIN traceability_operation_line l ON l.operation_id = o.id JOIN "order" ord ON ord.id = o.order_id
               WHERE o.state <> 'cancelled'
               GROUP BY o.id, t.code, ord.display_id, o.state ORDER BY 2, 1, 3, 4, 5`,
}

const delivery = { code: "delivery", order: 1, state: "done", demand: 1, done: 1 }

/** Ada has one of two, the other came back; Bob's order is cancelled; Cy's waits for two of what is here. */
const EXPECTED = {
  levels: [{ stocked: 5, reserved: 2 }],
  reservations: [{ order: 3, quantity: 2, allow_backorder: false, metadata: null }],
  delivered: [
    { name: "A-1", away: false },
    { name: "A-2", away: true },
  ],
  assigned: [{ quantity: 5, reserved: 2 }],
  documents: [
    delivery,
    delivery,
    { ...delivery, code: "return" },
    { ...delivery, order: 3, state: "ready", demand: 2, done: 0 },
  ],
}

/** What Medusa tells may come twice, late and in any order: the bus promises none of it. What we have in hand stays the same. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop, returns: goods } = useShop()
  let camera: Product
  let orders: StoreOrder[]
  /** What Medusa told while the orders were placed, and nobody has heard yet. */
  let placed: Event[]

  beforeAll(async () => {
    camera = await createProduct(api, admin, store, { title: "Camera", sku: "CAM-1" })
    await trace.track(camera.inventoryItemId, "serial")
    const names = ["A-1", "A-2", "SN-1", "SN-2", "SN-3", "SN-4"]
    await trace.receive(store.locationId, camera.inventoryItemId, names)
    placed = holdEvents()
    orders = [
      await place(2, "ada@example.com"),
      await place(1, "bob@example.com"),
      await place(3, "cy@example.com"),
    ]
    // The bus tells of an order some turns after the answer.
    await eventually(async () => expect(placed).toHaveLength(orders.length))
    jest.restoreAllMocks()
  })

  const emitter = () =>
    (getContainer().resolve(Modules.EVENT_BUS) as unknown as { eventEmitter_: EventEmitter })
      .eventEmitter_

  /** Keeps from subscribers what Medusa tells from now on. */
  function holdEvents(held: Event[] = []): Event[] {
    const emit = emitter().emit.bind(emitter())
    jest.spyOn(emitter(), "emit").mockImplementation((name, body) => {
      if (OURS.has(String(name))) {
        held.push(body as Event)
        return true
      }
      return emit(name, body)
    })
    return held
  }
  const deliver: Deliver = async (event) => {
    for (const listener of emitter().listeners(event.name)) {
      await listener(event)
    }
  }

  const post = async (path: string, body: object = {}) => (await api.post(path, body, admin)).data
  const place = (quantity: number, email: string) =>
    placeOrder(api, store, [{ variantId: camera.variantId, quantity }], { email })
  /** Whoever hears of its order first has reserved it. */
  const named = (name: string) => [{ lot_name: name, quantity: 1, take_reserved: true }]

  /** Two shipments of which one is cancelled, a return, a cancelled order, an edited one; `look` before and after each step. */
  async function live(look: () => Promise<void>) {
    const [first, second, third] = orders
    await look()
    const { fulfillments } = await shop.fulfil(first, [1], named("A-1"))
    await look()
    await shop.cancel(first, fulfillments![0].id)
    await look()
    await post(`/admin/orders/${second.id}/cancel`)
    await look()
    await shop.fulfil(first, [1], named("A-2"))
    await look()
    await post("/admin/order-edits", { order_id: third.id })
    await post(`/admin/order-edits/${third.id}/items/item/${third.items![0].id}`, { quantity: 2 })
    await post(`/admin/order-edits/${third.id}/request`)
    await post(`/admin/order-edits/${third.id}/confirm`)
    await look()
    await shop.fulfil(first, [1], named("A-1"))
    await look()
    const back = await goods.request(first, { 0: 1 })
    await trace.post(`/returns/${back}/lots`, {
      lots: [{ line_item_id: first.items![0].id, lot_name: "A-1" }],
    })
    await look()
    await goods.receive(back, first, { 0: 1 })
    await look()
  }

  /** What nobody did, but could: subscribers look at the order and find nothing new. */
  const idle = (): Event[] =>
    orders.flatMap(({ id }): Event[] => [
      { name: "order.claim_created", data: { order_id: id, claim_id: "claim_unknown" } },
      { name: "order.exchange_created", data: { order_id: id, exchange_id: "exc_unknown" } },
    ])

  async function expectTheSameAsEver() {
    const state: Record<string, unknown> = {}
    for (const [name, statement] of Object.entries(STATE)) {
      state[name] = await query(getContainer(), statement)
    }
    expect(state).toEqual(EXPECTED)
  }

  const shuffled =
    (step: number): Mailman =>
    async (events, give) => {
      // A step that shares no divisor with the length meets each once.
      const twice = [...events, ...events]
      const length = twice.length + (twice.length % step === 0 ? 1 : 0)
      for (let i = 0, at = 0; i < length; i++, at = (at + step) % length) {
        await (twice[at] && give(twice[at]))
      }
    }

  const mailmen: [string, Mailman][] = [
    [
      "once and in order",
      async (events, give) => {
        for (const event of events) {
          await give(event)
        }
      },
    ],
    [
      "never, but for people who look at the orders",
      async () => {
        for (const { id } of orders) {
          await trace.order(id)
        }
      },
    ],
    [
      "backwards",
      async (events, give) => {
        for (const event of [...events].reverse()) {
          await give(event)
        }
      },
    ],
    [
      "twice each, both at the same moment, the last first",
      async (events, give) => {
        for (const event of [...events].reverse()) {
          await Promise.all([give(event), give(event)])
        }
      },
    ],
    ["twice each in disorder", shuffled(7)],
  ]

  it.each(mailmen)(
    "events that come after everything, %s, leave what they should",
    async (_, bring) => {
      const held = [...placed]
      holdEvents(held)
      await live(async () => {})
      await bring([...held, ...idle()], deliver)
      await expectTheSameAsEver()
    }
  )

  it("all events so far come again backwards after each step, and leave what they should", async () => {
    const held = [...placed]
    holdEvents(held)
    await live(async () => {
      for (const event of [...held].reverse()) {
        await deliver(event)
      }
    })
    await expectTheSameAsEver()
  })

  it("each comes one step too late and twice, and leaves what it should", async () => {
    const held = [...placed]
    holdEvents(held)
    let given = 0
    let known = 0
    await live(async () => {
      for (const event of held.slice(given, known)) {
        await deliver(event)
        await deliver(event)
      }
      given = known
      known = held.length
    })
    for (const event of held.slice(given)) {
      await deliver(event)
    }
    await expectTheSameAsEver()
  })
})
