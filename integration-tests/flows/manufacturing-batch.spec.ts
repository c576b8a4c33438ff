import { createWorkshop, type Workshop } from "../helpers/manufacturing"
import { refusedUnchanged, readTables } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let shop: Workshop
  const unchanged = refusedUnchanged(getContainer)

  beforeAll(async () => {
    shop = await createWorkshop(api, admin, store, trace)
  })

  const brief = (orders: any[]) =>
    orders.map((order) => [order.reference, order.state, order.lot?.name ?? null, order.quantity])
  const batch = async (order: any, body: object) =>
    (await shop.call(order.id, "batch", body)).manufacturing_orders

  describe("several serial numbers, one order a unit", () => {
    it("Prepare splits into open orders named -001 and on, each with its number and its components", async () => {
      const order = await shop.order(shop.bike, 3)
      const orders = await batch(order, { action: "prepare", first_name: "BK-010" })
      expect(brief(orders)).toEqual([
        ["WH/MO/00001-001", "to_close", "BK-010", 1],
        ["WH/MO/00001-002", "to_close", "BK-011", 1],
        ["WH/MO/00001-003", "to_close", "BK-012", 1],
      ])
      expect(orders[0].id).toBe(order.id)
      const views = await Promise.all(orders.map((o: any) => shop.one(o.id)))
      expect(views.map((view) => shop.rows(view, shop.battery))).toEqual([
        [["B-1", 1]],
        [["B-2", 1]],
        [["B-3", 1]],
      ])
      // Lots A (3) and B (3 of them reserved) for three orders that need two each: one lot where that suffices.
      expect(views.map((view) => shop.rows(view, shop.cell))).toEqual([
        [["C-A", 2]],
        [["C-B", 2]],
        [
          ["C-A", 1],
          ["C-B", 1],
        ],
      ])
      expect(brief(views[2].backorders).map(([reference]) => reference)).toEqual([
        "WH/MO/00001-001",
        "WH/MO/00001-002",
        "WH/MO/00001-003",
      ])
      expect(await trace.lot("BK-010")).toBeUndefined()
      for (const view of views) {
        await shop.call(view.id, "produce-all")
      }
      expect(await shop.built(orders[2].id)).toEqual([["BK-012", "B-3×1, C-A×1, C-B×1"]])
      expect(await shop.stock(shop.bike)).toBe(3)
    })

    it("Produce closes them all", async () => {
      const order = await shop.order(shop.bike, 2)
      const orders = await batch(order, { action: "produce" })
      expect(brief(orders)).toEqual([
        ["WH/MO/00001-001", "done", "BK-001", 1],
        ["WH/MO/00001-002", "done", "BK-002", 1],
      ])
      expect(await shop.stock(shop.bike)).toBe(2)
      expect(await shop.stock(shop.screw)).toBe(92)
    })

    it("Produce All without numbers generates them all and splits", async () => {
      const order = await shop.order(shop.bike, 2)
      const { manufacturing_order, manufacturing_orders } = await shop.call(order.id, "produce-all")
      expect(manufacturing_order.reference).toBe("WH/MO/00001-001")
      expect(brief(manufacturing_orders).map(([, state, lot]) => [state, lot])).toEqual([
        ["done", "BK-001"],
        ["done", "BK-002"],
      ])
      expect(
        (await trace.get("/lot-names/next", { inventory_item_id: shop.bike.inventoryItemId })).name
      ).toBe("BK-003")
    })

    it("leaves a rest open under the next name, and never nests when it is split again", async () => {
      const order = await shop.order(shop.bike, 5)
      const first = await batch(order, { action: "prepare", count: 2 })
      expect(brief(first)).toEqual([
        ["WH/MO/00001-001", "to_close", "BK-001", 1],
        ["WH/MO/00001-002", "to_close", "BK-002", 1],
        ["WH/MO/00001-003", "confirmed", null, 3],
      ])
      const second = await batch(first[2], { action: "produce", count: 2 })
      expect(brief(second)).toEqual([
        ["WH/MO/00001-003", "done", "BK-003", 1],
        ["WH/MO/00001-004", "done", "BK-004", 1],
        ["WH/MO/00001-005", "confirmed", null, 1],
      ])
      expect(shop.rows(await shop.one(second[2].id), shop.battery)).toEqual([["B-5", 1]])
    })

    it("produces one unit and leaves a backorder of the others", async () => {
      const order = await shop.order(shop.bike, 3)
      await shop.call(order.id, "lot", { generate: true })
      expect(await shop.one(order.id)).toMatchObject({ state: "in_progress" })
      const { manufacturing_order, backorder } = await shop.call(order.id, "produce", {
        quantity: 1,
        backorder: "create",
      })
      expect(brief([manufacturing_order, backorder])).toEqual([
        ["WH/MO/00001-001", "done", "BK-001", 1],
        ["WH/MO/00001-002", "confirmed", null, 2],
      ])
    })

    it("splits without numbers too, with the reservations moved and not made again", async () => {
      const order = await shop.order(shop.bike, 5)
      const { manufacturing_orders } = await shop.call(order.id, "split", { quantities: [2, 2] })
      expect(
        brief(manufacturing_orders).map(([reference, , , quantity]) => [reference, quantity])
      ).toEqual([
        ["WH/MO/00001-001", 2],
        ["WH/MO/00001-002", 2],
        ["WH/MO/00001-003", 1],
      ])
      const views = await Promise.all(manufacturing_orders.map((o: any) => shop.one(o.id)))
      expect(views.map((view) => shop.rows(view, shop.battery).map(([name]: any) => name))).toEqual(
        [["B-1", "B-2"], ["B-3", "B-4"], ["B-5"]]
      )
      expect(views.map((view) => shop.lineOf(view, shop.screw).demand)).toEqual([8, 8, 4])
      expect(
        await unchanged(() => shop.call(order.id, "split", { quantities: [2, 1] }))
      ).toMatchObject({
        message: expect.stringMatching(/Unable to split with more than the quantity to produce/),
      })
    })
  })

  describe("the text box", () => {
    it("takes a finished number and its components a line, whatever was proposed", async () => {
      const order = await shop.order(shop.bike, 3)
      const text = "S-1,B-5,C-B\n\nS-2,B-1,C-A;1|C-B;1\nS-3"
      const orders = await batch(order, { action: "produce", text })
      expect(brief(orders).map(([, state, lot]) => [state, lot])).toEqual([
        ["done", "S-1"],
        ["done", "S-2"],
        ["done", "S-3"],
      ])
      const built = await Promise.all(orders.map((o: any) => shop.built(o.id)))
      expect(built).toEqual([
        [["S-1", "B-5×1, C-B×2"]],
        [["S-2", "B-1×1, C-A×1, C-B×1"]],
        [["S-3", "B-2×1, C-A×2"]],
      ])
    })

    it("shows what it would do without writing anything", async () => {
      const order = await shop.order(shop.bike, 2)
      const before = await readTables(getContainer())
      const generated = await shop.call(order.id, "batch", { action: "preview", count: 2 })
      expect(generated).toMatchObject({
        rows: [
          { name: "BK-001", quantity: 1 },
          { name: "BK-002", quantity: 1 },
        ],
        errors: [],
      })
      expect(await readTables(getContainer())).toEqual(before)
    })

    it("names every bad line at once, before anything is written", async () => {
      await shop.call((await shop.order(shop.bike, 1)).id, "produce-all")
      const order = await shop.order(shop.bike, 6)
      const text = ["BK-001", "S-2,B-1", "S-3,B-404", "S-3,C-A", "S-5,B-2;2", ",B-2"].join("\n")
      const { errors } = await shop.call(order.id, "batch", { action: "preview", text })
      const expected = [
        [0, "already_produced", /^Line 1: BK-001 has already been produced with WH\/MO\/00001/],
        [1, "already_consumed", /^Line 2: B-1 .* was consumed with WH\/MO\/00001/],
        [2, "lot_not_found", /^Line 3: B-404 is not a known number of Battery \(BAT\)/],
        [3, "duplicate_lot", /^Line 4: S-3 is entered twice/],
        [3, "lot_wrong_item", /^Line 4: C-A is a number of Cell \(CELL\), not of Battery/],
        [4, "quantity_mismatch", /^Line 5: B-2: A serial number is exactly 1 unit/],
        [5, "invalid_name", /^Line 6: /],
      ] as const
      expect(errors.map((e: any) => [e.index, e.code])).toEqual(
        expected.map(([index, code]) => [index, code])
      )
      expected.forEach(([, , message], i) => expect(errors[i].message).toMatch(message))
      expect(
        await unchanged(() => shop.call(order.id, "batch", { action: "produce", text }))
      ).toMatchObject({
        status: 400,
        code: "already_produced",
        errors: expect.arrayContaining([expect.objectContaining({ index: 5 })]),
      })
    })

    it("refuses the same component serial number twice, and more lines than units", async () => {
      const order = await shop.order(shop.bike, 2)
      const twice = await unchanged(() =>
        shop.call(order.id, "batch", { action: "prepare", text: "S-1,B-1\n\nS-2,B-1" })
      )
      expect(twice).toMatchObject({
        code: "duplicate_lot",
        message: expect.stringMatching(/Line 3: B-1 is entered twice: rows 1 and 3/),
      })
      const many = await unchanged(() =>
        shop.call(order.id, "batch", { action: "prepare", text: "S-1\nS-2\nS-3" })
      )
      expect(many.message).toMatch(
        /more than the quantity to produce: WH\/MO\/00001 is for 2, not 3/
      )
      const none = await unchanged(() =>
        shop.call(order.id, "batch", { action: "prepare", text: " \n" })
      )
      expect(none.message).toBe("Please specify the serial number you would like to use.")
    })

    it("closes nothing when one of the units cannot be closed", async () => {
      const order = await shop.order(shop.bike, 6)
      const answer = await unchanged(() => shop.call(order.id, "batch", { action: "produce" }))
      expect(answer).toMatchObject({ code: "lot_required" })
      expect(answer.message).toMatch(
        /WH\/MO\/00001-006: Battery \(BAT\): 1 serial number is missing/
      )
    })
  })

  describe("one order with many serial numbers", () => {
    it("is not split, and knows which component is in which unit", async () => {
      const order = await shop.order(shop.bike, 3, { split: false })
      const rows = [
        {
          name: "T-1",
          components: [
            { inventory_item_id: shop.battery.inventoryItemId, lots: [{ name: "B-4" }] },
          ],
        },
        { name: "T-2" },
        {
          name: "T-3",
          components: [
            { inventory_item_id: shop.battery.inventoryItemId, lots: [{ name: "B-1" }] },
          ],
        },
      ]
      expect(brief(await batch(order, { action: "prepare", rows }))).toEqual([
        ["WH/MO/00001", "to_close", null, 3],
      ])
      const { manufacturing_orders } = await shop.call(order.id, "produce-all")
      expect(manufacturing_orders).toMatchObject([
        { reference: "WH/MO/00001", state: "done", lot_count: 3 },
      ])
      expect(await shop.built(order.id)).toEqual([
        ["T-1", "B-4×1, C-A×2"],
        ["T-2", "B-2×1, C-A×1, C-B×1"],
        ["T-3", "B-1×1, C-B×2"],
      ])
    })

    it("generates all numbers with Produce All", async () => {
      const order = await shop.order(shop.bike, 2, { split: false })
      await shop.call(order.id, "produce-all")
      expect((await shop.units(order.id)).map((unit: any) => unit.name)).toEqual([
        "BK-001",
        "BK-002",
      ])
      expect(await shop.one(order.id)).toMatchObject({ reference: "WH/MO/00001", backorders: [] })
    })
  })

  describe("by-products", () => {
    it("come with numbers of their own and know what they were made from", async () => {
      const bom = await shop.makeBom(shop.bike, [
        shop.line(shop.cell, 1),
        shop.line(shop.battery, 1, "by_product"),
        shop.line(shop.screw, 1, "by_product"),
      ])
      const order = await shop.order(shop.bike, 2, { bom_id: bom.id, split: false })
      expect(await unchanged(() => shop.call(order.id, "produce-all"))).toMatchObject({
        code: "lot_required",
        message: expect.stringMatching(/Battery \(BAT\): 2 serial numbers are missing/),
      })
      await shop.assign(order, shop.battery, [{ lot_name: "OLD-1" }, { lot_name: "OLD-2" }])
      await shop.call(order.id, "produce-all")
      expect(await trace.lot("OLD-1")).toMatchObject({ status: "available" })
      expect(await shop.stock(shop.battery)).toBe(7)
      expect(await shop.stock(shop.screw)).toBe(102)
      expect(await shop.built(order.id)).toEqual([
        ["BK-001", "C-A×1"],
        ["BK-002", "C-A×1"],
        ["OLD-1", "C-A×1"],
        ["OLD-2", "C-A×1"],
      ])
      const again = await shop.order(shop.bike, 1, { bom_id: bom.id })
      const twice = await unchanged(() => shop.assign(again, shop.battery, [{ lot_name: "OLD-1" }]))
      expect(twice.message).toBe("OLD-1 is already in stock at Warehouse.")
    })
  })
})
