import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { placeOrder } from "../helpers/place-order"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let outlet: { id: string }
  let laptop: Product
  let coffee: Product
  const refuses = refusedUnchanged(getContainer)

  /** SN-1 to SN-3 and 5 of C-1 are at the warehouse, OUT-1 and 5 of C-2 at the outlet, SOLD-1 at a customer, NEW-1 nowhere. */
  beforeAll(async () => {
    outlet = await createLocation(api, admin, {
      name: "Outlet",
      salesChannelId: store.salesChannelId,
    })
    laptop = await createProduct(api, admin, store, { sku: "LAP-14" })
    coffee = await createProduct(api, admin, store, { sku: "COF-1" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot")

    await trace.receive(store.locationId, laptop.inventoryItemId, ["SOLD-1"])
    const order = await placeOrder(api, store, [{ variantId: laptop.variantId, quantity: 1 }])
    const items = [{ id: order.items![0].id, quantity: 1 }]
    await api.post(
      `/admin/orders/${order.id}/fulfillments`,
      { items, location_id: store.locationId },
      admin
    )
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
    await trace.receive(outlet.id, laptop.inventoryItemId, ["OUT-1"])
    await trace.receive(store.locationId, coffee.inventoryItemId, [["C-1", 5]])
    await trace.receive(outlet.id, coffee.inventoryItemId, [["C-2", 5]])
    await trace.post("/lots", { inventory_item_id: laptop.inventoryItemId, name: "NEW-1" })
  })

  const allow = async (use_create_lots: boolean, use_existing_lots: boolean, buy_back = false) => {
    const { id } = await trace.operationType(store.locationId, "receipt")
    await trace.post(`/operation-types/${id}`, {
      use_create_lots,
      use_existing_lots,
      add_to_lots: false,
      buy_back,
    })
  }
  const enter = async (item: Product, detail: object, quantity = 1) => {
    const receipt = await trace.openReceipt(store.locationId, item.inventoryItemId, quantity)
    return () =>
      trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`, {
        details: [detail],
      })
  }
  const receive = async (item: Product, detail: object, quantity = 1) => {
    const { operation } = await (await enter(item, detail, quantity))()
    return (await trace.post(`/operations/${operation.id}/validate`)).operation
  }
  const refusal = async (item: Product, lot_name: string) =>
    refuses(await enter(item, { lot_name }))
  const stocked = async (item: Product) =>
    (await readStock(api, admin, item.inventoryItemId, store.locationId)).stocked

  describe("a receipt that creates new numbers only", () => {
    beforeEach(() => allow(true, false))

    it("receives a number that is new", async () => {
      expect(await receive(laptop, { lot_name: "SN-9" })).toMatchObject({
        state: "done",
        lines: [{ done_quantity: 1 }],
      })
      expect(await trace.lot("SN-9")).toMatchObject({
        status: "available",
        location_name: "Warehouse",
      })
      expect(await stocked(laptop)).toBe(4)
    })

    it.each<[string, string, string, RegExp]>([
      ["in stock here", "SN-1", "lot_exists", /SN-1 .*Warehouse/],
      ["in stock at another warehouse", "OUT-1", "lot_elsewhere", /OUT-1 .*Outlet/],
      [
        "at a customer",
        "SOLD-1",
        "lot_elsewhere",
        /SOLD-1 .*was delivered to order #1 with WH\/OUT\/00001/,
      ],
      [
        "known but never was in stock",
        "NEW-1",
        "existing_not_allowed",
        /NEW-1 exists already.*never been in stock/,
      ],
    ])("refuses a serial number that is %s", async (_, lot_name, code, message) => {
      const answer = await refusal(laptop, lot_name)
      expect(answer).toMatchObject({
        status: 400,
        code,
        errors: [{ index: 0, value: lot_name, code, line_id: expect.any(String) }],
      })
      expect(answer.message).toMatch(message)
    })

    it("refuses a lot that exists, here or elsewhere", async () => {
      for (const lot_name of ["C-1", "C-2"]) {
        const answer = await refusal(coffee, lot_name)
        expect(answer).toMatchObject({ status: 400, code: "existing_not_allowed" })
        expect(answer.message).toContain(lot_name)
      }
    })

    it("checks again when it is validated: the number may have arrived meanwhile", async () => {
      const late = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
      await trace.post(`/operations/${late.id}/lines/${late.lines[0].id}/details`, {
        details: [{ lot_name: "SN-9" }],
      })
      await receive(laptop, { lot_name: "SN-9" })

      const answer = await refuses(() => trace.post(`/operations/${late.id}/validate`))

      expect(answer).toMatchObject({ status: 400, code: "lot_exists", errors: [{ value: "SN-9" }] })
      expect(await stocked(laptop)).toBe(4)
    })
  })

  describe("a receipt of the type that every location has", () => {
    it("takes more of a lot that a supplier sent before, by name, by scan and by list", async () => {
      await receive(coffee, { lot_name: "C-1", quantity: 2 }, 2)
      const scanned = await trace.openReceipt(store.locationId, coffee.inventoryItemId, 3)
      await trace.post(`/operations/${scanned.id}/scan`, { code: "C-1" })
      await trace.post(`/operations/${scanned.id}/validate`)
      const pasted = await trace.openReceipt(store.locationId, coffee.inventoryItemId, 4)
      await trace.post(`/operations/${pasted.id}/lines/${pasted.lines[0].id}/paste`, {
        text: "C-1\t4",
      })
      await trace.post(`/operations/${pasted.id}/validate`)

      expect(await trace.lot("C-1")).toMatchObject({ quantity: 14 })
      expect(await stocked(coffee)).toBe(14)
    })

    it("takes one lot on two lines, new or known", async () => {
      for (const lot_name of ["C-1", "C-9"]) {
        const { operation } = await trace.post("/operations", {
          code: "receipt",
          location_id: store.locationId,
          lines: [2, 3].map((quantity) => ({
            inventory_item_id: coffee.inventoryItemId,
            quantity,
          })),
        })
        await trace.post(`/operations/${operation.id}/confirm`)
        for (const line of operation.lines) {
          await trace.post(`/operations/${operation.id}/lines/${line.id}/details`, {
            details: [{ lot_name, quantity: line.demand }],
          })
        }
        await trace.post(`/operations/${operation.id}/validate`)
      }
      expect(await trace.lot("C-1")).toMatchObject({ quantity: 10 })
      expect(await trace.lot("C-9")).toMatchObject({ quantity: 5 })
    })

    it("takes no serial number that exists, and generates no lot that does", async () => {
      expect(await refusal(laptop, "NEW-1")).toMatchObject({ code: "existing_not_allowed" })
      const receipt = await trace.openReceipt(store.locationId, coffee.inventoryItemId, 1)
      const generate = () =>
        trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/generate`, {
          first_name: "C-1",
        })
      expect(await refuses(generate)).toMatchObject({ code: "existing_not_allowed" })
    })
  })

  describe("a receipt that uses existing numbers only", () => {
    beforeEach(() => allow(false, true))

    it("refuses a number that nobody knows, and generates none", async () => {
      const answer = await refusal(laptop, "SN-9")
      expect(answer).toMatchObject({
        status: 400,
        code: "create_not_allowed",
        errors: [{ value: "SN-9" }],
      })
      expect(answer.message).toContain("Receipts")
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
      const generate = () =>
        trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/generate`, {
          first_name: "SN-9",
        })
      expect(await refuses(generate)).toMatchObject({ status: 400, code: "create_not_allowed" })
    })

    it("adds to a lot that exists, by name or by id", async () => {
      await receive(coffee, { lot_name: "C-1", quantity: 2.5 }, 2.5)
      await receive(coffee, { lot_id: (await trace.lot("C-2")).id, quantity: 1 }, 1)

      expect(await trace.lot("C-1")).toMatchObject({ quantity: 7.5, location_name: "Warehouse" })
      const { stock } = await trace.get(`/lots/${(await trace.lot("C-2")).id}/stock`)
      expect(stock.map((row: { quantity: number }) => row.quantity).sort()).toEqual([1, 5])
      expect(await stocked(coffee)).toBe(8.5)
    })

    it("receives a serial number that has no stock yet", async () => {
      await receive(laptop, { lot_name: "NEW-1" })
      expect(await trace.lot("NEW-1")).toMatchObject({ status: "available", quantity: 1 })
    })

    it("adds to a lot that is blocked, which stays blocked", async () => {
      await trace.post(`/lots/${(await trace.lot("C-1")).id}/block`, { reason: "Laboratory" })
      await receive(coffee, { lot_name: "C-1", quantity: 2 }, 2)
      expect(await trace.lot("C-1")).toMatchObject({ quantity: 7, blocked_reason: "Laboratory" })
    })

    it("refuses an id that does not exist", async () => {
      const answer = await refuses(await enter(laptop, { lot_id: "slot_nothing" }))
      expect(answer).toMatchObject({
        status: 400,
        code: "lot_not_found",
        errors: [{ value: "slot_nothing" }],
      })
    })
  })

  describe("a receipt that does both", () => {
    beforeEach(() => allow(true, true))

    it("makes the new numbers and adds to the existing ones in one go", async () => {
      const receipt = await trace.openReceipt(store.locationId, coffee.inventoryItemId, 6)
      const details = [
        { lot_name: "C-1", quantity: 2 },
        { lot_name: "C-9", quantity: 3 },
        { lot_name: "C-9", quantity: 1 },
      ]
      await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`, {
        details,
      })
      await trace.post(`/operations/${receipt.id}/validate`)

      expect(await trace.lot("C-1")).toMatchObject({ quantity: 7 })
      expect(await trace.lot("C-9")).toMatchObject({ quantity: 4 })
      expect(await stocked(coffee)).toBe(11)
    })

    it("buys back a unit that a customer has, where the type says so", async () => {
      await allow(true, true, true)
      const operation = await receive(laptop, { lot_name: "SOLD-1" })

      const lot = await trace.lot("SOLD-1")
      expect(lot).toMatchObject({ status: "available", quantity: 1, location_id: store.locationId })
      expect(
        (await trace.movements(lot.id)).map(
          (m: { from_location_id: string; to_location_id: string }) => [
            m.from_location_id,
            m.to_location_id,
          ]
        )
      ).toEqual([
        ["customer", store.locationId],
        [store.locationId, "customer"],
        ["supplier", store.locationId],
      ])
      expect((await trace.movements(lot.id))[0].reference).toBe(operation.reference)
      expect(await stocked(laptop)).toBe(4)
    })

    it("does not buy back what is on hand, here or at another warehouse", async () => {
      const here = await refusal(laptop, "SN-1")
      expect(here).toMatchObject({ status: 400, code: "lot_exists" })
      expect(here.message).toMatch(/SN-1 .*Warehouse/)
      const elsewhere = await refusal(laptop, "OUT-1")
      expect(elsewhere).toMatchObject({ status: 400, code: "lot_elsewhere" })
      expect(elsewhere.message).toMatch(/OUT-1 .*Outlet/)
    })

    it("buys a unit back once, also when two receipts try at the same time", async () => {
      await allow(true, true, true)
      const receipts = await Promise.all(
        [1, 2].map(async () => (await (await enter(laptop, { lot_name: "SOLD-1" }))()).operation)
      )
      const answers = await Promise.allSettled(
        receipts.map(({ id }) => trace.post(`/operations/${id}/validate`))
      )

      expect(answers.filter((a) => a.status === "fulfilled")).toHaveLength(1)
      const [failed] = answers.flatMap((a) => (a.status === "rejected" ? [a.reason.response] : []))
      expect([400, 409]).toContain(failed.status)
      expect(failed.data.message).toContain("SOLD-1")
      expect(await stocked(laptop)).toBe(4)
    })
  })

  describe("a receipt that asks for no numbers", () => {
    beforeEach(() => allow(false, false))

    it("has one row for the whole quantity, and receives it without a number", async () => {
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 4)
      expect(receipt.lines[0].details).toMatchObject([
        { quantity: 4, lot_id: null, lot_name: null },
      ])

      const { operation } = await trace.post(`/operations/${receipt.id}/validate`)

      expect(operation).toMatchObject({ state: "done", lines: [{ done_quantity: 4 }] })
      expect(await stocked(laptop)).toBe(7)
      const { untracked } = await trace.get("/item-tracking", {
        inventory_item_id: [laptop.inventoryItemId],
      })
      expect(untracked).toEqual([
        expect.objectContaining({ location_name: "Warehouse", quantity: 4 }),
      ])
      expect((await trace.get("/lots", { inventory_item_id: laptop.inventoryItemId })).count).toBe(
        6
      )
    })

    it("generates none", async () => {
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
      const generate = () =>
        trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/generate`, {
          first_name: "SN-9",
        })
      expect(await refuses(generate)).toMatchObject({ status: 400, code: "invalid_state" })
    })
  })
})
