import { createProduct, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"
import { valuing } from "../helpers/valuing"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** What goods cost and are worth, from the purchase order to the customer and back. */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales: shop, returns: goods } = useShop()
  let phone: Product
  let milk: Product
  let bike: Product
  let supplierId: string

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE-1" })
    milk = await createProduct(api, admin, store, { title: "Milk", sku: "MILK-1" })
    bike = await createProduct(api, admin, store, { title: "Bike", sku: "BIKE-1" })
    await trace.track(phone.inventoryItemId, "serial")
    await trace.track(bike.inventoryItemId, "serial")
    await trace.track(milk.inventoryItemId, "lot")
    supplierId = (await trace.post("/suppliers", { name: "Supplier" })).supplier.id
  })

  const { value, total, lotValue, sold, buy } = valuing(trace, store, () => supplierId)
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
      revenue: { currency_code: "eur", amount: 10 },
      margin: -239.9,
    })
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
    await trace.post(`/operations/${operation.id}/confirm`)
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

  describe("what is made", () => {
    /** A bike of a phone and two units of milk, which takes 15 EUR of labour. */
    const build = async (name: string, phoneName: string, milkName: string) => {
      const part = (item: Product, lot: string, quantity: number) => ({
        inventory_item_id: item.inventoryItemId,
        lots: [{ name: lot, quantity }],
      })
      const { bom } = await trace.post("/boms", {
        inventory_item_id: bike.inventoryItemId,
        labour_cost: 15,
        labour_currency_code: "eur",
        lines: [
          { inventory_item_id: phone.inventoryItemId, quantity: 1 },
          { inventory_item_id: milk.inventoryItemId, quantity: 2 },
        ],
      })
      const { manufacturing_order } = await trace.post("/manufacturing-orders", {
        inventory_item_id: bike.inventoryItemId,
        quantity: 1,
        location_id: store.locationId,
        bom_id: bom.id,
      })
      const order = `/manufacturing-orders/${manufacturing_order.id}`
      await trace.post(`${order}/confirm`)
      await trace.post(`${order}/batch`, {
        action: "produce",
        rows: [{ name, components: [part(phone, phoneName, 1), part(milk, milkName, 2)] }],
      })
      return order
    }
    const buyParts = () =>
      buy([
        { item: phone, unit_cost: 100, lots: ["SN-1", "SN-2"] },
        { item: milk, unit_cost: 3.3333, lots: [["M-1", 3]] },
      ])
    const landed = async (body: object) =>
      (await trace.post("/cost-documents", { kind: "landed", ...body })).cost_document

    it("is worth its components and its labour, and gives them back when it is taken apart", async () => {
      await buyParts()
      const order = await build("BK-1", "SN-1", "M-1")
      expect(await lotValue("BK-1")).toMatchObject({
        costs: [
          { kind: "component", ...eur(106.67)[0] },
          { kind: "labour", ...eur(15)[0] },
        ],
        places: [{ location_id: store.locationId, amount: 121.67, costed_quantity: 1 }],
        quantity_without_cost: 0,
      })
      expect(await total()).toEqual(eur(225))
      await trace.post(`${order}/unbuild`)
      expect(await total()).toEqual(eur(210))
      expect((await lotValue("SN-1")).places).toMatchObject([{ amount: 100 }])
      expect((await lotValue("BK-1")).places).toEqual([])
      expect((await value()).totals.quantity_without_cost).toBe(0)
    })

    it("costs what its order says of labour, which can be changed until it is produced", async () => {
      const unchanged = refusedUnchanged(getContainer)
      await buyParts()
      const path = await build("BK-0", "SN-1", "M-1")
      const bom = (await trace.get("/boms")).boms[0]
      const { manufacturing_order: order } = await trace.post("/manufacturing-orders", {
        inventory_item_id: bike.inventoryItemId,
        quantity: 1,
        location_id: store.locationId,
        bom_id: bom.id,
      })
      const labour = `/manufacturing-orders/${order.id}/labour`
      expect((await trace.get(labour)).labour).toEqual({
        labour_cost: 15,
        labour_currency_code: "eur",
      })
      for (const bad of [
        { labour_cost: 1.00001 },
        { labour_cost: -1 },
        { labour_cost: 5, labour_currency_code: "eru" },
      ]) {
        await unchanged(() => trace.post(labour, bad))
      }
      expect((await trace.post(labour, { labour_cost: 22.5 })).labour).toEqual({
        labour_cost: 22.5,
        labour_currency_code: "eur",
      })
      await trace.post(`/manufacturing-orders/${order.id}/confirm`)
      expect((await trace.post(labour, { labour_cost: null })).labour.labour_cost).toBeNull()
      await trace.post(labour, { labour_cost: 20 })
      await buy([{ item: milk, unit_cost: 1, lots: [["M-2", 2]] }])
      await trace.post(`/manufacturing-orders/${order.id}/batch`, {
        action: "produce",
        rows: [
          {
            name: "BK-9",
            components: [
              { inventory_item_id: phone.inventoryItemId, lots: [{ name: "SN-2" }] },
              { inventory_item_id: milk.inventoryItemId, lots: [{ name: "M-2", quantity: 2 }] },
            ],
          },
        ],
      })
      expect((await lotValue("BK-9")).costs).toContainEqual({ kind: "labour", ...eur(20)[0] })
      const refusal = await unchanged(() => trace.post(`${path}/labour`, { labour_cost: 1 }))
      expect(refusal.message).toContain("is produced")
    })

    it("costs its labour in the shop's own currency where the bill names none, and never in none", async () => {
      const lines = [{ inventory_item_id: phone.inventoryItemId, quantity: 1 }]
      const body = { inventory_item_id: bike.inventoryItemId, lines, labour_cost: 15 }
      const { bom } = await trace.post("/boms", body)
      expect(bom).toMatchObject({ labour_cost: 15, labour_currency_code: "eur" })
      const cleared = { labour_cost: null, labour_currency_code: null }
      expect((await trace.post(`/boms/${bom.id}`, cleared)).bom).toMatchObject(cleared)
      expect(await refused(trace.post(`/boms/${bom.id}`, { labour_cost: 20 }))).toMatchObject({
        status: 400,
        message: expect.stringContaining("Say which currency the cost of labour is in"),
      })
    })

    it("has no whole cost where a component has none", async () => {
      await trace.receive(store.locationId, phone.inventoryItemId, ["SN-9"])
      await buy([{ item: milk, unit_cost: 1, lots: [["M-1", 2]] }])
      await build("BK-1", "SN-9", "M-1")
      expect(await lotValue("BK-1")).toMatchObject({
        quantity_without_cost: 1,
        places: [{ amount: 17 }],
      })
    })

    it("a cost that is entered for a part that is in it counts once, and comes back with the part", async () => {
      await trace.receive(store.locationId, phone.inventoryItemId, ["SN-9"])
      await buy([{ item: milk, unit_cost: 1, lots: [["M-1", 2]] }])
      const order = await build("BK-1", "SN-9", "M-1")
      const { id } = await trace.lot("SN-9")
      const enter = () =>
        trace.post("/cost-documents", { kind: "manual", unit_cost: 80, lot_ids: [id] })
      await enter()
      expect((await lotValue("BK-1")).places).toMatchObject([{ amount: 97 }])
      expect(await refused(enter())).toMatchObject({ status: 400, code: "invalid_state" })
      await trace.post(`${order}/unbuild`)
      expect(await lotValue("SN-9")).toMatchObject({
        costs: [{ kind: "manual", ...eur(80)[0] }],
        places: [{ location_id: store.locationId, amount: 80, costed_quantity: 1 }],
        quantity_without_cost: 0,
      })
    })

    it("takes the cost of the part that is swapped in, and gives that of the other back, also at the customer", async () => {
      await buyParts()
      await buy([{ item: phone, unit_cost: 140, lots: ["SN-3"] }])
      const order = await build("BK-1", "SN-1", "M-1")
      const sale = await shop.order([bike.variantId, 1])
      await shop.fulfil(sale, [1], [{ lot_name: "BK-1" }])
      expect((await sold({ order_id: sale.id }))[0].costs).toEqual(eur(121.67))
      await trace.post(`${order}/swap`, {
        removed: { lot_name: "SN-1" },
        added: { lot_name: "SN-3" },
      })
      expect((await sold({ order_id: sale.id }))[0].costs).toEqual(eur(161.67))
      expect((await lotValue("SN-1")).places).toMatchObject([{ amount: 100 }])
    })

    it("bears a landed cost that comes later, wherever the goods are by then, and gives it back when that is reversed", async () => {
      const { purchase_order } = await buyParts()
      await build("BK-1", "SN-1", "M-1")
      const sale = await shop.order([bike.variantId, 1])
      await shop.fulfil(sale, [1], [{ lot_name: "BK-1" }])
      const document = await landed({
        amount: 21,
        division: "value",
        purchase_order_id: purchase_order.id,
        date: "2026-01-31",
        reference: "Freight 4711",
      })
      expect(document).toMatchObject({ lots: 3, amount: 21, currency_code: "eur" })
      // 10 for each phone, 1 for the milk: two of three are in the bike.
      expect((await sold({ order_id: sale.id }))[0].costs).toEqual(eur(132.34))
      expect(await total()).toEqual(eur(113.66))
      expect((await lotValue("SN-2")).costs).toEqual([
        { kind: "landed", ...eur(10)[0] },
        { kind: "purchase", ...eur(100)[0] },
      ])
      const { cost_document } = await trace.post(`/cost-documents/${document.id}/reverse`)
      expect(cost_document.reversed_at).not.toBeNull()
      expect((await sold({ order_id: sale.id }))[0].costs).toEqual(eur(121.67))
      expect(await total()).toEqual(eur(103.33))
      expect(await refused(trace.post(`/cost-documents/${document.id}/reverse`))).toMatchObject({
        status: 400,
        code: "invalid_state",
      })
    })
  })

  it("a cost can be entered for what has none, once", async () => {
    await trace.receive(store.locationId, milk.inventoryItemId, [["M-1", 3]])
    const order = await shop.order([milk.variantId, 1])
    await shop.fulfil(order, [1])
    const lot = await trace.lot("M-1")
    const enter = () =>
      trace.post("/cost-documents", { kind: "manual", unit_cost: 3.3333, lot_ids: [lot.id] })
    expect((await enter()).cost_document).toMatchObject({ amount: 10, kind: "manual" })
    const [line] = await sold({ order_id: order.id })
    expect(line.quantity_without_cost).toBe(0)
    const [inStock] = await total()
    expect(inStock.amount + line.costs[0].amount).toBeCloseTo(10, 9)
    expect(await refused(enter())).toMatchObject({ status: 400, code: "invalid_state" })
  })

  it("a unit that was misread is worth the same by its right number", async () => {
    await buy([{ item: phone, unit_cost: 77.5, lots: ["SN-1"] }])
    const lot = await trace.lot("SN-1")
    await trace.post("/lot-corrections", {
      wrong_lot_id: lot.id,
      location_id: store.locationId,
      right_name: "SN-7",
      reason: "Misread",
      accept_similar: true,
    })
    expect((await lotValue("SN-7")).places).toMatchObject([{ amount: 77.5 }])
    expect((await lotValue("SN-1")).places).toEqual([])
  })

  it("is a table for the accountant, with a row for each currency", async () => {
    await buy([{ item: phone, unit_cost: 1234.5, lots: ["SN-1"] }])
    await buy([{ item: phone, unit_cost: 90, lots: ["SN-2"] }], "usd")
    const rows = String(await trace.get("/stock-value", { format: "csv" }))
      .trim()
      .split("\r\n")
    expect(rows.slice(1).map((row) => row.split(",").slice(-2))).toEqual([
      ["EUR", "1234.5"],
      ["USD", "90"],
    ])
    const byLot = String(await trace.get("/stock-value", { format: "csv", group_by: "lot" }))
    expect(
      byLot
        .trim()
        .split("\r\n")
        .slice(1)
        .map((row) => row.split(",").slice(-6))
    ).toEqual([
      ["SN-1", "", "1", "0", "EUR", "1234.5"],
      ["SN-2", "", "1", "0", "USD", "90"],
    ])
    const header = String(await trace.get("/sales-costs", { format: "csv" }))
    expect(header).toContain("Margin")
  })
})
