import { Modules } from "@medusajs/framework/utils"
import { query, readBooks } from "../helpers/books"
import { buildUnit } from "../helpers/build-units"
import type { RequestHeaders } from "../helpers/create-admin"
import { createProduct, type Product } from "../helpers/create-product"
import type { Fulfilling } from "../helpers/fulfil"
import { placeOrder } from "../helpers/place-order"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let cell: Product
  let battery: Product
  let laptop: Product
  let receipt: any
  let emma: RequestHeaders
  let paul: RequestHeaders
  let emmas: Awaited<ReturnType<typeof placeOrder>>
  let pauls: Awaited<ReturnType<typeof placeOrder>>
  let guests: Awaited<ReturnType<Fulfilling["order"]>>
  const id = {} as Record<string, string>

  /** A customer with an account, and the headers of their browser. */
  async function register(email: string): Promise<RequestHeaders> {
    const account = { email, password: "a-long-password" }
    const { data } = await api.post("/auth/customer/emailpass/register", account)
    const headers = (token: string) => ({
      headers: { ...store.storefront.headers, authorization: `Bearer ${token}` },
    })
    await api.post("/store/customers", { email }, headers(data.token))
    return headers((await api.post("/auth/customer/emailpass", account)).data.token)
  }

  const buy = async (customer: RequestHeaders, email: string, quantity = 1) => {
    const placed = await placeOrder(
      api,
      { ...store, storefront: customer },
      [{ variantId: laptop.variantId, quantity }],
      { email }
    )
    await trace.order(placed.id)
    return placed
  }

  beforeAll(async () => {
    cell = await createProduct(api, admin, store, { title: "Cell", sku: "CELL" })
    battery = await createProduct(api, admin, store, { title: "Battery", sku: "BAT", stock: 0 })
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP", stock: 0 })
    await trace.track(cell.inventoryItemId, "lot")
    await trace.track(battery.inventoryItemId, "serial")
    await trace.track(laptop.inventoryItemId, "serial", { warranty_days: 730 })
    receipt = await trace.receive(store.locationId, cell.inventoryItemId, [["C-BAD", 40]])
    await trace.receive(store.locationId, cell.inventoryItemId, [["C-GOOD", 40]])
    for (const number of [1, 2, 3, 4, 5, 6]) {
      const cells = number === 4 ? "C-GOOD" : "C-BAD"
      await buildUnit(
        trace,
        store.locationId,
        { name: `B-${number}`, inventoryItemId: battery.inventoryItemId },
        [{ name: cells, inventoryItemId: cell.inventoryItemId, quantity: 4 }]
      )
    }
    for (const number of [1, 2, 3, 4, 5]) {
      await buildUnit(
        trace,
        store.locationId,
        { name: `L-${number}`, inventoryItemId: laptop.inventoryItemId },
        [{ name: `B-${number}`, inventoryItemId: battery.inventoryItemId }]
      )
    }
    for (const name of ["C-BAD", "C-GOOD", "B-6", "L-1", "L-2", "L-3", "L-4", "L-5"]) {
      id[name] = (await trace.lot(name)).id
    }
    emma = await register("emma@example.com")
    paul = await register("paul@example.com")
    emmas = await buy(emma, "emma@example.com")
    pauls = await buy(paul, "paul@example.com")
    guests = await shop.order([laptop.variantId, 1])
    await shop.fulfil(emmas, [1], [{ lot_name: "L-1" }])
    await shop.fulfil(pauls, [1], [{ lot_name: "L-4" }])
    await shop.fulfil(guests, [1], [{ lot_name: "L-2" }])
  })

  const recall = async (name: string, params: object = {}) =>
    (await trace.get(`/lots/${id[name]}/recall`, params)).recall
  const names = (rows: any[]) => rows.map((row) => row.name).sort()

  describe("recall", () => {
    it("finds exactly the customers whose laptops have a battery with these cells", async () => {
      const found = await recall("C-BAD")
      expect(
        found.orders.map((order: any) => [order.display_id, order.email, names(order.lots)])
      ).toEqual([
        [emmas.display_id, "emma@example.com", ["L-1"]],
        [guests.display_id, guests.email, ["L-2"]],
      ])
      expect(found.orders[0]).toMatchObject({
        order_id: emmas.id,
        name: "Carla Customer",
        quantity: 1,
      })
      expect(found.orders[0].customer_id).toMatch(/^cus_/)
      expect(found.lot).toMatchObject({ name: "C-BAD" })
      expect(names(found.affected_lots)).toEqual([
        "B-1",
        "B-2",
        "B-3",
        "B-5",
        "B-6",
        "C-BAD",
        "L-1",
        "L-2",
        "L-3",
        "L-5",
      ])
      expect(
        found.on_hand.map((row: any) => `${row.name} ${row.quantity} ${row.location_name}`)
      ).toEqual(["B-6 1 Warehouse", "L-3 1 Warehouse", "L-5 1 Warehouse", "C-BAD 20 Warehouse"])
      expect(found.totals).toEqual({
        affected_lots: 10,
        on_hand: 23,
        in_production: 0,
        scrapped: 0,
        delivered: 2,
        orders: 2,
        deliveries: 2,
      })
      expect(found.truncated).toBe(false)
    })

    it("starts from a single unit, and from a supplier's delivery", async () => {
      expect((await recall("L-4")).orders.map((order: any) => order.email)).toEqual([
        "paul@example.com",
      ])
      const { recall: found } = await trace.get(`/operations/${receipt.id}/recall`)
      expect(found.totals).toMatchObject({ affected_lots: 10, orders: 2 })
      expect(await refused(trace.get("/operations/sop_404/recall"))).toMatchObject({ status: 404 })
      expect(await refused(trace.get("/lots/slot_404/recall"))).toMatchObject({ status: 404 })
    })

    it("knows who has a unit now: not who gave it back, nor from whom it was taken out", async () => {
      const [{ fulfillment_id }] = await trace.movements(id["L-1"])
      await shop.cancel(emmas, fulfillment_id)
      await shop.fulfil(emmas, [1], [{ lot_name: "L-3" }])
      expect((await recall("L-1")).orders).toEqual([])
      expect(
        (await recall("C-BAD")).orders
          .map((order: any) => names(order.lots))
          .flat()
          .sort()
      ).toEqual(["L-2", "L-3"])

      const takeOut = (share: string) =>
        query(
          getContainer(),
          `UPDATE traceability_lot_genealogy SET returned_quantity = ${share} WHERE parent_lot_id = ?`,
          [id["L-2"]]
        )
      await takeOut("quantity")
      expect((await recall("C-BAD")).orders.map((order: any) => names(order.lots)).flat()).toEqual([
        "L-3",
      ])
      await takeOut("0")
    })

    it("sums what each order got of a lot, less what came back", async () => {
      const one = await shop.order([cell.variantId, 5])
      const two = await shop.order([cell.variantId, 3])
      const fulfilled = await shop.fulfil(one, [5], [{ lot_name: "C-GOOD", quantity: 5 }])
      await shop.fulfil(two, [3], [{ lot_name: "C-GOOD", quantity: 3 }])
      expect(
        (await recall("C-GOOD")).orders.map((order: any) => [order.order_id, order.quantity])
      ).toEqual(
        expect.arrayContaining([
          [one.id, 5],
          [two.id, 3],
        ])
      )
      await shop.cancel(one, fulfilled.fulfillments[0].id)
      const orders = (await recall("C-GOOD")).orders.map((order: any) => [
        order.order_id,
        order.quantity,
      ])
      expect(orders).toEqual(
        expect.arrayContaining([
          [two.id, 3],
          [pauls.id, 1],
        ])
      )
      expect(orders).toHaveLength(2)
    })

    it("names what is being built with it, and what went into products without numbers", async () => {
      await query(
        getContainer(),
        `UPDATE traceability_lot_genealogy SET parent_lot_id = NULL WHERE parent_lot_id = (SELECT id FROM traceability_lot WHERE name = 'B-6')`
      )
      const found = await recall("C-BAD")
      expect(found.in_production).toEqual([
        expect.objectContaining({ name: "C-BAD", quantity: 4, state: "done" }),
      ])
      expect(found.totals).toMatchObject({ in_production: 4, affected_lots: 9 })
    })

    it("answers pages, with totals over all", async () => {
      const page = await recall("C-BAD", { limit: 1, offset: 1 })
      expect(page.orders.map((order: any) => order.display_id)).toEqual([guests.display_id])
      expect(page.affected_lots).toHaveLength(1)
      expect(page.totals.affected_lots).toBe(10)
    })

    it("names the first hundred units of an order that got more, and says how many there are", async () => {
      const numbers = Array.from({ length: 103 }, (_, i) => `C-${i}`)
      const arrived = await trace.receive(store.locationId, battery.inventoryItemId, numbers)
      const order = await shop.order([battery.variantId, 103])
      await shop.fulfil(
        order,
        [103],
        numbers.map((lot_name) => ({ lot_name }))
      )
      const { recall: found } = await trace.get(`/operations/${arrived.id}/recall`)
      expect(found.orders).toEqual([
        expect.objectContaining({ order_id: order.id, quantity: 103, lot_count: 103 }),
      ])
      expect(new Set(names(found.orders[0].lots)).size).toBe(100)
      const { data } = await api.get(
        `/admin/traceability/operations/${arrived.id}/recall?format=csv`,
        admin
      )
      expect(data.match(/^Customer,/gm)).toHaveLength(103)
    })

    it("is a table of where everything is and whom to write to", async () => {
      const { data, headers } = await api.get(
        `/admin/traceability/lots/${id["C-BAD"]}/recall?format=csv`,
        admin
      )
      expect(headers["content-type"]).toContain("text/csv")
      const rows = data.replace("\uFEFF", "").trim().split("\r\n")
      expect(rows[0]).toBe(
        "Where,Place or order,Name,E-mail,Phone,Product,Lot/Serial Number,Quantity,Date"
      )
      expect(rows).toHaveLength(7)
      expect(rows).toContain("On hand,Warehouse,,,,Cell (CELL),C-BAD,20,")
      expect(rows.find((row: string) => row.includes("emma"))).toMatch(
        new RegExp(
          `^Customer,Order ${emmas.display_id},Carla Customer,emma@example.com,,Laptop \\(LAP\\),L-1,1,20`
        )
      )
    })

    it("blocks everything in one action and tells of each order once", async () => {
      await trace.post(`/lots/${id["L-3"]}/block`, { reason: "Lid scratched" })
      const waiting = await shop.delivery(await shop.order([laptop.variantId, 1]))
      expect(waiting.lines[0].details).toEqual([expect.objectContaining({ lot_name: "L-5" })])
      const emit = jest.spyOn(getContainer().resolve(Modules.EVENT_BUS), "emit")
      const answer = await trace.post(`/lots/${id["C-BAD"]}/recall`, { reason: "Cells overheat" })
      expect(answer).toMatchObject({
        blocked: 9,
        notified: 2,
        recall: { found: { affected_lots: 10 } },
      })
      expect(answer.lost).toEqual([
        { operation_id: waiting.id, reference: waiting.reference, quantity: 1 },
      ])
      expect(await trace.operation(waiting.id)).toMatchObject({ state: "waiting" })
      const events = emit.mock.calls
        .flatMap(([event]: any) => event)
        .filter((event: any) => event.name === "traceability.lot.recalled")
      expect(events.map((event: any) => event.data)).toEqual([
        expect.objectContaining({
          recall_id: answer.recall.id,
          order_id: emmas.id,
          lot_ids: [id["L-1"]],
        }),
        expect.objectContaining({ order_id: guests.id, lot_ids: [id["L-2"]] }),
      ])
      emit.mockRestore()
      for (const name of ["C-BAD", "B-6", "L-1", "L-5"]) {
        expect(await trace.lot(name)).toMatchObject({
          blocked_reason: "Cells overheat",
          blocked_by: expect.any(String),
        })
      }
      expect(await trace.lot("L-3")).toMatchObject({ blocked_reason: "Lid scratched" })
      expect(await trace.lot("L-4")).toMatchObject({ blocked_at: null })

      const next = await shop.order([laptop.variantId, 1])
      expect(await refused(shop.fulfil(next, [1], [{ lot_name: "L-5" }]))).toMatchObject({
        status: 400,
        code: "lot_blocked",
      })
    })

    it("asks for a reason, and blocks nothing without one", async () => {
      const before = await readBooks(getContainer())
      expect(
        await refused(trace.post(`/lots/${id["C-BAD"]}/recall`, { reason: " " }))
      ).toMatchObject({ status: 400 })
      expect(await readBooks(getContainer())).toEqual(before)
    })
  })

  describe("what customers see", () => {
    const lotsOf = async (customer: RequestHeaders, order: { id: string }) =>
      (await api.get(`/store/traceability/orders/${order.id}`, customer)).data.lots
    const statusOf = async (request: Promise<unknown>) => (await refused(request)).status

    it("shows the units of an order to the customer who placed it, and no more of them than is theirs", async () => {
      const [unit, ...others] = await lotsOf(emma, emmas)
      expect(others).toEqual([])
      expect(Object.keys(unit).sort()).toEqual([
        "expires_at",
        "fulfillment_id",
        "kind",
        "line_item_id",
        "name",
        "quantity",
        "warranty_until",
      ])
      expect(unit).toMatchObject({
        line_item_id: emmas.items![0].id,
        name: "L-1",
        kind: "serial",
        quantity: 1,
        fulfillment_id: (await trace.movements(id["L-1"]))[0].fulfillment_id,
      })
    })

    it("lists all units of a customer, without what came back", async () => {
      const own = async () => (await api.get("/store/traceability/lots", emma)).data
      expect(await own()).toMatchObject({
        count: 1,
        lots: [
          {
            name: "L-1",
            order_id: emmas.id,
            order_display_id: emmas.display_id,
            title: expect.stringMatching(/./),
            delivered_at: expect.stringMatching(/Z$/),
          },
        ],
      })
      expect(await own()).not.toHaveProperty("lots.0.lot_id")
      const [{ fulfillment_id }] = await trace.movements(id["L-1"])
      await shop.cancel(emmas, fulfillment_id)
      expect(await own()).toMatchObject({ count: 0, lots: [] })
      expect(await lotsOf(emma, emmas)).toEqual([])
    })

    it("answers another customer's order like one that does not exist", async () => {
      expect(await statusOf(lotsOf(paul, emmas))).toBe(404)
      expect(await statusOf(lotsOf(paul, guests))).toBe(404)
      expect(await statusOf(lotsOf(paul, { id: "order_404" }))).toBe(404)
      expect((await api.get("/store/traceability/lots", paul)).data.lots).toEqual([
        expect.objectContaining({ name: "L-4" }),
      ])
    })

    it("answers nobody without an account or without the shop's key", async () => {
      const { authorization } = emma.headers as Record<string, string>
      for (const path of [`orders/${emmas.id}`, "lots"]) {
        const url = `/store/traceability/${path}`
        expect(await statusOf(api.get(url, store.storefront))).toBe(401)
        expect(await statusOf(api.get(url, { headers: { authorization } }))).toBe(400)
        expect(
          await statusOf(
            api.get(url, { headers: { ...admin.headers, ...store.storefront.headers } })
          )
        ).toBe(401)
      }
    })
  })
})
