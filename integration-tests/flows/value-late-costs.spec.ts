import { withTraceability } from "../../src/application/with-traceability"
import type { SalesCostRow } from "../../src/modules/traceability/stock/value/read-sales-cost"
import { createProduct, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"
import { valuing } from "../helpers/valuing"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** Costs as people really enter them: late, for goods that went on, in odd amounts, and sales that are not one piece each. */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales: shop, returns: goods } = useShop()
  let phone: Product
  let milk: Product
  let kit: Product
  let pair: Product
  let supplierId: string

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE-1" })
    milk = await createProduct(api, admin, store, { title: "Milk", sku: "MILK-1" })
    kit = await createProduct(api, admin, store, {
      title: "Kit",
      kit: [
        { inventoryItemId: phone.inventoryItemId, requiredQuantity: 1 },
        { inventoryItemId: milk.inventoryItemId, requiredQuantity: 2 },
      ],
    })
    pair = await createProduct(api, admin, store, {
      title: "Pair",
      kit: [{ inventoryItemId: milk.inventoryItemId, requiredQuantity: 2 }],
    })
    await trace.track(phone.inventoryItemId, "serial")
    await trace.track(milk.inventoryItemId, "lot")
    supplierId = (await trace.post("/suppliers", { name: "Supplier" })).supplier.id
  })

  const { value, total, lotValue, sold, buy } = valuing(trace, store, () => supplierId)
  const eur = (amount: number) => [{ currency_code: "eur", amount }]
  const landed = async (body: object) =>
    (await trace.post("/cost-documents", { kind: "landed", ...body })).cost_document
  const milkOf = (name: string, quantity = 10, unit_cost = 1) =>
    buy([{ item: milk, unit_cost, lots: [[name, quantity]] }])
  const costs = async (name: string) => (await lotValue(name)).costs

  it("a line of two pieces brings its price once, and what a kit brings is not given to each of its parts", async () => {
    await buy([
      { item: phone, unit_cost: 3, lots: ["SN-1"] },
      { item: milk, unit_cost: 1, lots: [["M-1", 6]] },
    ])
    const order = await shop.order([pair.variantId, 2], [kit.variantId, 1])
    await shop.fulfil(order, [2, 1])
    const rows = await sold({ order_id: order.id })
    expect(rows.find((row: any) => row.title === "Pair")).toMatchObject({
      quantity: 4,
      costs: eur(4),
      revenue: { currency_code: "eur", amount: 20 },
      margin: 16,
    })
    const parts = rows.filter((row: any) => row.title === "Kit")
    expect(parts.map((row: any) => [row.costs[0].amount, row.revenue, row.margin])).toEqual([
      [2, null, null],
      [3, null, null],
    ])

    const { lines } = await trace.get("/sales-costs", { order_id: order.id, limit: 1 })
    expect(lines.map(({ line_item_id: _id, ...line }: any) => line)).toEqual(
      expect.arrayContaining([
        {
          title: "Pair",
          quantity: 2,
          quantity_without_cost: 0,
          costs: eur(4),
          revenue: { currency_code: "eur", amount: 20 },
          margin: 16,
        },
        {
          title: "Kit",
          quantity: 1,
          quantity_without_cost: 0,
          costs: eur(5),
          revenue: { currency_code: "eur", amount: 10 },
          margin: 5,
        },
      ])
    )
    expect(lines).toHaveLength(2)
    expect(await trace.get("/sales-costs")).not.toHaveProperty("lines")
  })

  it("a line whose costs are not all known, or in two currencies, has no margin", async () => {
    await buy([{ item: phone, unit_cost: 3, lots: ["SN-1"] }])
    await buy([{ item: phone, unit_cost: 4, lots: ["SN-2"] }], "usd")
    await trace.receive(store.locationId, phone.inventoryItemId, ["SN-3"])
    const order = await shop.order([phone.variantId, 3])
    await shop.fulfil(order, [3])
    const { lines } = await trace.get("/sales-costs", { order_id: order.id })
    expect(lines).toMatchObject([
      {
        quantity: 3,
        quantity_without_cost: 1,
        costs: [
          { currency_code: "eur", amount: 3 },
          { currency_code: "usd", amount: 4 },
        ],
        revenue: { currency_code: "eur", amount: 30 },
        margin: null,
      },
    ])
  })

  it("what is sold while all sales are read page by page lets none be met twice", async () => {
    await buy([{ item: phone, unit_cost: 3, lots: ["SN-1", "SN-2", "SN-3", "SN-4"] }])
    for (const names of [["SN-1", "SN-2"], ["SN-3"]]) {
      const order = await shop.order([phone.variantId, names.length])
      await shop.fulfil(
        order,
        [names.length],
        names.map((lot_name) => ({ lot_name }))
      )
    }
    const read = (after?: SalesCostRow) =>
      withTraceability(getContainer(), (service) =>
        service.readSalesCost({ after, limit: 2, offset: 0 })
      )
    const first = await read()
    const later = await shop.order([phone.variantId, 1])
    await shop.fulfil(later, [1], [{ lot_name: "SN-4" }])
    const second = await read(first.rows.at(-1))
    expect([...first.rows, ...second.rows].map((row) => row.lot_name)).toEqual([
      "SN-3",
      "SN-1",
      "SN-2",
    ])
  })

  it("freight of one purchase order is divided by what that one brought, also where another filled the same lot", async () => {
    const first = await buy([
      {
        item: milk,
        unit_cost: 1,
        lots: [
          ["M-1", 10],
          ["M-2", 10],
        ],
      },
    ])
    await milkOf("M-1", 990)
    await landed({ amount: 100, division: "value", purchase_order_id: first.purchase_order.id })
    expect(await costs("M-1")).toContainEqual({ kind: "landed", ...eur(50)[0] })
    expect(await costs("M-2")).toContainEqual({ kind: "landed", ...eur(50)[0] })
  })

  it("a free sample takes nothing of freight by value, and an order of nothing else says how to divide it", async () => {
    const { purchase_order } = await buy([
      { item: phone, unit_cost: 100, lots: ["SN-1"] },
      { item: milk, unit_cost: 0, lots: [["M-1", 2]] },
    ])
    await landed({ amount: 10, purchase_order_id: purchase_order.id })
    expect(await costs("SN-1")).toContainEqual({ kind: "landed", ...eur(10)[0] })
    expect(await costs("M-1")).toEqual([])
    const samples = await milkOf("M-2", 5, 0)
    const all = landed({ amount: 10, purchase_order_id: samples.purchase_order.id })
    expect((await refused(all)).message).toContain("divide by quantity")
  })

  it("what cannot be booked as it was entered is refused: parts of a cent, unknown currencies, more than it cost", async () => {
    const { purchase_order } = await milkOf("M-1")
    const of = { purchase_order_id: purchase_order.id }
    expect((await refused(landed({ amount: 0.001, ...of }))).message).toContain("2 decimals")
    expect((await refused(landed({ amount: 10.505, ...of }))).message).toContain("2 decimals")
    const tiny = { amount: 1, currency_code: "jpy", exchange_rate: 0.001, ...of }
    expect((await refused(landed(tiny))).message).toContain("smallest coin")
    const yen = { amount: 10.5, currency_code: "jpy", exchange_rate: 0.006, ...of }
    expect((await refused(landed(yen))).message).toContain("no decimals")
    expect((await refused(landed({ amount: -10.01, ...of }))).message).toContain(
      "less than nothing (-0.01 EUR)"
    )
    const typo = { amount: 5, currency_code: "eru", exchange_rate: 1, ...of }
    expect((await refused(landed(typo))).message).toContain("There is no currency ERU")
    const ordered = trace.post("/purchase-orders", {
      supplier_id: supplierId,
      location_id: store.locationId,
      currency_code: "€€€",
      lines: [{ inventory_item_id: milk.inventoryItemId, quantity: 1, unit_cost: 5 }],
    })
    expect((await refused(ordered)).message).toContain("There is no currency €€€")
    expect((await trace.get("/cost-documents")).count).toBe(0)
    expect(await total()).toEqual(eur(10))
    await landed({ amount: -10, ...of })
    expect(await total()).toEqual(eur(0))
  })

  it("a price, a cost of one or of labour with more decimals than are kept is refused where it is entered", async () => {
    const refuses = refusedUnchanged(getContainer)
    await trace.operationType(store.locationId, "receipt")
    const line = (unit_cost: number) => ({
      inventory_item_id: milk.inventoryItemId,
      quantity: 3,
      unit_cost,
    })
    const order = (unit_cost: number) => ({
      supplier_id: supplierId,
      location_id: store.locationId,
      lines: [line(unit_cost)],
    })
    const { purchase_order } = await trace.post("/purchase-orders", order(3.3333))
    const { bom } = await trace.post("/boms", {
      inventory_item_id: phone.inventoryItemId,
      labour_cost: 0.1 + 0.2,
      lines: [{ inventory_item_id: milk.inventoryItemId, quantity: 1 }],
    })
    const { lot } = await trace.post("/lots", {
      inventory_item_id: milk.inventoryItemId,
      name: "M-0",
    })
    for (const entered of [
      () => trace.post("/purchase-orders", order(3.33333)),
      () => trace.post(`/purchase-orders/${purchase_order.id}`, { lines: [line(3.33333)] }),
      () =>
        trace.post("/operations", {
          code: "receipt",
          location_id: store.locationId,
          lines: [line(0.00001)],
        }),
      () => trace.post(`/boms/${bom.id}`, { labour_cost: 15.12345 }),
      () =>
        trace.post("/cost-documents", { kind: "manual", unit_cost: 1.00001, lot_ids: [lot.id] }),
    ]) {
      expect((await refuses(entered)).message).toContain("more than 4 decimals")
    }
    expect(purchase_order.lines).toMatchObject([{ unit_cost: 3.3333 }])
    expect(bom.labour_cost).toBe(0.3)
  })

  it("the value at a day of the past has the costs that came later in it, and its rows add up to its totals", async () => {
    const { purchase_order } = await milkOf("M-1")
    await trace.receive(store.locationId, milk.inventoryItemId, [["M-2", 4]])
    await trace.post("/cost-documents", {
      kind: "manual",
      unit_cost: 0.5,
      lot_ids: [(await trace.lot("M-2")).id],
    })
    const before = new Date().toISOString()
    const order = await shop.order([milk.variantId, 10])
    await shop.fulfil(order, [10], [{ lot_name: "M-1", quantity: 10 }])
    const away = new Date().toISOString()
    await goods.receive(await goods.request(order, { 0: 10 }), order, { 0: 10 })
    await utils.waitWorkflowExecutions()
    await landed({ amount: 5, purchase_order_id: purchase_order.id, date: before })
    const sumOf = async (params: object) => {
      const { stock_value, totals } = await value(params)
      const sum = stock_value.reduce(
        (all: number, row: any) => all + (row.values[0]?.amount ?? 0),
        0
      )
      expect(sum).toBe(totals.values[0].amount)
      return sum
    }
    for (const group_by of ["item", "lot", "location"]) {
      expect(await sumOf({ group_by, date: before })).toBe(17)
      await sumOf({ group_by, date: away })
      expect(await sumOf({ group_by, date: new Date().toISOString() })).toBe(17)
      expect(await sumOf({ group_by })).toBe(17)
    }
  })

  it("a cost of a misread number goes to the right one, also when it was corrected to and fro, and comes back from there", async () => {
    const { purchase_order } = await buy([{ item: phone, unit_cost: 100, lots: ["SN-1", "SN-2"] }])
    const correct = async (from: string, right_name: string) =>
      trace.post("/lot-corrections", {
        wrong_lot_id: (await trace.lot(from)).id,
        location_id: store.locationId,
        right_name,
        reason: "Misread",
        accept_similar: true,
      })
    const worth = async (name: string) =>
      (await lotValue(name)).places.map((place: any) => place.amount)
    await correct("SN-1", "SN-7")
    const freight = await landed({ amount: 20, purchase_order_id: purchase_order.id })
    expect([await worth("SN-1"), await worth("SN-7")]).toEqual([[], [110]])
    await correct("SN-7", "SN-1")
    await trace.post(`/cost-documents/${freight.id}/reverse`)
    expect([await worth("SN-1"), await worth("SN-2")]).toEqual([[100], [100]])
    expect(await total()).toEqual(eur(200))
  })

  it("what is left does not get dearer by freight of what is missing, nor worth nothing when that is reversed", async () => {
    const { purchase_order } = await milkOf("M-1")
    const of = { purchase_order_id: purchase_order.id }
    const lot = await trace.lot("M-1")
    const early = await landed({ amount: 10, ...of })
    const { operation } = await trace.post("/operations", {
      code: "adjustment",
      location_id: store.locationId,
      from_location_id: store.locationId,
      to_location_id: "adjustment",
      lines: [
        {
          inventory_item_id: milk.inventoryItemId,
          quantity: 9,
          details: [{ lot_id: lot.id, quantity: 9 }],
        },
      ],
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    await trace.post(`/operations/${operation.id}/validate`)
    expect(await total()).toEqual(eur(2))
    await trace.post(`/cost-documents/${early.id}/reverse`)
    expect(await total()).toEqual(eur(1))
    await landed({ amount: 10, ...of })
    expect(await total()).toEqual(eur(2))
  })
})
