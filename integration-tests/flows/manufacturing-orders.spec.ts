import { createProduct, type Product } from "../helpers/create-product"
import { createWorkshop, type Workshop } from "../helpers/manufacturing"
import { placeOrder } from "../helpers/place-order"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let shop: Workshop
  let paint: Product
  const unchanged = refusedUnchanged(getContainer)

  beforeAll(async () => {
    shop = await createWorkshop(api, admin, store, trace)
    paint = await createProduct(api, admin, store, { title: "Paint", sku: "PAINT" })
    await trace.track(paint.inventoryItemId, "lot", { number_prefix: "P-", number_padding: 2 })
    await shop.makeBom(paint, [shop.line(shop.cell, 0.5)])
  })

  describe("an order", () => {
    it("copies its bill of materials, scaled, and takes the next reference of the warehouse", async () => {
      const order = await shop.draft(shop.bike, 3, { scheduled_at: "2026-12-24T10:00:00Z" })
      expect(order).toMatchObject({
        reference: "WH/MO/00001",
        state: "draft",
        quantity: 3,
        bom_id: shop.bom.id,
        scheduled_at: "2026-12-24T10:00:00.000Z",
        lot: null,
        backorders: [],
      })
      expect(
        order.operation.lines.map((l: any) => [l.role, l.sku, l.demand, l.availability])
      ).toEqual([
        ["finished", "BIKE", 3, undefined],
        ["component", "BAT", 3, "available"],
        ["component", "CELL", 6, "available"],
        ["component", "SCREW", 12, "available"],
      ])
    })

    it("reserves its components when it is confirmed, and says what is not there", async () => {
      const order = await shop.order(shop.bike, 6)
      expect(order).toMatchObject({ state: "confirmed", operation_state: "waiting" })
      expect(shop.rows(order, shop.battery)).toHaveLength(5)
      expect(shop.rows(order, shop.cell)).toEqual([
        ["C-A", 3],
        ["C-B", 9],
      ])
      expect(shop.lineOf(order, shop.battery)).toMatchObject({
        availability: "partial",
        assigned_quantity: 5,
      })
      expect(await trace.lot("B-1")).toMatchObject({ status: "reserved" })
      await trace.receive(store.locationId, shop.battery.inventoryItemId, ["B-6"])
      expect(await shop.one(order.id)).toMatchObject({ operation_state: "ready" })
    })

    it("is cancelled with its reservations, but not once it is done", async () => {
      const order = await shop.order(shop.bike, 2)
      await shop.call(order.id, "cancel")
      expect(await shop.one(order.id)).toMatchObject({ state: "cancelled" })
      expect(await trace.lot("B-1")).toMatchObject({ status: "available" })
      const done = await shop.order(shop.bike, 1)
      await shop.call(done.id, "produce-all")
      expect(await unchanged(() => shop.call(done.id, "cancel"))).toMatchObject({
        code: "invalid_state",
      })
    })

    it("is found by state, number and reference", async () => {
      const open = await shop.order(shop.bike, 1)
      await shop.call(open.id, "lot", { lot_name: "MINE-1" })
      await shop.draft(shop.bike, 1)
      const find = async (params: object) =>
        (await trace.get("/manufacturing-orders", params)).count
      expect(await find({ state: "draft" })).toBe(1)
      expect(await find({ state: "to_close" })).toBe(1)
      expect(await find({ state: "confirmed" })).toBe(0)
      expect(await find({ q: "mine-1" })).toBe(1)
      expect(await find({ q: open.reference })).toBe(1)
    })

    it("cannot be carried out around its back, through its operation", async () => {
      const order = await shop.order(shop.bike, 1)
      for (const action of ["validate", "cancel", "confirm"]) {
        const answer = await unchanged(() =>
          trace.post(`/operations/${order.operation.id}/${action}`)
        )
        expect(answer.message).toMatch(/carried out with its manufacturing order/)
      }
    })
  })

  describe("a product that is not tracked", () => {
    it("is produced by quantity, with a backorder, and its components know that they went into it", async () => {
      const stand = await createProduct(api, admin, store, { title: "Stand", sku: "STAND" })
      await shop.makeBom(stand, [shop.line(shop.battery, 1), shop.line(shop.screw, 2)])
      const order = await shop.order(stand, 3)
      expect(await unchanged(() => shop.call(order.id, "lot", { generate: true }))).toMatchObject({
        code: "invalid_state",
      })
      for (const quantity of [0, -1, 4]) {
        const body = { quantity, backorder: "create" }
        expect(await unchanged(() => shop.call(order.id, "produce", body))).toMatchObject({
          status: 400,
        })
      }
      const { backorder } = await shop.call(order.id, "produce", {
        quantity: 1,
        backorder: "create",
      })
      expect(await shop.built(order.id)).toEqual([[null, "B-1×1"]])
      await shop.call(backorder.id, "produce-all")
      expect([
        await shop.stock(stand),
        await shop.stock(shop.battery),
        await shop.stock(shop.screw),
      ]).toEqual([3, 2, 94])
      expect(await trace.lot("B-3")).toMatchObject({ status: "consumed" })
    })
  })

  describe("a product with a lot", () => {
    it("has an empty Lot field after confirming; the plus icon fills it with the next number", async () => {
      const order = await shop.order(paint, 10)
      expect(order.lot).toBeNull()
      const { manufacturing_order } = await shop.call(order.id, "lot", { generate: true })
      expect(manufacturing_order).toMatchObject({ lot: { name: "P-01" }, state: "confirmed" })
      expect(shop.rows(manufacturing_order, shop.cell)).toEqual(shop.rows(order, shop.cell))
      await trace.post("/lots", { inventory_item_id: paint.inventoryItemId, name: "P-02" })
      const next = await shop.order(paint, 1)
      expect(
        (await shop.call(next.id, "lot", { generate: true })).manufacturing_order.lot.name
      ).toBe("P-03")
    })

    it("takes a typed number, and more of a lot that exists", async () => {
      for (const quantity of [4, 6]) {
        const order = await shop.order(paint, quantity)
        await shop.call(order.id, "lot", { lot_name: "BATCH-7" })
        const { manufacturing_order } = await shop.call(order.id, "produce-all")
        expect(manufacturing_order).toMatchObject({
          state: "done",
          produced_quantity: quantity,
          lot: { name: "BATCH-7" },
        })
      }
      expect(await trace.lot("BATCH-7")).toMatchObject({ quantity: 10, status: "available" })
      expect(await shop.stock(paint)).toBe(10)
      expect(await shop.stock(shop.cell)).toBe(18)
    })

    it("is generated by Produce All when none was given, and everything gets it", async () => {
      const order = await shop.order(paint, 5)
      const { manufacturing_order } = await shop.call(order.id, "produce-all")
      expect(manufacturing_order).toMatchObject({ state: "done", lot: { name: "P-01" } })
      expect(await trace.lot("P-01")).toMatchObject({ quantity: 5 })
      expect(await shop.built(order.id)).toEqual([["P-01", "C-A×2.5"]])
      expect(await trace.lot("C-A")).toMatchObject({ quantity: 0.5 })
    })

    it("leaves a backorder of the rest, with the same lot or another", async () => {
      const order = await shop.order(paint, 10)
      expect(await unchanged(() => shop.call(order.id, "produce", { quantity: 4 }))).toMatchObject({
        code: "quantity_mismatch",
        message: expect.stringMatching(/Create a backorder for the rest/),
      })
      const { manufacturing_order, backorder } = await shop.call(order.id, "produce", {
        quantity: 4,
        lot_name: "MIX",
        backorder: "create",
      })
      expect(manufacturing_order).toMatchObject({
        reference: `${order.reference}-001`,
        state: "done",
        quantity: 4,
      })
      expect(backorder).toMatchObject({
        reference: `${order.reference}-002`,
        state: "confirmed",
        quantity: 6,
        lot: null,
      })
      expect(shop.rows(backorder, shop.cell)).toEqual([
        ["C-A", 1],
        ["C-B", 2],
      ])
      const second = await shop.call(backorder.id, "produce", {
        quantity: 1,
        lot_name: "MIX",
        backorder: "cancel",
      })
      expect(second.backorder).toMatchObject({
        reference: `${order.reference}-003`,
        state: "cancelled",
        quantity: 5,
      })
      expect(await trace.lot("MIX")).toMatchObject({ quantity: 5 })
      expect(await trace.lot("C-B")).toMatchObject({ reserved_quantity: 0 })
    })
  })

  describe("a single serial number", () => {
    it("is generated by Produce All, which closes the order; levels go down and up", async () => {
      const order = await shop.order(shop.bike, 1)
      const { manufacturing_order } = await shop.call(order.id, "produce-all")
      expect(manufacturing_order).toMatchObject({
        state: "done",
        reference: "WH/MO/00001",
        lot: { name: "BK-001" },
      })
      expect(await trace.lot("BK-001")).toMatchObject({
        status: "available",
        location_id: store.locationId,
      })
      expect(await trace.lot("B-1")).toMatchObject({ status: "consumed" })
      expect(await shop.stock(shop.bike)).toBe(1)
      expect(await shop.stock(shop.battery)).toBe(4)
      expect(await shop.stock(shop.cell)).toBe(21)
      expect(await shop.stock(shop.screw)).toBe(96)
      expect(await shop.built(order.id)).toEqual([["BK-001", "B-1×1, C-A×2"]])
    })

    it("can be set first without closing the order", async () => {
      const order = await shop.order(shop.bike, 1)
      const { manufacturing_order } = await shop.call(order.id, "lot", { lot_name: " FRAME-9 " })
      expect(manufacturing_order).toMatchObject({ state: "to_close", lot: { name: "FRAME-9" } })
      expect(await trace.lot("FRAME-9")).toBeUndefined()
      await shop.call(order.id, "produce-all")
      expect(await trace.lot("FRAME-9")).toMatchObject({ status: "available" })
    })

    it("keeps the component that somebody chose in Detailed Operations", async () => {
      const order = await shop.order(shop.bike, 1)
      await shop.assign(order, shop.battery, [{ lot_name: "B-4" }])
      await shop.call(order.id, "produce-all")
      expect(await shop.built(order.id)).toEqual([["BK-001", "B-4×1, C-A×2"]])
      expect(await trace.lot("B-1")).toMatchObject({ status: "available" })
    })
  })

  describe("is refused and changes nothing", () => {
    it("a draft has no Lot field and cannot be produced", async () => {
      const order = await shop.draft(shop.bike, 1)
      for (const [action, body] of [
        ["lot", { generate: true }],
        ["produce-all", {}],
      ] as const) {
        const answer = await unchanged(() => shop.call(order.id, action, body))
        expect(answer).toMatchObject({
          code: "invalid_state",
          message: expect.stringMatching(/Confirm it first/),
        })
      }
    })

    it("a serial number that was produced before, wherever it is now", async () => {
      await shop.call((await shop.order(shop.bike, 1)).id, "produce-all")
      const again = await shop.order(shop.bike, 1)
      const answer = await unchanged(() => shop.call(again.id, "lot", { lot_name: "BK-001" }))
      expect(answer).toMatchObject({ status: 400, code: "already_produced" })
      expect(answer.message).toMatch(
        /BK-001 has already been produced with WH\/MO\/00001: it is at Warehouse/
      )
    })

    it("a serial number that another open order has taken", async () => {
      await shop.call((await shop.order(shop.bike, 1)).id, "lot", { lot_name: "TWIN" })
      const second = await shop.order(shop.bike, 1)
      const answer = await unchanged(() => shop.call(second.id, "lot", { lot_name: "TWIN" }))
      expect(answer).toMatchObject({
        code: "lot_reserved",
        message: "TWIN is planned for WH/MO/00001 already.",
      })
    })

    it("a component serial number that was consumed before", async () => {
      await shop.call((await shop.order(shop.bike, 1)).id, "produce-all")
      const order = await shop.order(shop.bike, 1)
      const answer = await unchanged(() => shop.assign(order, shop.battery, [{ lot_name: "B-1" }]))
      expect(answer).toMatchObject({
        code: "already_consumed",
        message: expect.stringMatching(/was consumed with WH\/MO\/00001/),
      })
    })

    it("components that are missing, each named", async () => {
      const order = await shop.order(shop.bike, 1)
      await shop.assign(order, shop.battery, [])
      const answer = await unchanged(() => shop.call(order.id, "produce-all"))
      expect(answer).toMatchObject({ code: "lot_required" })
      expect(answer.message).toMatch(/WH\/MO\/00001: Battery \(BAT\): 1 serial number is missing/)
    })

    it("a component that has expired by now", async () => {
      const order = await shop.order(shop.bike, 1)
      await trace.post(`/lots/${(await trace.lot("B-1")).id}`, {
        expires_at: "2020-01-01T00:00:00Z",
      })
      const answer = await unchanged(() => shop.call(order.id, "produce-all"))
      expect(answer).toMatchObject({
        code: "lot_expired",
        message: expect.stringMatching(/WH\/MO\/00001: B-1 expired on 2020-01-01/),
      })
    })

    it("a blocked component, which the order gives up for another, unless a reason is given that the ledger keeps", async () => {
      const order = await shop.order(shop.bike, 1)
      await trace.post(`/lots/${(await trace.lot("B-1")).id}/block`, { reason: "recall" })
      expect(shop.rows(await shop.one(order.id), shop.battery)).toEqual([["B-2", 1]])
      const details = [{ lot_name: "B-1" }]
      expect(await unchanged(() => shop.assign(order, shop.battery, details))).toMatchObject({
        code: "lot_blocked",
      })
      await shop.assign(order, shop.battery, [
        { lot_name: "B-1", override_reason: "checked by hand" },
      ])
      await shop.call(order.id, "produce-all")
      const [movement] = await trace.movements((await trace.lot("B-1")).id)
      expect(movement).toMatchObject({
        to_location_id: "production",
        override_reason: "checked by hand",
      })
    })

    it("another product's number as component", async () => {
      const order = await shop.order(shop.bike, 1)
      const answer = await unchanged(() => shop.assign(order, shop.battery, [{ lot_name: "C-A" }]))
      expect(answer).toMatchObject({ code: "lot_wrong_item" })
    })

    it("a component that is promised to a customer, and says to which order", async () => {
      const sold = await placeOrder(api, store, [{ variantId: shop.screw.variantId, quantity: 98 }])
      const order = await shop.order(shop.bike, 1)
      expect(shop.lineOf(order, shop.screw)).toMatchObject({
        availability: "partial",
        promised_quantity: 98,
      })
      const answer = await unchanged(() => shop.call(order.id, "produce-all"))
      expect(answer).toMatchObject({ code: "not_enough_stock" })
      const names = `4 are needed, but 100 are at Warehouse and 98 are promised to order #${sold.display_id}.`
      expect(answer.message).toBe(`Screw (SCREW): ${names}`)
      await api.post(`/admin/orders/${sold.id}/cancel`, {}, admin)
      await shop.call(order.id, "produce-all")
      expect(await shop.stock(shop.screw)).toBe(96)
    })

    it("an order for half of a serial number", async () => {
      expect(await unchanged(() => shop.draft(shop.bike, 1.5))).toMatchObject({
        code: "quantity_mismatch",
      })
    })
  })

  describe("what differs from the bill of materials", () => {
    const lessCells = async (consumption: string) => {
      const bom = await shop.makeBom(
        shop.bike,
        [shop.line(shop.battery, 1), shop.line(shop.cell, 2)],
        { consumption }
      )
      const order = await shop.order(shop.bike, 1, { bom_id: bom.id })
      await shop.assign(order, shop.cell, [{ lot_name: "C-B", quantity: 3 }])
      return order
    }

    it("is refused when it is strict", async () => {
      const order = await lessCells("strict")
      const answer = await unchanged(() =>
        shop.call(order.id, "produce-all", { accept_consumption: true })
      )
      expect(answer).toMatchObject({ code: "quantity_mismatch" })
      expect(answer.message).toMatch(
        /Cell \(CELL\): 2 are expected by the bill of materials, 3 would be consumed/
      )
    })

    it("is asked about when it warns, and taken when it is free", async () => {
      const order = await lessCells("warn")
      expect(await unchanged(() => shop.call(order.id, "produce-all"))).toMatchObject({
        code: "quantity_mismatch",
      })
      await shop.call(order.id, "produce-all", { accept_consumption: true })
      expect(await shop.stock(shop.cell)).toBe(20)
      await shop.call((await lessCells("free")).id, "produce-all")
      expect(await shop.stock(shop.cell)).toBe(17)
    })
  })

  describe("an order that was split", () => {
    const bulbs = async (stock: number) => {
      const bulb = await createProduct(api, admin, store, { title: "Bulb", sku: "BULB", stock })
      const lamp = await createProduct(api, admin, store, { title: "Lamp", sku: "LAMP" })
      await shop.makeBom(lamp, [shop.line(bulb, 1)])
      return { bulb, lamp }
    }
    const availabilities = async (of: Product, ids: string[]) => {
      const found: string[] = []
      for (const id of ids) {
        found.push(shop.lineOf(await shop.one(id), of).availability)
      }
      return found
    }
    const splitIntoTen = async (id: string) =>
      (await shop.call(id, "split", { quantities: Array(10).fill(1) })).manufacturing_orders.map(
        (each: any) => each.id
      )

    it.each(["order", "draft"] as const)(
      "says of each part whether its own share is there: nine of ten have theirs (%s)",
      async (make) => {
        const { bulb, lamp } = await bulbs(9)
        const ids = await splitIntoTen((await shop[make](lamp, 10)).id)
        expect(await availabilities(bulb, ids)).toEqual([...Array(9).fill("available"), "missing"])
        expect(shop.lineOf(await shop.one(ids[9]), bulb)).toMatchObject({
          stocked_quantity: 9,
          promised_quantity: 9,
        })
      }
    )

    it("stands in the list of operations in the order of its numbers, what was made later before it", async () => {
      const { lamp } = await bulbs(0)
      const order = await shop.order(lamp, 10)
      const other = await shop.order(lamp, 1)
      const later = await shop.one(other.id)
      await splitIntoTen(order.id)
      const { operations } = await trace.get("/operations", { code: "manufacturing", limit: 11 })
      const numbers = Array.from({ length: 10 }, (_, i) => String(i + 1).padStart(3, "0"))
      expect(operations.map(({ reference }: { reference: string }) => reference)).toEqual([
        later.reference,
        ...numbers.map((number) => `${order.reference}-${number}`),
      ])
    })

    it("gives a share free when the order that had it is cancelled or done", async () => {
      const { bulb, lamp } = await bulbs(9)
      const ids = await splitIntoTen((await shop.order(lamp, 10)).id)
      await shop.call(ids[3], "cancel")
      expect(await availabilities(bulb, [ids[9]])).toEqual(["available"])
      await shop.call(ids[0], "produce-all")
      expect(await availabilities(bulb, [ids[9]])).toEqual(["available"])
    })

    it("still counts what is assigned to a part as its own", async () => {
      const ids = await splitIntoTen((await shop.order(shop.bike, 10)).id)
      const found = await availabilities(shop.battery, ids)
      expect(found.slice(0, 5)).toEqual(Array(5).fill("available"))
      expect(found.slice(5)).toEqual(Array(5).fill("missing"))
    })
  })

  describe("the report", () => {
    const report = (id: string, params: object = {}) =>
      trace.get(`/manufacturing-orders/${id}/report`, params)
    const say = ({ rows }: any) =>
      rows.map((row: any) =>
        [row.product, row.lot?.name ?? "-", row.from, row.to, row.quantity].join(" ")
      )

    it("has the components without lots below what was made of them, as leaves", async () => {
      const order = await shop.order(shop.bike, 2, { split: false })
      await shop.call(order.id, "produce-all")
      const { rows } = await report(order.id)
      expect(rows.map((row: any) => row.unfoldable)).toEqual([true, true])
      for (const row of rows) {
        const below = await report(order.id, { movement_id: row.id })
        expect(say(below).sort()).toEqual([
          expect.stringMatching(/^Battery \(BAT\) B-\d Warehouse Production 1$/),
          expect.stringMatching(/^Cell \(CELL\) C-A Warehouse Production /),
          ...(say(below).length > 3 ? [expect.stringMatching(/^Cell \(CELL\) C-B /)] : []),
          "Screw (SCREW) - Warehouse Production 4",
        ])
        const leaf = below.rows.at(-1)
        expect(leaf).toMatchObject({ lot: null, unfoldable: false, used: false, user: "Ada Admin" })
        expect(leaf.document_id).toBe(row.document_id)
      }
    })

    it("is not empty where the product has no lots: it shows what went in", async () => {
      const frame = await createProduct(api, admin, store, { title: "Frame", sku: "FRA" })
      await shop.makeBom(frame, [shop.line(shop.cell, 2), shop.line(shop.screw, 3)])
      const order = await shop.order(frame, 1)
      expect((await report(order.id)).rows).toEqual([])
      await shop.call(order.id, "produce-all")
      expect(say(await report(order.id))).toEqual([
        "Cell (CELL) C-A Warehouse Production 2",
        "Screw (SCREW) - Warehouse Production 3",
      ])
    })

    it("shows a product whose components have no lots with those alone", async () => {
      const box = await createProduct(api, admin, store, { title: "Box", sku: "BOX" })
      await trace.track(box.inventoryItemId, "serial")
      await shop.makeBom(box, [shop.line(shop.screw, 3)])
      const order = await shop.order(box, 1)
      await shop.call(order.id, "produce-all")
      const { rows } = await report(order.id)
      expect(rows).toHaveLength(1)
      expect(rows[0].unfoldable).toBe(true)
      expect(say(await report(order.id, { movement_id: rows[0].id }))).toEqual([
        "Screw (SCREW) - Warehouse Production 3",
      ])
      const table = await api.get(
        `/admin/traceability/manufacturing-orders/${order.id}/report?format=csv&movement_id=${rows[0].id}`,
        admin
      )
      expect(table.data).toMatch(/Screw \(SCREW\),[^,]*,,Warehouse,Production,3,Ada Admin/)
    })
  })
})
