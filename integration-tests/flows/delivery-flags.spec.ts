import { createProduct, readStock, type Product } from "../helpers/create-product"
import { placeOrder } from "../helpers/place-order"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

runApp(({ api }) => {
  const { admin, store, trace } = useShop()
  let phone: Product

  beforeAll(async () => {
    // Three phones are counted before tracking is switched on; they have no serial number.
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE", stock: 3 })
    await trace.track(phone.inventoryItemId, "serial")
  })

  const setFlags = async (use_create_lots: boolean, use_existing_lots: boolean) => {
    const type = await trace.operationType(store.locationId, "delivery")
    await trace.post(`/operation-types/${type.id}`, { use_create_lots, use_existing_lots })
  }
  const order = () => placeOrder(api, store, [{ variantId: phone.variantId, quantity: 2 }])
  const fulfil = (placed: any, quantity: number, names?: string[]) =>
    api.post(
      `/admin/orders/${placed.id}/fulfillments`,
      {
        location_id: store.locationId,
        items: [{ id: placed.items[0].id, quantity }],
        additional_data: names && {
          traceability: {
            lots: names.map((lot_name) => ({ line_item_id: placed.items[0].id, lot_name })),
          },
        },
      },
      admin
    )
  const stock = () => readStock(api, admin, phone.inventoryItemId, store.locationId)
  const untracked = async () =>
    (await trace.get("/item-tracking", { inventory_item_id: phone.inventoryItemId })).untracked[0]
      ?.quantity ?? 0

  describe("a delivery type that may create new numbers", () => {
    beforeEach(() => setFlags(true, true))

    it("gives typed numbers to stock that has none, as it leaves for the customer", async () => {
      const placed = await order()
      await fulfil(placed, 2, ["NEW-1", "NEW-2"])

      expect(await stock()).toEqual({ stocked: 1, reserved: 0 })
      expect(await untracked()).toBe(1)
      const lot = await trace.lot("NEW-1")
      expect(lot).toMatchObject({ status: "delivered", kind: "serial" })
      expect(await trace.movements(lot.id)).toEqual([
        expect.objectContaining({
          from_location_id: "adjustment",
          to_location_id: "customer",
          order_id: placed.id,
        }),
      ])
    })

    it("takes numbers entered in Detailed Operations beforehand", async () => {
      const placed = await order()
      const { operations } = await trace.order(placed.id)
      const delivery = await trace.operation(operations[0].id)
      await trace.post(`/operations/${delivery.id}/lines/${delivery.lines[0].id}/details`, {
        details: [{ lot_name: "NEW-1" }, { lot_name: "NEW-2" }],
      })
      expect((await trace.operation(delivery.id)).state).toBe("ready")
      await fulfil(placed, 2)
      expect(await trace.lot("NEW-2")).toMatchObject({ status: "delivered" })
      expect(await untracked()).toBe(1)
    })

    it("gives the unit back as numbered stock when the fulfilment is cancelled", async () => {
      const placed = await order()
      await fulfil(placed, 2, ["NEW-1", "NEW-2"])
      const { operations } = await trace.order(placed.id)
      await api.post(
        `/admin/orders/${placed.id}/fulfillments/${operations[0].fulfillment_id}/cancel`,
        {},
        admin
      )

      expect(await stock()).toEqual({ stocked: 3, reserved: 2 })
      expect(await untracked()).toBe(1)
      expect(await trace.lot("NEW-1")).toMatchObject({
        location_id: store.locationId,
        quantity: 1,
        reserved_quantity: 1,
      })
    })

    it("refuses more new numbers than there is stock without one, and makes none of them", async () => {
      await fulfil(await order(), 2, ["NEW-1", "NEW-2"])
      const type = await trace.operationType(store.locationId, "receipt")
      expect(type.use_create_lots).toBe(true)
      await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1"])
      const placed = await order()
      const answer = await refused(fulfil(placed, 2, ["NEW-3", "NEW-4"]))
      expect(answer).toMatchObject({ status: 400, code: "not_enough_stock" })
      expect(answer.message).toContain("Phone")
      expect(await trace.lot("NEW-3")).toBeUndefined()
      expect(await stock()).toEqual({ stocked: 2, reserved: 2 })
    })
  })

  it("refuses numbers that exist, and proposes none, when the type only creates new ones", async () => {
    await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1", "SN-2"])
    await setFlags(true, false)
    const placed = await order()
    expect((await trace.order(placed.id)).lines[0].assigned).toEqual([])
    const answer = await refused(fulfil(placed, 2, ["SN-1", "SN-2"]))
    expect(answer).toMatchObject({ status: 400, code: "existing_not_allowed" })
  })

  describe("a delivery without an order, of a type that may create new numbers", () => {
    const ship = async (names: string[], quantity = names.length) => {
      const lines = [{ inventory_item_id: phone.inventoryItemId, quantity }]
      const { operation } = await trace.post("/operations", {
        code: "delivery",
        location_id: store.locationId,
        lines,
      })
      const { operation: ready } = await trace.post(`/operations/${operation.id}/confirm`)
      return (
        await trace.post(`/operations/${operation.id}/lines/${ready.lines[0].id}/details`, {
          details: names.map((lot_name) => ({ lot_name })),
        })
      ).operation
    }
    const validate = (operation: any) => trace.post(`/operations/${operation.id}/validate`)
    beforeEach(() => setFlags(true, true))

    it("gives the entered numbers to stock that has none, beside numbers that exist", async () => {
      await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1"])
      const delivery = await ship(["NEW-1", "SN-1"])
      expect(delivery.state).toBe("ready")
      expect(await trace.lot("NEW-1")).toBeUndefined()
      const { operation } = await validate(delivery)
      expect(operation).toMatchObject({ state: "done" })
      expect(await stock()).toEqual({ stocked: 2, reserved: 0 })
      expect(await untracked()).toBe(2)
      const lot = await trace.lot("NEW-1")
      expect(lot).toMatchObject({ status: "delivered", kind: "serial" })
      expect(await trace.movements(lot.id)).toEqual([
        expect.objectContaining({ from_location_id: "adjustment", to_location_id: "customer" }),
      ])
      expect(await trace.lot("SN-1")).toMatchObject({ status: "delivered" })
    })

    it("brings them back as numbered stock", async () => {
      const { operation } = await validate(await ship(["NEW-1"]))
      const { operation: back } = await trace.post(`/operations/${operation.id}/return`)
      await trace.post(`/operations/${back.id}/confirm`)
      await validate(back)
      expect(await trace.lot("NEW-1")).toMatchObject({
        location_id: store.locationId,
        quantity: 1,
      })
      expect(await stock()).toEqual({ stocked: 3, reserved: 0 })
      expect(await untracked()).toBe(2)
    })

    it("names a unit that is scanned", async () => {
      const delivery = await ship([], 1)
      await trace.post(`/operations/${delivery.id}/scan`, { code: "NEW-1" })
      await validate(delivery)
      expect(await trace.lot("NEW-1")).toMatchObject({ status: "delivered" })
      expect(await untracked()).toBe(2)
    })

    it("refuses more new numbers than there is stock without one, and makes none of them", async () => {
      await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1"])
      const delivery = await ship(["NEW-1", "NEW-2", "NEW-3", "NEW-4"])
      expect(await refused(validate(delivery))).toMatchObject({
        status: 400,
        code: "not_enough_stock",
        message: expect.stringContaining("Phone"),
      })
      expect(await trace.lot("NEW-1")).toBeUndefined()
      expect(await stock()).toEqual({ stocked: 4, reserved: 0 })
    })

    it("asks again about a number that came into stock after it was entered", async () => {
      const delivery = await ship(["NEW-1"])
      await trace.receive(store.locationId, phone.inventoryItemId, ["NEW-1"])
      expect(await refused(validate(delivery))).toMatchObject({
        code: "lot_exists",
        message: expect.stringContaining("NEW-1"),
      })
      expect(await stock()).toEqual({ stocked: 4, reserved: 0 })
    })

    it("refuses new numbers where the type does not create any", async () => {
      await setFlags(false, true)
      expect(await refused(ship(["NEW-1"]))).toMatchObject({ status: 400, code: "lot_not_found" })
    })

    it("refuses at the end what was entered before the type was changed", async () => {
      const delivery = await ship(["NEW-1"])
      await setFlags(false, true)
      expect(await refused(validate(delivery))).toMatchObject({ code: "lot_not_found" })
      expect(await untracked()).toBe(3)
    })
  })

  describe("a delivery type with both switches off", () => {
    beforeEach(() => setFlags(false, false))

    it("ships stock without a number, and cancelling counts it without one again", async () => {
      const placed = await order()
      await fulfil(placed, 2)
      expect(await stock()).toEqual({ stocked: 1, reserved: 0 })
      expect(await untracked()).toBe(1)

      const { operations } = await trace.order(placed.id)
      await api.post(
        `/admin/orders/${placed.id}/fulfillments/${operations[0].fulfillment_id}/cancel`,
        {},
        admin
      )
      expect(await stock()).toEqual({ stocked: 3, reserved: 2 })
      expect(await untracked()).toBe(3)
    })

    it("refuses to ship numbered stock without its number", async () => {
      await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1", "SN-2"])
      const placed = await placeOrder(api, store, [{ variantId: phone.variantId, quantity: 5 }])
      const answer = await refused(fulfil(placed, 5))
      expect(answer).toMatchObject({ status: 400, code: "not_enough_stock" })
      expect(await stock()).toEqual({ stocked: 5, reserved: 5 })
      expect(await untracked()).toBe(3)
    })
  })
})
