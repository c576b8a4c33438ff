import { refusedWithoutTrace } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { allAtOnce } from "../helpers/in-parallel"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let lyon: string
  let drill: Product
  let phone: Product

  beforeAll(async () => {
    lyon = (
      await createLocation(api, admin, { name: "Lyon", salesChannelId: store.salesChannelId })
    ).id
    drill = await createProduct(api, admin, store, { title: "Drill", sku: "DRILL" })
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE" })
    await trace.track(drill.inventoryItemId, "serial", { capture: "delivery", warranty_days: 365 })
    await trace.track(phone.inventoryItemId, "serial", { warranty_days: 365 })
    await receiveBare(10)
  })

  const receiveBare = async (quantity: number) => {
    const receipt = await trace.openReceipt(store.locationId, drill.inventoryItemId, quantity)
    return (await trace.post(`/operations/${receipt.id}/validate`)).operation
  }
  const stock = (location = store.locationId) =>
    readStock(api, admin, drill.inventoryItemId, location)
  const untracked = async (location = store.locationId) => {
    const { untracked: rows } = await trace.get("/item-tracking", {
      inventory_item_id: drill.inventoryItemId,
    })
    return rows.find((row: any) => row.location_id === location)?.quantity ?? 0
  }
  const carryOut = async (body: object) => {
    const { operation } = await trace.post("/operations", body)
    await trace.post(`/operations/${operation.id}/confirm`)
    return (await trace.post(`/operations/${operation.id}/validate`)).operation
  }
  const fulfilmentOf = async (order: any) =>
    (await trace.order(order.id)).operations.find(
      (operation: any) => operation.fulfillment_id && operation.state === "done"
    ).fulfillment_id

  describe("goods whose numbers are recorded when they are delivered", () => {
    it("come in, move, are adjusted and scrapped without a number", async () => {
      const lines = (quantity: number) => [{ inventory_item_id: drill.inventoryItemId, quantity }]
      expect(await stock()).toEqual({ stocked: 10, reserved: 0 })
      expect(await untracked()).toBe(10)
      const moved = await carryOut({
        code: "internal",
        location_id: store.locationId,
        to_location_id: lyon,
        lines: lines(4),
      })
      expect(moved).toMatchObject({
        state: "done",
        lines: [expect.objectContaining({ capture: "delivery", done_quantity: 4 })],
      })
      await carryOut({ code: "scrap", location_id: lyon, lines: lines(1) })
      await carryOut({
        code: "adjustment",
        location_id: lyon,
        from_location_id: lyon,
        to_location_id: "adjustment",
        lines: lines(1),
      })
      await carryOut({ code: "adjustment", location_id: lyon, lines: lines(2) })
      expect([await stock(), await stock(lyon)]).toEqual([
        { stocked: 6, reserved: 0 },
        { stocked: 4, reserved: 0 },
      ])
      expect([await untracked(), await untracked(lyon)]).toEqual([6, 4])
      expect((await trace.get("/lots")).count).toBe(0)
    })

    it("get the number of each unit as it is shipped, whatever the switches of the delivery type", async () => {
      const order = await shop.order([drill.variantId, 3])
      expect(await shop.line(order)).toEqual({ assigned: [], delivered: [], missing: 3 })
      expect((await trace.order(order.id)).lines[0]).toMatchObject({
        capture: "delivery",
        required: 3,
      })
      await shop.fulfil(order, [2], [{ lot_name: "D-1" }, { lot_name: "D-2" }])
      expect(await shop.line(order)).toEqual({
        assigned: [],
        delivered: ["D-1", "D-2"],
        missing: 1,
      })
      expect(await stock()).toEqual({ stocked: 8, reserved: 1 })
      expect(await untracked()).toBe(8)
      const lot = await trace.lot("D-1")
      expect(lot).toMatchObject({ status: "delivered", warranty_until: expect.any(String) })
      expect(await trace.movements(lot.id)).toEqual([
        expect.objectContaining({
          from_location_id: "adjustment",
          to_location_id: "customer",
          order_id: order.id,
        }),
      ])
    })

    it("ship what was entered in Detailed Operations; what is left goes to the rest of the order", async () => {
      const order = await shop.order([drill.variantId, 3])
      expect(await shop.delivery(order)).toMatchObject({ state: "waiting" })
      expect(
        await shop.assign(order, [{ lot_name: "D-1" }, { lot_name: "D-2" }, { lot_name: "D-3" }])
      ).toMatchObject({ state: "ready" })
      expect(await shop.line(order)).toEqual({
        assigned: ["D-1", "D-2", "D-3"],
        delivered: [],
        missing: 0,
      })
      expect((await trace.get("/lots")).count).toBe(0)
      await shop.fulfil(order, [2])
      expect(await shop.line(order)).toEqual({
        assigned: ["D-3"],
        delivered: ["D-1", "D-2"],
        missing: 0,
      })
      await trace.post(`/operations/${(await shop.delivery(order)).id}/validate`)
      expect(await shop.line(order)).toEqual({
        assigned: [],
        delivered: ["D-1", "D-2", "D-3"],
        missing: 0,
      })
    })

    it("are scanned as they leave, each once", async () => {
      const order = await shop.order([drill.variantId, 2])
      const { id } = await shop.assign(order, [{ lot_name: "D-1" }])
      const scan = (code: string) => trace.post(`/operations/${id}/scan`, { code })
      await scan("D-1")
      await scan("D-2")
      expect(await refusedWithoutTrace(getContainer(), () => scan("D-2"))).toMatchObject({
        code: "duplicate_lot",
      })
      await trace.post(`/operations/${id}/validate`)
      expect(await shop.line(order)).toEqual({
        assigned: [],
        delivered: ["D-1", "D-2"],
        missing: 0,
      })
    })

    it("do not ship without their numbers, and the message says what to do", async () => {
      const order = await shop.order([drill.variantId, 2])
      const { reference } = await shop.delivery(order)
      const answer = await refusedWithoutTrace(getContainer(), () =>
        shop.fulfil(order, [2], [{ lot_name: "D-1" }])
      )
      expect(answer).toMatchObject({
        status: 400,
        code: "lot_required",
        message: expect.stringContaining(
          `1 serial number missing. Enter the serial number of each unit you ship in ${reference}, Detailed Operations.`
        ),
      })
    })

    it("refuse a number twice, one that is with a customer, and one that is entered for another order", async () => {
      const first = await shop.order([drill.variantId, 1])
      await shop.fulfil(first, [1], [{ lot_name: "D-1" }])
      const second = await shop.order([drill.variantId, 1])
      await shop.assign(second, [{ lot_name: "D-2" }])
      const order = await shop.order([drill.variantId, 4])
      const rows = ["D-1", "D-2", "D-3", "D-3"].map((lot_name) => ({ lot_name }))
      const answer = await refusedWithoutTrace(getContainer(), () => shop.fulfil(order, [4], rows))
      expect(answer.errors!.map((error) => [error.value, error.code])).toEqual([
        ["D-1", "lot_elsewhere"],
        ["D-2", "lot_reserved"],
        ["D-3", "duplicate_lot"],
      ])
      expect(answer.message).toContain(
        `D-1 cannot be shipped again: it was delivered to order #${first.display_id} with`
      )
      expect(answer.message).toContain(`(order #${second.display_id})`)
      const { id, lines } = await shop.delivery(order)
      const entered = await refusedWithoutTrace(getContainer(), () =>
        trace.post(`/operations/${id}/lines/${lines[0].id}/details`, { details: rows.slice(0, 2) })
      )
      expect(entered.errors!.map((error) => error.code)).toEqual(["lot_elsewhere", "lot_reserved"])
    })

    it("carry no number again when the fulfilment is cancelled, and the number can be used again", async () => {
      const order = await shop.order([drill.variantId, 2])
      await shop.fulfil(order, [2], [{ lot_name: "D-1" }, { lot_name: "D-2" }])
      await shop.cancel(order, await fulfilmentOf(order))
      expect(await stock()).toEqual({ stocked: 10, reserved: 2 })
      expect(await untracked()).toBe(10)
      expect(await trace.lot("D-1")).toMatchObject({
        status: "new",
        quantity: 0,
        warranty_until: null,
      })
      expect(await shop.line(order)).toEqual({ assigned: [], delivered: [], missing: 2 })

      await shop.fulfil(order, [2], [{ lot_name: "D-1" }, { lot_name: "D-9" }])
      const lot = await trace.lot("D-1")
      expect(lot).toMatchObject({ status: "delivered" })
      expect(
        (await trace.movements(lot.id)).map((row: any) => [
          row.from_location_id,
          row.to_location_id,
        ])
      ).toEqual([
        ["adjustment", "customer"],
        ["customer", "adjustment"],
        ["adjustment", "customer"],
      ])
    })

    it("have a misread number put right after they were shipped", async () => {
      const order = await shop.order([drill.variantId, 2])
      await shop.fulfil(order, [2], [{ lot_name: "D-1" }, { lot_name: "D-8" }])
      const wrong_lot_id = (await trace.lot("D-8")).id
      const correct = (right_name: string) =>
        trace.post("/lot-corrections", {
          wrong_lot_id,
          right_name,
          location_id: "customer",
          reason: "8 is a B",
        })
      expect(await refusedWithoutTrace(getContainer(), () => correct("D-1"))).toMatchObject({
        code: "lot_elsewhere",
      })
      await correct("D-B")
      expect(await shop.line(order)).toEqual({
        assigned: [],
        delivered: ["D-1", "D-B"],
        missing: 0,
      })
      expect(await trace.lot("D-8")).toMatchObject({ status: "new", warranty_until: null })
      expect(await trace.lot("D-B")).toMatchObject({
        status: "delivered",
        warranty_until: expect.any(String),
      })
      expect(await untracked()).toBe(8)
    })

    it("give a known number back to nobody when the carrier refuses", async () => {
      const order = await shop.order([drill.variantId, 1])
      const { lot } = await trace.post("/lots", {
        inventory_item_id: drill.inventoryItemId,
        name: "D-1",
        note: "From the label",
      })
      // An unknown shipping option fails after the claim, where the fulfilment is made.
      await expect(
        shop.fulfil(order, [1], [{ lot_name: "D-1" }], { shipping_option_id: "so_unknown" })
      ).rejects.toThrow()
      expect((await trace.get(`/lots/${lot.id}`)).lot).toMatchObject({
        status: "new",
        note: "From the label",
      })
      expect(await untracked()).toBe(10)
      await shop.fulfil(order, [1], [{ lot_id: lot.id }])
      expect((await trace.get(`/lots/${lot.id}`)).lot).toMatchObject({
        status: "delivered",
        note: "From the label",
      })
    })

    it("are shipped to one order when two name the same number at once", async () => {
      await trace.post("/lots", { inventory_item_id: drill.inventoryItemId, name: "D-1" })
      const orders = [
        await shop.order([drill.variantId, 1]),
        await shop.order([drill.variantId, 1]),
      ]
      const outcomes = await allAtOnce(
        orders.map((order) => () => shop.fulfil(order, [1], [{ lot_name: "D-1" }]))
      )
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
        message: expect.stringContaining("D-1"),
      })
      expect(await stock()).toEqual({ stocked: 9, reserved: 1 })
    })

    it("are numbered in a delivery without an order too", async () => {
      const lines = [{ inventory_item_id: drill.inventoryItemId, quantity: 1 }]
      const { operation } = await trace.post("/operations", {
        code: "delivery",
        location_id: store.locationId,
        lines,
      })
      const { operation: ready } = await trace.post(`/operations/${operation.id}/confirm`)
      const refusal = await refusedWithoutTrace(getContainer(), () =>
        trace.post(`/operations/${operation.id}/validate`)
      )
      expect(refusal).toMatchObject({ code: "lot_required" })
      await trace.post(`/operations/${operation.id}/lines/${ready.lines[0].id}/details`, {
        details: [{ lot_name: "D-1" }],
      })
      await trace.post(`/operations/${operation.id}/validate`)
      expect(await trace.lot("D-1")).toMatchObject({ status: "delivered" })
      expect(await stock()).toEqual({ stocked: 9, reserved: 0 })
      expect(await untracked()).toBe(9)
    })

    it("tell who enters, assigns or counts numbers in stock that there are none", async () => {
      const receipt = await trace.openReceipt(store.locationId, drill.inventoryItemId, 2)
      expect(receipt.lines[0].details).toHaveLength(1)
      const path = `/operations/${receipt.id}/lines/${receipt.lines[0].id}`
      const requests = [
        () => trace.post(`${path}/details`, { details: [{ lot_name: "D-1" }] }),
        () => trace.post(`${path}/paste`, { text: "D-1\nD-2" }),
        () => trace.post(`${path}/generate`, { count: 2 }),
        () =>
          trace.post("/lot-assignments", {
            inventory_item_id: drill.inventoryItemId,
            location_id: store.locationId,
            lots: [{ name: "D-1" }],
          }),
        () =>
          trace.post("/stock-counts", {
            inventory_item_id: drill.inventoryItemId,
            location_id: store.locationId,
            lots: [{ lot_name: "D-1", counted_quantity: 1 }],
          }),
      ]
      for (const request of requests) {
        const answer = await refusedWithoutTrace(getContainer(), request)
        expect(answer.status).toBe(400)
        expect(answer.message).toMatch(/Drill/)
      }
    })
  })

  describe("changing when numbers are recorded", () => {
    it("is refused while numbered stock is on hand, and says what to do", async () => {
      await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1"])
      const answer = await refusedWithoutTrace(getContainer(), () =>
        trace.track(phone.inventoryItemId, "serial", { capture: "delivery" })
      )
      expect(answer).toMatchObject({
        status: 400,
        code: "invalid_state",
        message: expect.stringContaining(
          "has numbered stock on hand (SN-1), so when its numbers are recorded cannot change. Ship it, or count it out"
        ),
      })
    })

    it("keeps an undone adjustment from bringing numbers back into stock that has none", async () => {
      await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1"])
      const details = [{ lot_name: "SN-1" }]
      const lines = [{ inventory_item_id: phone.inventoryItemId, quantity: 1, details }]
      const out = await carryOut({
        code: "adjustment",
        location_id: store.locationId,
        from_location_id: store.locationId,
        to_location_id: "adjustment",
        lines,
      })
      await trace.track(phone.inventoryItemId, "serial", { capture: "delivery" })
      const undo = () => trace.post(`/operations/${out.id}/undo`, { reason: "Found again" })
      expect(await refusedWithoutTrace(getContainer(), undo)).toMatchObject({
        code: "invalid_state",
        message: expect.stringContaining("SN-1 cannot come back"),
      })
    })

    it("makes units shipped from numbered stock come back without a number", async () => {
      await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1"])
      const order = await shop.order([phone.variantId, 1])
      await shop.fulfil(order, [1])
      await trace.track(phone.inventoryItemId, "serial", { capture: "delivery" })
      await shop.cancel(order, await fulfilmentOf(order))
      expect(await trace.lot("SN-1")).toMatchObject({ status: "new", quantity: 0 })
      expect(await readStock(api, admin, phone.inventoryItemId, store.locationId)).toEqual({
        stocked: 1,
        reserved: 1,
      })
    })

    it("back to stock leaves the goods to be numbered, and units that come back keep their number", async () => {
      const order = await shop.order([drill.variantId, 1])
      await shop.fulfil(order, [1], [{ lot_name: "D-1" }])
      await trace.track(drill.inventoryItemId, "serial", { capture: "stock" })
      await shop.cancel(order, await fulfilmentOf(order))
      expect(await trace.lot("D-1")).toMatchObject({
        status: "reserved",
        location_id: store.locationId,
      })
      expect(await untracked()).toBe(9)
    })
  })

  it("a unit that was sold is bought back and sold again, and both orders and its history tell so", async () => {
    await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1"])
    const first = await shop.order([phone.variantId, 1])
    await shop.fulfil(first, [1])
    const sold = await trace.lot("SN-1")
    expect(sold).toMatchObject({ status: "delivered", warranty_until: expect.any(String) })

    const receipt = await trace.openReceipt(store.locationId, phone.inventoryItemId, 1)
    const path = `/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`
    const refusal = await refusedWithoutTrace(getContainer(), () =>
      trace.post(path, { details: [{ lot_name: "SN-1" }] })
    )
    expect(refusal).toMatchObject({
      status: 400,
      code: "lot_elsewhere",
      message: expect.stringContaining(`order #${first.display_id}`),
    })

    const type = await trace.operationType(store.locationId, "receipt")
    await trace.post(`/operation-types/${type.id}`, { use_existing_lots: true, buy_back: true })
    const back = await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1"])
    expect(await trace.lot("SN-1")).toMatchObject({
      id: sold.id,
      status: "available",
      location_id: store.locationId,
      warranty_until: null,
    })
    expect(await shop.line(first)).toEqual({ assigned: [], delivered: ["SN-1"], missing: 0 })

    const second = await shop.order([phone.variantId, 1])
    expect(await shop.line(second)).toEqual({ assigned: ["SN-1"], delivered: [], missing: 0 })
    await shop.fulfil(second, [1])
    expect(await shop.line(first)).toEqual({ assigned: [], delivered: ["SN-1"], missing: 0 })
    expect(await shop.line(second)).toEqual({ assigned: [], delivered: ["SN-1"], missing: 0 })
    expect(await trace.lot("SN-1")).toMatchObject({
      status: "delivered",
      warranty_until: expect.any(String),
    })
    expect(
      (await trace.movements(sold.id)).map((row: any) => [
        row.reference,
        row.from_location_id,
        row.to_location_id,
        row.order_id,
      ])
    ).toEqual([
      [expect.stringContaining("/OUT/"), store.locationId, "customer", second.id],
      [back.reference, "customer", store.locationId, null],
      [expect.stringContaining("/OUT/"), store.locationId, "customer", first.id],
      [expect.stringContaining("/IN/"), "supplier", store.locationId, null],
    ])
    // The unit of the first order is somebody else's now: that fulfilment can no longer be reversed.
    const fulfilment = await fulfilmentOf(first)
    const gone = await refusedWithoutTrace(getContainer(), () => shop.cancel(first, fulfilment))
    expect(gone).toMatchObject({
      status: 400,
      message: expect.stringContaining(
        `SN-1 is no longer with the customer: it was delivered to order #${second.display_id}`
      ),
    })
    expect(await readStock(api, admin, phone.inventoryItemId, store.locationId)).toEqual({
      stocked: 0,
      reserved: 0,
    })
  })
})
