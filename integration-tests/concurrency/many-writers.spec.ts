import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import { query } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { allAtOnce, fewAtATime, type Outcome } from "../helpers/in-parallel"
import { placeOrder } from "../helpers/place-order"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(180_000)

const RECEIPTS = 16

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let camera: Product
  let cell: Product
  let munich: string

  beforeAll(async () => {
    munich = (
      await createLocation(api, admin, { name: "Munich", salesChannelId: store.salesChannelId })
    ).id
    camera = await createProduct(api, admin, store, { title: "Camera", sku: "CAM-1" })
    await trace.track(camera.inventoryItemId, "serial")
    cell = await createProduct(api, admin, store, { title: "Cell", sku: "CELL-1", stock: 0 })
    await trace.track(cell.inventoryItemId, "lot")
  })

  afterEach(async () => {
    expect(
      await query(getContainer(), "SELECT id FROM traceability_claim WHERE state = 'open'")
    ).toEqual([])
  })

  const stock = (locationId = store.locationId) =>
    readStock(api, admin, camera.inventoryItemId, locationId)
  const refusalsOf = (outcomes: Outcome<unknown>[]) =>
    outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]))

  async function openReceipts(lotName: string, places: string[]): Promise<string[]> {
    return fewAtATime(places, 2, async (locationId) => {
      const { id, lines } = await trace.openReceipt(locationId, camera.inventoryItemId, 1)
      await trace.post(`/operations/${id}/lines/${lines[0].id}/details`, {
        details: [{ lot_name: lotName }],
      })
      return id
    })
  }
  const validateAll = (ids: string[]) =>
    allAtOnce(ids.map((id) => () => trace.post(`/operations/${id}/validate`)))

  /** One receipt brings the unit in; every other is refused with the number it cannot have. */
  function expectOneReceived(outcomes: Outcome<unknown>[]) {
    expect(refusalsOf(outcomes).filter(({ status }) => status !== 400 && status !== 409)).toEqual(
      []
    )
    expect(refusalsOf(outcomes).filter(({ message }) => !message.includes("SN-1"))).toEqual([])
    expect(refusalsOf(outcomes)).toHaveLength(outcomes.length - 1)
  }

  it(`a new number that ${RECEIPTS} receipts bring in at once is received once`, async () => {
    const ids = await openReceipts(
      "SN-1",
      Array.from({ length: RECEIPTS }, () => store.locationId)
    )
    const outcomes = await validateAll(ids)
    expectOneReceived(outcomes)
    expect(refusalsOf(outcomes).map(({ code }) => code)).toEqual(
      Array(RECEIPTS - 1).fill("lot_exists")
    )
    expect(await stock()).toEqual({ stocked: 1, reserved: 0 })
    expect(await trace.movements((await trace.lot("SN-1")).id)).toHaveLength(1)
  })

  it("different numbers that arrive at once where the item never was are all received", async () => {
    const ids = await fewAtATime(
      ["A-1", "A-2", "A-3", "A-4"],
      1,
      async (name) => (await openReceipts(name, [munich]))[0]
    )
    expect(refusalsOf(await validateAll(ids))).toEqual([])
    expect(await stock(munich)).toEqual({ stocked: 4, reserved: 0 })
  })

  it("a second place for a serial number is refused by the database itself", async () => {
    await trace.receive(store.locationId, camera.inventoryItemId, ["SN-1"])
    const { id } = await trace.lot("SN-1")
    const put = (place: string, quantity: number) =>
      query(
        getContainer(),
        `INSERT INTO traceability_lot_stock (id, lot_id, inventory_item_id, kind, location_id, quantity, received_at)
         VALUES (?, ?, ?, 'serial', ?, ?, now())`,
        [`lstk_${place}`, id, camera.inventoryItemId, place, quantity]
      )
    await expect(put(munich, 1)).rejects.toThrow("IDX_traceability_lot_stock_serial_in_one_place")
    await expect(put("customer", 1)).rejects.toThrow(
      "IDX_traceability_lot_stock_serial_in_one_place"
    )
    await expect(
      query(getContainer(), "UPDATE traceability_lot_stock SET quantity = 2 WHERE lot_id = ?", [id])
    ).rejects.toThrow("traceability_lot_stock_serial_check")
    await expect(
      query(
        getContainer(),
        "UPDATE traceability_lot_stock SET reserved_quantity = 2 WHERE lot_id = ?",
        [id]
      )
    ).rejects.toThrow("traceability_lot_stock_reserved_check")
  })

  describe("with existing numbers allowed on receipts", () => {
    const half = (_: unknown, i: number) => (i % 2 ? munich : store.locationId)

    async function allowExisting() {
      for (const locationId of [store.locationId, munich]) {
        await trace.openReceipt(locationId, camera.inventoryItemId, 1)
        const { id } = await trace.operationType(locationId, "receipt")
        await trace.post(`/operation-types/${id}`, { use_existing_lots: true, buy_back: true })
      }
    }
    const totalStock = async () => (await stock()).stocked + (await stock(munich)).stocked

    it("a number made beforehand is received once, in one of two warehouses", async () => {
      await allowExisting()
      await trace.post("/lots", { inventory_item_id: camera.inventoryItemId, name: "SN-1" })
      const outcomes = await validateAll(
        await openReceipts("SN-1", Array.from({ length: 8 }, half))
      )
      expectOneReceived(outcomes)
      expect(await totalStock()).toBe(1)
    })

    it("a sold number comes back once, to one of two warehouses", async () => {
      await allowExisting()
      await trace.receive(store.locationId, camera.inventoryItemId, ["SN-1"])
      const order = await shop.order([camera.variantId, 1])
      await shop.fulfil(order, [1])
      const outcomes = await validateAll(
        await openReceipts("SN-1", Array.from({ length: 8 }, half))
      )
      expectOneReceived(outcomes)
      expect(await totalStock()).toBe(1)
    })
  })

  describe("a lot that is new", () => {
    const acceptNewOnly = async () => {
      await trace.openReceipt(store.locationId, cell.inventoryItemId, 1)
      const { id } = await trace.operationType(store.locationId, "receipt")
      await trace.post(`/operation-types/${id}`, { add_to_lots: false })
    }
    const open = (count: number, quantity = 10) =>
      fewAtATime(Array.from({ length: count }), 2, async () => {
        const { id, lines } = await trace.openReceipt(
          store.locationId,
          cell.inventoryItemId,
          quantity
        )
        await trace.post(`/operations/${id}/lines/${lines[0].id}/details`, {
          details: [{ lot_name: "C-1", quantity }],
        })
        return id
      })
    const onHand = async () => {
      const { lots } = await trace.get("/lots", { inventory_item_id: cell.inventoryItemId })
      return lots.map((lot: { name: string; quantity: number }) => [lot.name, lot.quantity])
    }
    const level = async () =>
      (await readStock(api, admin, cell.inventoryItemId, store.locationId)).stocked

    it("is brought in by two receipts at once, and by sixteen, in full", async () => {
      expect(refusalsOf(await validateAll(await open(2)))).toEqual([])
      expect(await onHand()).toEqual([["C-1", 20]])
      expect(refusalsOf(await validateAll(await open(RECEIPTS)))).toEqual([])
      expect(await onHand()).toEqual([["C-1", 20 + 10 * RECEIPTS]])
      expect(await level()).toBe(20 + 10 * RECEIPTS)
    })

    it("is new to sixteen receipts at once", async () => {
      expect(refusalsOf(await validateAll(await open(RECEIPTS)))).toEqual([])
      expect(await onHand()).toEqual([["C-1", 10 * RECEIPTS]])
      expect(await level()).toBe(10 * RECEIPTS)
    })

    it("is brought in once where receipts accept new lots only, and the others say so", async () => {
      await acceptNewOnly()
      const refusals = refusalsOf(await validateAll(await open(4)))
      expect(refusals).toHaveLength(3)
      for (const { status, message } of refusals) {
        expect(status).toBe(400)
        expect(message).toMatch(/^C-1 (exists already|is being received)/)
      }
      expect(await onHand()).toEqual([["C-1", 10]])
    })

    it("stays when the receipt that made it fails after another one has brought in more of it", async () => {
      const [first, second] = await open(2)
      const service: TraceabilityModuleService = getContainer().resolve(TRACEABILITY_MODULE)
      const { claim_id } = await service.claimOperation({
        operation_id: first,
        transaction_id: "claimed-by-a-test",
        actor_id: null,
      })
      await trace.post(`/operations/${second}/validate`)
      await service.releaseClaim(claim_id)
      expect(await onHand()).toEqual([["C-1", 10]])
      await trace.post(`/operations/${first}/validate`)
      expect(await onHand()).toEqual([["C-1", 20]])
      expect(await level()).toBe(20)
    })
  })

  it("16 orders placed at once for 10 numbered units get 10 different units, and 6 wait", async () => {
    const tablet = await createProduct(api, admin, store, {
      title: "Tablet",
      sku: "TAB-9",
      stock: 6,
    })
    await trace.track(tablet.inventoryItemId, "serial")
    await trace.receive(
      store.locationId,
      tablet.inventoryItemId,
      Array.from({ length: 10 }, (_, i) => `T-${10 + i}`)
    )

    const place = (i: number) =>
      placeOrder(api, store, [{ variantId: tablet.variantId, quantity: 1 }], {
        email: `c${i}@example.com`,
        attempts: 4,
      })
    const placed = await allAtOnce(Array.from({ length: 16 }, (_, i) => () => place(i)))
    const orders = placed.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))
    expect(refusalsOf(placed)).toEqual([])

    // The subscribers are still at it while everybody opens the orders.
    const views = await allAtOnce(orders.map((order) => () => trace.order(order.id)))
    const lines = views.map((view) => (view.ok ? view.value.lines[0] : null))
    const assigned = lines.flatMap((line) => line.assigned.map((lot: { name: string }) => lot.name))
    expect(assigned).toHaveLength(10)
    expect(new Set(assigned).size).toBe(10)
    expect(lines.filter((line) => line.missing === 1)).toHaveLength(6)
    expect(
      await query(
        getContainer(),
        "SELECT id FROM traceability_operation WHERE order_id IS NOT NULL"
      )
    ).toHaveLength(16)
  })
})
