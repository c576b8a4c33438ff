import { updatePurchaseOrderWorkflow } from "../../src/workflows"
import { createProduct, type Product } from "../helpers/create-product"
import { failAtEachStep } from "../helpers/fail-at-each-step"
import { allAtOnce } from "../helpers/in-parallel"
import { runApp } from "../helpers/run-app"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** What was bought in another currency than the shop's own (EUR). */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  const unchanged = refusedUnchanged(getContainer)
  let milk: Product
  let supplierId: string

  beforeAll(async () => {
    milk = await createProduct(api, admin, store, { title: "Milk", sku: "MILK-1" })
    await trace.track(milk.inventoryItemId, "lot")
    supplierId = (await trace.post("/suppliers", { name: "Supplier" })).supplier.id
  })

  const draft = async (quantity: number, unit_cost: number, more: object): Promise<any> =>
    (
      await trace.post("/purchase-orders", {
        supplier_id: supplierId,
        location_id: store.locationId,
        lines: [{ inventory_item_id: milk.inventoryItemId, quantity, unit_cost }],
        ...more,
      })
    ).purchase_order
  const confirmed = async (quantity: number, unit_cost: number, more: object): Promise<any> => {
    const { id } = await draft(quantity, unit_cost, more)
    return (await trace.post(`/purchase-orders/${id}/confirm`)).purchase_order
  }
  const fill = async (order: any, name: string, quantity: number) => {
    const open = (await trace.get(`/purchase-orders/${order.id}`)).purchase_order.operations.find(
      (operation: any) => operation.state !== "done"
    )
    const { lines } = await trace.operation(open.id)
    await trace.post(`/operations/${open.id}/lines/${lines[0].id}/details`, {
      details: [{ lot_name: name, quantity }],
    })
    return () => trace.post(`/operations/${open.id}/validate`, { backorder: "create" })
  }
  const receive = async (order: any, name: string, quantity: number) =>
    (await fill(order, name, quantity))()
  const buy = async (name: string, quantity: number, unit_cost: number, more: object) => {
    const order = await confirmed(quantity, unit_cost, more)
    await receive(order, name, quantity)
    return order.id as string
  }
  const total = async () => (await trace.get("/stock-value")).totals.values
  const eur = (amount: number) => [{ currency_code: "eur", amount }]
  const rate = (id: string, exchange_rate: number | null) =>
    trace.post(`/purchase-orders/${id}`, { exchange_rate })

  it("goods are valued in the shop's own currency, rounded once to the cent", async () => {
    // 1,000 times 0.0333 USD at 0.9217 is 30.69261; rounded for each piece it would be 30.70.
    await buy("M-1", 1000, 0.0333, { currency_code: "usd", exchange_rate: 0.9217 })
    expect(await total()).toEqual(eur(30.69))
    const order = await shop.order([milk.variantId, 10])
    await shop.fulfil(order, [10])
    const [line] = (await trace.get("/sales-costs", { order_id: order.id })).sales_costs
    expect(line).toMatchObject({ costs: eur(0.31), margin: 99.69 })
  })

  it("without a rate they are valued in the currency they were bought in", async () => {
    await buy("M-1", 10, 2, { currency_code: "usd" })
    expect(await total()).toEqual([{ currency_code: "usd", amount: 20 }])
  })

  it("a rate that is known late counts for what arrives after it, the rest of a receipt too", async () => {
    const order = await confirmed(10, 2, { currency_code: "usd", exchange_rate: 0.5 })
    await receive(order, "M-1", 4)
    expect((await rate(order.id, 0.75)).purchase_order).toMatchObject({
      exchange_rate: 0.75,
      state: "confirmed",
    })
    await receive(order, "M-2", 6)
    const { stock_value } = await trace.get("/stock-value", { group_by: "lot" })
    expect(Object.fromEntries(stock_value.map((row: any) => [row.lot_name, row.values]))).toEqual({
      "M-1": eur(4),
      "M-2": eur(9),
    })
    expect((await unchanged(() => rate(order.id, 0.8))).message).toMatch(
      /is received; only a draft/
    )
  })

  it("a rate of the shop's own currency, of none, or of nothing is refused", async () => {
    const order = (more: object) => () => draft(1, 1, { exchange_rate: 0.9, ...more })
    for (const more of [{ currency_code: "eur" }, {}]) {
      expect(await unchanged(order(more))).toMatchObject({
        status: 400,
        code: "invalid_state",
        message: expect.stringContaining("leads from another currency to the shop's own (EUR)"),
      })
    }
    for (const exchange_rate of [0, -1, 1e-11]) {
      expect((await unchanged(order({ currency_code: "usd", exchange_rate }))).status).toBe(400)
    }
    const { id } = await draft(1, 1, { currency_code: "usd", exchange_rate: 0.9 })
    expect(
      (await unchanged(() => trace.post(`/purchase-orders/${id}`, { currency_code: "eur" }))).code
    ).toBe("invalid_state")
  })

  it("of a confirmed order nothing but the rate changes", async () => {
    const order = await confirmed(10, 2, { currency_code: "usd" })
    const change = { exchange_rate: 0.9, currency_code: "jpy" }
    expect(
      (await unchanged(() => trace.post(`/purchase-orders/${order.id}`, change))).message
    ).toMatch(/only a draft can be changed, and the exchange rate until all has arrived/)
  })

  it("a lot that cost euros does not get dollars besides, until its order has a rate", async () => {
    await buy("M-1", 10, 1, { currency_code: "eur" })
    const order = await confirmed(5, 2, { currency_code: "usd" })
    const arrive = await fill(order, "M-1", 5)
    expect(await unchanged(arrive)).toMatchObject({
      code: "invalid_state",
      message: expect.stringMatching(/^M-1 has a cost in EUR, and this is in USD.*exchange rate/),
    })
    await rate(order.id, 0.9)
    await arrive()
    expect(await total()).toEqual(eur(19))
  })

  it("a cost in another currency is booked in the shop's own, and says what it was", async () => {
    const purchase_order_id = await buy("M-1", 3, 1, { currency_code: "eur" })
    const freight = { kind: "landed", amount: 10.01, currency_code: "usd", purchase_order_id }
    expect(await unchanged(() => trace.post("/cost-documents", freight))).toMatchObject({
      code: "invalid_state",
      message: expect.stringContaining("M-1 has a cost in EUR, and this is in USD"),
    })
    const { cost_document } = await trace.post("/cost-documents", {
      ...freight,
      exchange_rate: 0.95,
    })
    expect(cost_document).toMatchObject({
      amount: 9.51,
      currency_code: "eur",
      original_amount: 10.01,
      original_currency_code: "usd",
      exchange_rate: 0.95,
    })
    expect(await total()).toEqual(eur(12.51))
    await trace.post(`/cost-documents/${cost_document.id}/reverse`)
    expect(await total()).toEqual(eur(3))
    const own = { ...freight, currency_code: "eur", exchange_rate: 2 }
    expect((await unchanged(() => trace.post("/cost-documents", own))).code).toBe("invalid_state")
  })

  it("a cost of one that is entered in another currency is exchanged for all of it", async () => {
    await trace.receive(store.locationId, milk.inventoryItemId, [["M-1", 1000]])
    const { id } = await trace.lot("M-1")
    const { cost_document } = await trace.post("/cost-documents", {
      kind: "manual",
      unit_cost: 0.0333,
      currency_code: "usd",
      exchange_rate: 0.9217,
      lot_ids: [id],
    })
    expect(cost_document).toMatchObject({ amount: 30.69, currency_code: "eur" })
  })

  it("a rate that is set while its receipt is validated counts for all of it or for nothing", async () => {
    const order = await confirmed(10, 2, { currency_code: "usd", exchange_rate: 0.5 })
    const [received] = await allAtOnce<unknown>([
      () => receive(order, "M-1", 10),
      () => rate(order.id, 0.75),
    ])
    expect(received.ok).toBe(true)
    expect([eur(10), eur(15)]).toContainEqual(await total())
  })

  it("a rate that fails halfway is on neither the order nor its receipt", async () => {
    const order = await confirmed(10, 2, { currency_code: "usd", exchange_rate: 0.5 })
    const input = { id: order.id, change: { exchange_rate: 0.75 } }
    await failAtEachStep(getContainer(), updatePurchaseOrderWorkflow, input, async () => {
      const { purchase_order } = await trace.get(`/purchase-orders/${order.id}`)
      expect(purchase_order.exchange_rate).toBe(0.5)
    })
    await receive(order, "M-1", 10)
    expect(await total()).toEqual(eur(10))
  })
})
