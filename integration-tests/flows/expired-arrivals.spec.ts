import { createProduct, readStock, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

jest.setTimeout(180_000)

const GTIN = "04006381333931"
const DAY_MS = 24 * 60 * 60 * 1000

/** The shop's calendar is UTC here; days are counted from the clock, as the server does. */
const day = (count: number): string =>
  new Date(Date.now() + count * DAY_MS).toISOString().slice(0, 10)
const aiDate = (count: number): string => day(count).replace(/-/g, "").slice(2)

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  const refuses = refusedUnchanged(getContainer)
  let milk: Product
  let flour: Product
  let supplierId: string

  beforeAll(async () => {
    milk = await createProduct(api, admin, store, { title: "Milk", sku: "MILK-1" })
    flour = await createProduct(api, admin, store, { title: "Flour", sku: "FLOUR", stock: 10 })
    await api.post(
      `/admin/products/${milk.productId}/variants/${milk.variantId}`,
      { ean: "4006381333931" },
      admin
    )
    await trace.track(milk.inventoryItemId, "lot", { use_expiration: true })
    await trace.post("/settings", { time_zone: "UTC" })
    supplierId = (await trace.post("/suppliers", { name: "Dairy" })).supplier.id
  })

  const stocked = async () =>
    (await readStock(api, admin, milk.inventoryItemId, store.locationId)).stocked
  const draft = async (code: string, details: object[], quantity = 5) => {
    const { operation } = await trace.post("/operations", {
      code,
      location_id: store.locationId,
      lines: [{ inventory_item_id: milk.inventoryItemId, quantity, details }],
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    return operation.id as string
  }
  const validate = (id: string, body: object = { accept_expired: false }) =>
    trace.post(`/operations/${id}/validate`, body)
  const scan = (id: string, code: string, more: object = {}) =>
    trace.post(`/operations/${id}/scan`, { code, accept_expired: false, ...more })
  const row = (lot_name: string, expires_at: string) => ({ lot_name, quantity: 5, expires_at })

  describe("goods that have expired before they come in", () => {
    it("are asked about on a receipt, by lot and day, and come in with a yes", async () => {
      const id = await draft("receipt", [row("M-OLD", day(-1))])
      const answer = await refuses(() => validate(id))
      expect(answer).toMatchObject({
        status: 400,
        code: "already_expired",
        errors: [{ index: 0, code: "already_expired", value: "M-OLD" }],
      })
      expect(answer.message).toContain(`M-OLD comes in expired: its expiration date is ${day(-1)}.`)
      expect(await stocked()).toBe(0)

      const { operation } = await validate(id, { accept_expired: true })
      expect(operation.state).toBe("done")
      expect(await stocked()).toBe(5)
      expect(await trace.lot("M-OLD")).toMatchObject({ status: "available", expired: true })
    })

    it("come in where nobody asked to be asked, and it is said", async () => {
      const { operation, notes } = await validate(
        await draft("receipt", [row("M-TOLD", day(-1))]),
        {}
      )
      expect(operation.state).toBe("done")
      expect(notes).toEqual([
        `M-TOLD expired on ${day(-1)}: it is in stock as expired, and no order gets it.`,
      ])
    })

    it("are good until the end of their last day", async () => {
      const { operation } = await validate(await draft("receipt", [row("M-TODAY", day(0))]))
      expect(operation.state).toBe("done")
    })

    it("are asked about on the receipt of a purchase order, every one of them", async () => {
      const { purchase_order } = await trace.post("/purchase-orders", {
        supplier_id: supplierId,
        location_id: store.locationId,
        lines: [{ inventory_item_id: milk.inventoryItemId, quantity: 15 }],
      })
      const { operations } = (await trace.post(`/purchase-orders/${purchase_order.id}/confirm`))
        .purchase_order
      const { lines } = await trace.operation(operations[0].id)
      await trace.post(`/operations/${operations[0].id}/lines/${lines[0].id}/details`, {
        details: [row("P-1", day(-40)), row("P-2", day(40)), row("P-3", day(-2))],
      })
      const answer = await refuses(() => validate(operations[0].id))
      expect(answer.errors!.map(({ value }: any) => value)).toEqual(["P-1", "P-3"])
      await validate(operations[0].id, { accept_expired: true })
      expect(await stocked()).toBe(15)
    })

    it("are asked about as more of a lot that has expired since", async () => {
      await validate(await draft("receipt", [row("M-1", day(30))]))
      await trace.post(`/lots/${(await trace.lot("M-1")).id}`, { expires_at: day(-3) })
      const id = await draft("receipt", [{ lot_name: "M-1", quantity: 5 }])
      expect(await refuses(() => validate(id))).toMatchObject({ code: "already_expired" })
      expect(await stocked()).toBe(5)
    })

    it("are asked about as their label is scanned, once", async () => {
      const id = await draft("receipt", [], 5)
      const code = `(01)${GTIN}(17)${aiDate(-1)}(10)S-OLD`
      expect(await refuses(() => scan(id, code))).toMatchObject({ code: "already_expired" })
      await scan(id, code, { accept_expired: true })
      const { operation } = await validate(id)
      expect(operation.state).toBe("done")
      expect(await trace.lot("S-OLD")).toMatchObject({ expired: true })
    })

    it("are asked about once more where the row was accepted for another date", async () => {
      const id = await draft("receipt", [], 5)
      await scan(id, `(01)${GTIN}(17)${aiDate(10)}(10)S-NEW`, { accept_expired: true })
      const { lines } = await trace.operation(id)
      await trace.post(`/operations/${id}/lines/${lines[0].id}/details`, {
        details: [row("S-NEW", day(-10))],
      })
      expect(await refuses(() => validate(id))).toMatchObject({ code: "already_expired" })
    })

    it("come in without a question where they are found, and it is said", async () => {
      const { notes } = await validate(await draft("adjustment", [row("F-1", day(-7))]))
      expect(notes).toEqual([
        `F-1 expired on ${day(-7)}: it is in stock as expired, and no order gets it.`,
      ])
      expect(await stocked()).toBe(5)
    })

    const says = (name: string, on: string) =>
      `${name} expired on ${on}: it is in stock as expired, and no order gets it.`

    it("come in without a question where more of them is counted, and it is said", async () => {
      await validate(await draft("adjustment", [row("C-OLD", day(-7)), row("C-NEW", day(7))], 10))
      const lots = [
        { lot_name: "C-OLD", counted_quantity: 6 },
        { lot_name: "C-NEW", counted_quantity: 6 },
      ]
      const place = { location_id: store.locationId, inventory_item_id: milk.inventoryItemId }
      const { notes } = await trace.post("/stock-counts", { ...place, lots })
      expect(notes).toEqual([says("C-OLD", day(-7))])
      expect((await trace.post("/stock-counts", { ...place, lots })).notes).toEqual([])
    })

    it("come in without a question as opening stock, and it is said", async () => {
      const { opening_stock: run } = await trace.post("/opening-stock", {
        location_id: store.locationId,
        mode: "bring_in",
      })
      const text = `O-OLD;2;${day(-3)}\nO-NEW;3;${day(30)}`
      await trace.post(`/opening-stock/${run.id}/list`, {
        chunk: "one",
        text,
        inventory_item_id: milk.inventoryItemId,
      })
      const { notes } = await trace.post(`/opening-stock/${run.id}/confirm`)
      expect(notes).toEqual([says("O-OLD", day(-3))])
      expect(await trace.lot("O-OLD")).toMatchObject({ expired: true, quantity: 2 })
    })

    it("get their number without a question where they are counted, and it is said", async () => {
      await trace.track(flour.inventoryItemId, "lot", { use_expiration: true })
      const { notes } = await trace.post("/lot-assignments", {
        inventory_item_id: flour.inventoryItemId,
        location_id: store.locationId,
        lots: [
          { name: "N-OLD", quantity: 2, expires_at: day(-4) },
          { name: "N-NEW", quantity: 2, expires_at: day(40) },
        ],
      })
      expect(notes).toEqual([says("N-OLD", day(-4))])
    })
  })

  describe("a lot that is made with a date that has passed", () => {
    it("is asked about as it is produced", async () => {
      await trace.post("/boms", {
        inventory_item_id: milk.inventoryItemId,
        lines: [{ inventory_item_id: flour.inventoryItemId, quantity: 1 }],
      })
      await trace.post("/lots", {
        inventory_item_id: milk.inventoryItemId,
        name: "MADE-1",
        expires_at: day(-1),
      })
      const { manufacturing_order } = await trace.post("/manufacturing-orders", {
        inventory_item_id: milk.inventoryItemId,
        quantity: 2,
        location_id: store.locationId,
      })
      const path = `/manufacturing-orders/${manufacturing_order.id}`
      await trace.post(`${path}/confirm`)
      const batch = { text: "MADE-1;2", accept_expired: false }
      const answer = await refuses(() => trace.post(`${path}/batch/produce`, batch))
      expect(answer).toMatchObject({ code: "already_expired" })
      expect(answer.message).toContain(`MADE-1 is made expired: its expiration date is ${day(-1)}`)
      expect(await stocked()).toBe(0)
      await trace.post(`${path}/batch/produce`, { ...batch, accept_expired: true })
      expect(await stocked()).toBe(2)
    })
  })
})
