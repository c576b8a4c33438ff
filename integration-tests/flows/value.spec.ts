import { createProduct, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** What goods cost and are worth, from the purchase order to the customer and back. */
runApp(({ api, utils }) => {
  const { admin, store, trace, sales: shop, returns: goods } = useShop()
  let phone: Product
  let milk: Product
  let supplierId: string

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE-1" })
    milk = await createProduct(api, admin, store, { title: "Milk", sku: "MILK-1" })
    await trace.track(phone.inventoryItemId, "serial")
    await trace.track(milk.inventoryItemId, "lot")
    supplierId = (await trace.post("/suppliers", { name: "Supplier" })).supplier.id
  })

  type Bought = { item: Product; unit_cost?: number; lots: (string | [string, number])[] }

  /** Orders, receives and answers the receipt. */
  const buy = async (bought: Bought[], currency_code: string | null = "eur") => {
    const sizeOf = (lot: string | [string, number]) => (typeof lot === "string" ? 1 : lot[1])
    const { purchase_order } = await trace.post("/purchase-orders", {
      supplier_id: supplierId,
      location_id: store.locationId,
      currency_code,
      lines: bought.map(({ item, unit_cost, lots }) => ({
        inventory_item_id: item.inventoryItemId,
        quantity: lots.reduce((sum, lot) => sum + sizeOf(lot), 0),
        unit_cost,
      })),
    })
    const confirmed = await trace.post(`/purchase-orders/${purchase_order.id}/confirm`)
    const receiptId = confirmed.purchase_order.operations[0].id
    const { lines } = await trace.operation(receiptId)
    for (const [i, { lots }] of bought.entries()) {
      const details = lots.map((lot) =>
        typeof lot === "string" ? { lot_name: lot } : { lot_name: lot[0], quantity: lot[1] }
      )
      await trace.post(`/operations/${receiptId}/lines/${lines[i].id}/details`, { details })
    }
    const { operation } = await trace.post(`/operations/${receiptId}/validate`)
    return { receipt: operation, purchase_order }
  }
  const value = (params: object = {}) => trace.get("/stock-value", params)
  const total = async (params: object = {}) => (await value(params)).totals.values
  const lotValue = async (name: string) =>
    (await trace.get(`/lots/${(await trace.lot(name)).id}/value`)).lot_value
  const sold = async (params: object) => (await trace.get("/sales-costs", params)).sales_costs
  const eur = (amount: number) => [{ currency_code: "eur", amount }]

  it("a serial number that was bought is worth its price, is sold for it, and keeps it when it comes back", async () => {
    await buy([{ item: phone, unit_cost: 249.9, lots: ["SN-1", "SN-2"] }])
    expect(await total()).toEqual(eur(499.8))
    const order = await shop.order([phone.variantId, 1])
    await shop.fulfil(order, [1], [{ lot_name: "SN-2" }])
    expect(await total()).toEqual(eur(249.9))
    const [line] = await sold({ order_id: order.id })
    expect(line).toMatchObject({
      lot_name: "SN-2",
      quantity: 1,
      quantity_without_cost: 0,
      costs: eur(249.9),
      revenue: { currency_code: "eur" },
    })
    expect(line.margin).toBeCloseTo(line.revenue.amount - 249.9, 4)
    await goods.receive(await goods.request(order, { 0: 1 }), order, { 0: 1 })
    await utils.waitWorkflowExecutions()
    expect(await total()).toEqual(eur(499.8))
    expect(await sold({ order_id: order.id })).toEqual([])
    expect((await lotValue("SN-2")).costs).toEqual([{ kind: "purchase", ...eur(249.9)[0] }])
  })

  it("the cents of a lot that leaves in three parts add up to what it cost", async () => {
    await buy([{ item: milk, unit_cost: 3.3333, lots: [["M-1", 3]] }])
    expect(await total()).toEqual(eur(10))
    const costs: number[] = []
    for (let i = 0; i < 3; i++) {
      const order = await shop.order([milk.variantId, 1])
      await shop.fulfil(order, [1])
      costs.push((await sold({ order_id: order.id }))[0].costs[0].amount)
    }
    expect(costs).toEqual([3.33, 3.34, 3.33])
    expect(await total()).toEqual([])
  })

  it("stock without a price has no cost, which is not a cost of 0, and is counted", async () => {
    await trace.receive(store.locationId, milk.inventoryItemId, [["M-9", 4]])
    await buy([{ item: milk, unit_cost: 0, lots: [["M-0", 2]] }])
    const { totals, stock_value } = await value({ group_by: "lot" })
    expect(totals).toEqual({
      quantity: 6,
      quantity_without_cost: 4,
      lots_without_cost: 1,
      values: eur(0),
    })
    expect(stock_value.find((row: any) => row.lot_name === "M-9")).toMatchObject({
      quantity_without_cost: 4,
      values: [],
    })
    const missing = await value({ group_by: "lot", without_cost: true })
    expect(missing.stock_value.map((row: any) => row.lot_name)).toEqual(["M-9"])
  })

  it("amounts of two currencies stand beside each other and are never added up", async () => {
    await buy([{ item: phone, unit_cost: 100, lots: ["SN-1"] }])
    await buy([{ item: phone, unit_cost: 90, lots: ["SN-2"] }], "usd")
    await buy([{ item: phone, unit_cost: 5000, lots: ["SN-3"] }], "jpy")
    const { stock_value } = await value()
    expect(stock_value).toMatchObject([
      {
        item: expect.stringContaining("Phone"),
        values: [
          { currency_code: "eur", amount: 100 },
          { currency_code: "jpy", amount: 5000 },
          { currency_code: "usd", amount: 90 },
        ],
      },
    ])
  })

  it("a purchase order without a currency is in the shop's own", async () => {
    await buy([{ item: phone, unit_cost: 80, lots: ["SN-1"] }], null)
    expect(await total()).toEqual(eur(80))
  })

  it("what goes back to its supplier leaves with its share of what the lot cost", async () => {
    await buy([{ item: milk, unit_cost: 10, lots: [["M-1", 10]] }])
    const second = await buy([{ item: milk, unit_cost: 12, lots: [["M-1", 10]] }])
    expect(await total()).toEqual(eur(220))
    const { operation } = await trace.post(`/operations/${second.receipt.id}/return`)
    await trace.post(`/operations/${operation.id}/validate`)
    expect(await total()).toEqual(eur(110))
  })

  it("a transfer carries the value to where the goods are, a scrap takes it out of the stock", async () => {
    const { id: hamburg } = await createLocation(api, admin, {
      name: "Hamburg",
      salesChannelId: store.salesChannelId,
    })
    await buy([{ item: milk, unit_cost: 1.25, lots: [["M-1", 8]] }])
    const lot = await trace.lot("M-1")
    const { operation } = await trace.post("/operations", {
      code: "internal",
      location_id: store.locationId,
      to_location_id: hamburg,
      lines: [
        {
          inventory_item_id: milk.inventoryItemId,
          quantity: 3,
          details: [{ lot_id: lot.id, quantity: 3 }],
        },
      ],
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    await trace.post(`/operations/${operation.id}/validate`)
    await trace.post(`/lots/${lot.id}/scrap`, {
      location_id: store.locationId,
      quantity: 1,
      reason: "Broken",
    })
    const { stock_value } = await value({ group_by: "location" })
    const byPlace = stock_value.map((row: any) => [row.location_id, row.values[0].amount])
    expect(Object.fromEntries(byPlace)).toEqual({ [store.locationId]: 5, [hamburg]: 3.75 })
    expect(await total()).toEqual(eur(8.75))
    expect((await lotValue("M-1")).costs).toEqual([{ kind: "purchase", ...eur(10)[0] }])
  })

  it("the value at a day of the past is what the ledgers said at its end", async () => {
    await buy([{ item: milk, unit_cost: 2, lots: [["M-1", 5]] }])
    const between = new Date().toISOString()
    const order = await shop.order([milk.variantId, 2])
    await shop.fulfil(order, [2])
    await utils.waitWorkflowExecutions()
    expect(await total()).toEqual(eur(6))
    expect((await value({ date: between })).totals).toEqual({
      quantity: 5,
      quantity_without_cost: 0,
      lots_without_cost: 0,
      values: eur(10),
    })
    expect(await total({ date: "2020-01-31" })).toEqual([])
  })
})
