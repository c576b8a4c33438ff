import { createProduct, type Product } from "../helpers/create-product"
import { allAtOnce } from "../helpers/in-parallel"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** What happens to values at the same time as something else: whatever comes first, no cent is lost or counted twice. */
runApp(({ api, utils }) => {
  const { admin, store, trace, sales: shop } = useShop()
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

  /** A confirmed purchase order of phones, with its receipt. */
  const order = async (names: string[], unit_cost: number) => {
    const { purchase_order } = await trace.post("/purchase-orders", {
      supplier_id: supplierId,
      location_id: store.locationId,
      currency_code: "eur",
      lines: [{ inventory_item_id: phone.inventoryItemId, quantity: names.length, unit_cost }],
    })
    const confirmed = await trace.post(`/purchase-orders/${purchase_order.id}/confirm`)
    const receiptId = confirmed.purchase_order.operations[0].id
    const { lines } = await trace.operation(receiptId)
    await trace.post(`/operations/${receiptId}/lines/${lines[0].id}/details`, {
      details: names.map((lot_name) => ({ lot_name })),
    })
    const receive = () => trace.post(`/operations/${receiptId}/validate`)
    return { purchase_order_id: purchase_order.id, receive }
  }
  const buy = async (names: string[], unit_cost: number) => {
    const { purchase_order_id, receive } = await order(names, unit_cost)
    await receive()
    return purchase_order_id as string
  }
  const landed = (of: object, amount: number, more: object = {}) =>
    trace.post("/cost-documents", { kind: "landed", amount, ...of, ...more })
  const cents = (values: { amount: number }[]) =>
    values.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)
  const inStock = async () => cents((await trace.get("/stock-value")).totals.values)
  const sold = async () =>
    (await trace.get("/sales-costs")).sales_costs.reduce(
      (sum: number, row: any) => sum + cents(row.costs),
      0
    )

  it("costs of the same goods that are booked at once are all there, each to the cent", async () => {
    const purchase_order_id = await buy(["SN-1", "SN-2", "SN-3"], 33.33)
    const outcomes = await allAtOnce([
      () => landed({ purchase_order_id }, 10),
      () => landed({ purchase_order_id }, 0.01, { division: "equal" }),
      () => landed({ purchase_order_id }, 7.77, { division: "quantity", date: "2026-01-31" }),
      () => landed({ purchase_order_id }, -1.23),
    ])
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true, true])
    expect(await inStock()).toBe(9999 + 1000 + 1 + 777 - 123)
  })

  it("a cost that is reversed twice at once is reversed once", async () => {
    const purchase_order_id = await buy(["SN-1", "SN-2"], 50)
    const { cost_document } = await landed({ purchase_order_id }, 9.99)
    const reverse = () => trace.post(`/cost-documents/${cost_document.id}/reverse`)
    const outcomes = await allAtOnce([reverse, reverse, reverse])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await inStock()).toBe(10_000)
  })

  it("a cost that is entered twice at once is entered once", async () => {
    await trace.receive(store.locationId, milk.inventoryItemId, [["M-1", 3]])
    const { id } = await trace.lot("M-1")
    const enter = () =>
      trace.post("/cost-documents", { kind: "manual", unit_cost: 3.3333, lot_ids: [id] })
    const outcomes = await allAtOnce([enter, enter, enter])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await inStock()).toBe(1000)
  })

  it("a cost that is booked while a receipt is validated goes to all of it, or is refused as long as nothing is there", async () => {
    const { purchase_order_id, receive } = await order(["SN-1", "SN-2", "SN-3"], 33.33)
    const [received, cost] = await allAtOnce([
      receive,
      () => landed({ purchase_order_id }, 10, { division: "equal" }),
    ])
    expect(received.ok).toBe(true)
    if (cost.ok) {
      expect(cost.value.cost_document.lots).toBe(3)
    } else {
      expect(cost.code).toBe("lot_not_found")
    }
    expect(await inStock()).toBe(9999 + (cost.ok ? 1000 : 0))
  })

  it("a cost that is booked while units are delivered is in stock or in the cost of their sale", async () => {
    const purchase_order_id = await buy(["SN-1", "SN-2", "SN-3", "SN-4"], 25)
    const orders = [
      await shop.order([phone.variantId, 1]),
      await shop.order([phone.variantId, 1]),
      await shop.order([phone.variantId, 1]),
    ]
    const outcomes = await allAtOnce<unknown>([
      ...orders.map((one, i) => () => shop.fulfil(one, [1], [{ lot_name: `SN-${i + 1}` }])),
      () => landed({ purchase_order_id }, 0.07),
      () => landed({ purchase_order_id }, 21, { date: "2026-01-31" }),
    ])
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    await utils.waitWorkflowExecutions()
    expect((await inStock()) + (await sold())).toBe(10_000 + 7 + 2100)
  })

  it("a cost that is booked while a lot leaves in parts is divided by what is where, to the last cent", async () => {
    await trace.receive(store.locationId, milk.inventoryItemId, [["M-1", 9]])
    const { id } = await trace.lot("M-1")
    await trace.post("/cost-documents", { kind: "manual", unit_cost: 1.1111, lot_ids: [id] })
    const orders = [await shop.order([milk.variantId, 2]), await shop.order([milk.variantId, 3])]
    const outcomes = await allAtOnce<unknown>([
      ...orders.map((one, i) => () => shop.fulfil(one, [i + 2])),
      () => landed({ lot_ids: [id] }, 0.05, { division: "equal" }),
      () => landed({ lot_ids: [id] }, 3.33, { division: "equal" }),
    ])
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    await utils.waitWorkflowExecutions()
    expect((await inStock()) + (await sold())).toBe(1000 + 5 + 333)
  })
})
