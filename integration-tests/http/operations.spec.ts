import { createProduct, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

type Referenced = { reference: string }

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let outlet: { id: string }
  let laptop: Product
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    outlet = await createLocation(api, admin, {
      name: "Outlet",
      salesChannelId: store.salesChannelId,
    })
    laptop = await createProduct(api, admin, store, { sku: "LAP-14" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.operationType(store.locationId, "receipt")
    await trace.operationType(outlet.id, "receipt")
  })

  const create = async (more: object = {}) => {
    const lines = [{ inventory_item_id: laptop.inventoryItemId, quantity: 1 }]
    return (
      await trace.post("/operations", {
        code: "receipt",
        location_id: store.locationId,
        lines,
        ...more,
      })
    ).operation
  }

  describe("making an operation", () => {
    it("answers a draft with its places, its lines and the switches of its type", async () => {
      expect(
        await create({ partner_name: "Laptop Works", scheduled_at: "2031-01-31" })
      ).toMatchObject({
        reference: "WH/IN/00001",
        code: "receipt",
        state: "draft",
        type_name: "Receipts",
        from_location_id: "supplier",
        from_name: "Supplier",
        to_location_id: store.locationId,
        to_name: "Warehouse",
        partner_name: "Laptop Works",
        scheduled_at: "2031-01-31T00:00:00.000Z",
        use_create_lots: true,
        use_existing_lots: false,
        backorder_policy: "ask",
        backorders: [],
        done_at: null,
        done_by: null,
        lines: [
          {
            sku: "LAP-14",
            tracking: "serial",
            demand: 1,
            done_quantity: 0,
            asks_for_lots: true,
            enters_numbers: true,
            is_editable: true,
            details: [],
          },
        ],
      })
    })

    it("with bad rows writes nothing", async () => {
      const details = [{ lot_name: "A" }, { lot_name: "A" }]
      const answer = await refuses(() =>
        create({ lines: [{ inventory_item_id: laptop.inventoryItemId, quantity: 2, details }] })
      )
      expect(answer).toMatchObject({
        status: 400,
        code: "duplicate_lot",
        errors: [{ index: 1, value: "A" }],
      })
      expect((await create()).reference).toBe("WH/IN/00001")
    })

    it.each([0, -1, 1.5, 1e13])(
      "of %d serial numbers is refused, naming the item",
      async (quantity) => {
        const answer = await refuses(() =>
          create({ lines: [{ inventory_item_id: laptop.inventoryItemId, quantity }] })
        )
        expect(answer).toMatchObject({ status: 400, code: "quantity_mismatch" })
        expect(answer.message).toContain("LAP-14")
      }
    )

    it("of an item, a type or a place that does not exist answers 404, naming the id", async () => {
      const unknown = [
        { lines: [{ inventory_item_id: "iitem_nothing", quantity: 1 }] },
        { operation_type_id: "sopt_nothing" },
        { location_id: "sloc_nothing" },
        { code: "internal", to_location_id: "sloc_nothing" },
        { code: "internal", from_location_id: "sloc_nothing", to_location_id: outlet.id },
      ]
      for (const more of unknown) {
        const answer = await refuses(() => create(more))
        expect(answer).toMatchObject({ status: 404, code: "not_found" })
        expect(answer.message).toContain("_nothing")
      }
    })

    it("between places that do not fit its kind is refused", async () => {
      for (const more of [
        { to_location_id: "customer" },
        { to_location_id: outlet.id },
        { code: "internal" },
        { code: "internal", to_location_id: store.locationId },
      ]) {
        expect(await refuses(() => create(more))).toMatchObject({
          status: 400,
          code: "invalid_state",
        })
      }
    })

    it("that is not what it should be is refused", async () => {
      const wrong = [
        { lines: [] },
        { lines: undefined },
        { code: "gift" },
        { code: undefined },
        { state: "done" },
        { lines: [{ quantity: 1 }] },
      ]
      for (const more of wrong) {
        expect(await refuses(() => create(more))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
      }
    })
  })

  describe("the list of operations", () => {
    it("is searched and filtered", async () => {
      await create({ partner_name: "Laptop 100% Works" })
      const done = await trace.receive(outlet.id, laptop.inventoryItemId, ["SN-1"])
      await create({ code: "internal", to_location_id: outlet.id })
      const found = async (params: object) =>
        (await trace.get("/operations", { order: "created_at", ...params })).operations.map(
          (o: Referenced) => o.reference
        )

      expect(await found({})).toEqual(["WH/IN/00001", "WH2/IN/00001", "WH/INT/00001"])
      expect(await found({ q: "wh2" })).toEqual(["WH2/IN/00001"])
      expect(await found({ q: "laptop" })).toEqual(["WH/IN/00001"])
      expect(await found({ q: "%" })).toEqual(["WH/IN/00001"])
      expect(await found({ code: "internal" })).toEqual(["WH/INT/00001"])
      expect(await found({ state: "done" })).toEqual(["WH2/IN/00001"])
      expect(await found({ operation_type_id: done.operation_type_id })).toEqual(["WH2/IN/00001"])
      expect(await found({ location_id: outlet.id })).toEqual(["WH2/IN/00001", "WH/INT/00001"])
      expect(await found({ location_id: "supplier" })).toEqual(["WH/IN/00001", "WH2/IN/00001"])
      expect(await found({ purchase_order_id: "po_nothing" })).toEqual([])
      expect(await found({ return_id: "return_nothing" })).toEqual([])
      expect(await found({ manufacturing_order_id: "mo_nothing" })).toEqual([])
      expect(await found({ lot_id: (await trace.lot("SN-1")).id })).toEqual(["WH2/IN/00001"])
      expect(await found({ lot_id: "slot_nothing" })).toEqual([])
      expect(await found({ limit: 1, offset: 1 })).toEqual(["WH2/IN/00001"])
    })

    it("is in the order of making where it is asked for what no operation has", async () => {
      const ids = async (order: string) =>
        (await trace.get("/operations", { order })).operations.map(({ id }: { id: string }) => id)
      expect(await ids("constructor")).toEqual(await ids("created_at"))
    })

    it("says how much is asked for, entered and done, and by whom", async () => {
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2"])
      const { operations } = await trace.get("/operations")
      expect(operations).toMatchObject([
        {
          demand: 2,
          assigned: 2,
          done_quantity: 2,
          done_by_name: "Ada Admin",
          from_name: "Supplier",
          to_name: "Warehouse",
          type_name: "Receipts",
        },
      ])
    })

    it("is refused with a filter that does not exist", async () => {
      for (const params of [{ code: "gift" }, { state: "lost" }, { limit: 1001 }]) {
        expect(await refused(trace.get("/operations", params))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
      }
    })
  })

  it("is refused with a batch for a lot, which has none of its own", async () => {
    const tea = await createProduct(api, admin, store, { sku: "TEA", stock: 5 })
    await trace.track(tea.inventoryItemId, "lot")
    const receipt = await trace.openReceipt(store.locationId, tea.inventoryItemId, 5)
    const path = `/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`
    const row = { quantity: 5, batch_name: "B-1" }
    const words = { code: "invalid_name", message: expect.stringContaining("no batch of its own") }
    expect(
      await refuses(() => trace.post(path, { details: [{ ...row, lot_name: "T-1" }] }))
    ).toMatchObject(words)
    const numbered = () =>
      trace.post("/lot-assignments", {
        inventory_item_id: tea.inventoryItemId,
        location_id: store.locationId,
        lots: [{ ...row, name: "T-2" }],
      })
    expect(await refuses(numbered)).toMatchObject(words)
  })

  it("answers 404 for an operation that does not exist, whatever is asked of it", async () => {
    const path = "/operations/sop_nothing"
    const requests = [
      () => trace.get(path),
      ...["confirm", "cancel", "validate"].map((action) => () => trace.post(`${path}/${action}`)),
    ]
    for (const send of requests) {
      expect(await refuses(send)).toMatchObject({ status: 404, code: "not_found" })
    }
  })
})
