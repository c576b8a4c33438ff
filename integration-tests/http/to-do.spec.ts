import { createProduct, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { createWorkshop, type Workshop } from "../helpers/manufacturing"
import { statementsWithoutIndex } from "../helpers/plans-of"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"
import { inDays } from "../helpers/in-days"

jest.setTimeout(240_000)

/** What the page To do counts, and the lists behind its numbers. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales, returns } = useShop()
  let laptop: Product
  let jam: Product
  let shop: Workshop
  let outlet: { id: string }

  const readToDo = async () => (await trace.get("/to-do")).to_do
  const plan = (code: string, quantity: number, scheduled_at: string, more: object = {}) =>
    trace
      .post("/operations", {
        code,
        location_id: store.locationId,
        scheduled_at,
        lines: [{ inventory_item_id: laptop.inventoryItemId, quantity }],
        ...more,
      })
      .then(({ operation }) => operation)

  beforeAll(async () => {
    outlet = await createLocation(api, admin, {
      name: "Outlet",
      salesChannelId: store.salesChannelId,
    })
    shop = await createWorkshop(api, admin, store, trace)
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    jam = await createProduct(api, admin, store, { title: "Jam", sku: "JAM" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(jam.inventoryItemId, "lot", { use_expiration: true })
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
    await trace.receive(store.locationId, jam.inventoryItemId, [
      ["JAM-1", 5, inDays(3)],
      ["JAM-2", 5, inDays(20)],
      ["JAM-3", 5, inDays(100)],
    ])
  })

  it("counts what each list shows, and no more", async () => {
    await plan("receipt", 1, inDays(-3))
    await plan("receipt", 1, inDays(2))
    await plan("receipt", 1, inDays(40), { location_id: outlet.id })
    await shop.draft(shop.bike, 1)
    await trace.post(`/lots/${(await trace.lot("SN-3")).id}/block`, { reason: "Lid scratched" })
    const sold = await sales.order([laptop.variantId, 1])
    await sales.order([laptop.variantId, 2])

    const worn = { lot_id: (await trace.lot("SN-3")).id, reason: "Wear" }
    await trace.post("/service-cases", worn)

    const { tasks, locations } = await readToDo()
    const lists: [string, string, object][] = [
      ["receipts_late", "/operations", { code: "receipt", due: "late" }],
      ["receipts_soon", "/operations", { code: "receipt", due: "soon" }],
      ["receipts_open", "/operations", { code: "receipt", open: true }],
      ["deliveries_missing_numbers", "/operations", { code: "delivery", missing_numbers: true }],
      ["deliveries_ready", "/operations", { code: "delivery", state: "ready" }],
      ["returns_waiting", "/operations", { code: "return", open: true }],
      ["manufacturing_open", "/manufacturing-orders", { open: true }],
      ["manufacturing_late", "/manufacturing-orders", { due: "late" }],
      ["expired", "/lots", { expired: true, on_hand: true }],
      ["expiring_7_days", "/lots", { expiring_within_days: 7, on_hand: true }],
      ["expiring_30_days", "/lots", { expiring_within_days: 30, on_hand: true }],
      ["blocked", "/lots", { blocked: true, on_hand: true }],
      ["stock_without_numbers", "/untracked-stock", {}],
      ["recalls_open", "/recalls", { state: "open" }],
      ["service_reported", "/service-cases", { state: "reported" }],
      ["service_in_repair", "/service-cases", { state: "in_repair" }],
    ]
    for (const [task, path, query] of lists) {
      const { count } = await trace.get(path, query)
      expect({ task, ...tasks[task] }).toEqual({ task, count, count_is_exact: true })
    }
    expect(tasks).toMatchObject({
      receipts_late: { count: 1 },
      receipts_soon: { count: 1 },
      receipts_open: { count: 3 },
      deliveries_missing_numbers: { count: 1 },
      deliveries_ready: { count: 1 },
      manufacturing_open: { count: 1 },
      expiring_7_days: { count: 1 },
      expiring_30_days: { count: 2 },
      blocked: { count: 1 },
      service_reported: { count: 1 },
      service_in_repair: { count: 0 },
      stuck: { count: 0 },
    })
    const here = locations.find(({ id }: { id: string }) => id === store.locationId)
    expect(here).toMatchObject({ receipts: 2, deliveries: 2, manufacturing: 1 })
    for (const [code, key] of [
      ["receipt", "receipts"],
      ["delivery", "deliveries"],
    ]) {
      const query = { code, open: true, location_id: store.locationId }
      expect(here[key]).toBe((await trace.get("/operations", query)).count)
    }
    const atPlace = { location_id: store.locationId, on_hand: true }
    expect(here.lots.count).toBe((await trace.get("/lots", atPlace)).count)
    expect((await trace.order(sold.id)).operations).toHaveLength(1)
  })

  it("lists the order that has too few numbers, until it has them", async () => {
    const { id } = await trace.lot("SN-3")
    await trace.post(`/lots/${id}/block`, { reason: "Lid scratched" })
    const order = await sales.order([laptop.variantId, 3])
    const missing = () => trace.get("/operations", { code: "delivery", missing_numbers: true })
    expect((await missing()).operations.map((one: { order_id: string }) => one.order_id)).toEqual([
      order.id,
    ])
    await trace.post(`/lots/${id}/unblock`, { note: "Only a fingerprint" })
    expect((await missing()).operations).toEqual([])
  })

  it("draws when lots expire, how old stock is, and of which lots most came back", async () => {
    const order = await sales.order([jam.variantId, 3])
    await sales.fulfil(order, [3])
    const id = await returns.request(order, { 0: 2 })
    const line_item_id = order.items![0].id
    await trace.get(`/returns/${id}`)
    await trace.post(`/returns/${id}/lots`, {
      lots: [{ line_item_id, lot_name: "JAM-1", quantity: 2 }],
    })
    await returns.receive(id, order, { 0: 2 })

    const { expiry, stock_age, returned_lots } = await readToDo()
    expect(expiry).toHaveLength(12)
    for (const { month, count } of expiry) {
      const group = { group_by: "expiry", group_key: month, on_hand: true }
      expect({ month, count }).toEqual({ month, count: (await trace.get("/lots", group)).count })
    }
    expect(expiry.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(3)
    expect(stock_age.map(({ from_days }: { from_days: number }) => from_days)).toEqual([
      0, 30, 90, 180, 365,
    ])
    for (const { from_days, below_days, count } of stock_age) {
      const query = {
        on_hand: true,
        age_from_days: from_days,
        age_below_days: below_days ?? undefined,
      }
      expect({ from_days, count }).toEqual({
        from_days,
        count: (await trace.get("/lots", query)).count,
      })
    }
    expect(stock_age[0].count).toBeGreaterThanOrEqual(6)
    expect(returned_lots).toEqual([expect.objectContaining({ name: "JAM-1", quantity: 2 })])
  })

  it("counts stock without numbers until it has some", async () => {
    const lamp = await createProduct(api, admin, store, { title: "Lamp", sku: "LMP", stock: 4 })
    await trace.track(lamp.inventoryItemId, "serial")
    const { untracked_stock } = await trace.get("/untracked-stock", {
      location_id: store.locationId,
    })
    expect(untracked_stock).toEqual([
      {
        inventory_item_id: lamp.inventoryItemId,
        inventory_item: expect.objectContaining({ sku: "LMP" }),
        location_id: store.locationId,
        location_name: expect.any(String),
        tracking: "serial",
        quantity: 4,
      },
    ])
    expect((await readToDo()).tasks.stock_without_numbers).toMatchObject({ count: 1 })
    await trace.post("/lot-assignments", {
      inventory_item_id: lamp.inventoryItemId,
      location_id: store.locationId,
      lots: ["L-1", "L-2", "L-3", "L-4"].map((name) => ({ name })),
    })
    expect((await readToDo()).tasks.stock_without_numbers).toMatchObject({ count: 0 })
  })

  it("says which of the first steps are done, and that nothing differs", async () => {
    const { first_steps, differences } = await readToDo()
    expect(first_steps).toEqual({ tracked: true, received: true, sold: false })
    expect(differences).toBe(0)
  })

  it("reads no table whole", async () => {
    expect(await statementsWithoutIndex(getContainer(), readToDo)).toEqual([])
  })

  it("finds a lot, an article, an order, a document and a supplier by what is typed", async () => {
    await trace.post("/suppliers", { name: "Laptop Works" })
    const order = await sales.order([laptop.variantId, 1])
    const find = async (q: string) =>
      (await trace.get("/search", { q })).results.map(
        ({ type, name }: { type: string; name: string }) => `${type} ${name}`
      )
    expect(await find("SN-2")).toEqual(["lot SN-2"])
    expect(await find("laptop")).toEqual(
      expect.arrayContaining([expect.stringMatching(/^item /), "supplier Laptop Works"])
    )
    expect(await find(`#${order.display_id}`)).toContain(`order #${order.display_id}`)
    const { operations } = await trace.get("/operations", { limit: 1 })
    expect(await find(operations[0].reference)).toContain(`operation ${operations[0].reference}`)
    expect(await find("nothing has this")).toEqual([])
  })

  it("lists the units of a customer with order and date, and those of nobody else", async () => {
    const order = await sales.order([laptop.variantId, 2])
    await sales.fulfil(order, [2])
    const { data } = await api.get(`/admin/orders/${order.id}?fields=id,customer_id`, admin)
    const { lots, count } = await trace.get(`/customers/${data.order.customer_id}/lots`)
    expect(count).toBe(2)
    expect(lots.map(({ name }: { name: string }) => name).sort()).toEqual(["SN-1", "SN-2"])
    expect(lots[0]).toMatchObject({
      order_id: order.id,
      order_display_id: order.display_id,
      title: "Laptop",
      delivered_at: expect.any(String),
      warranty_until: null,
    })
    expect((await trace.get("/customers/cus_nobody/lots")).lots).toEqual([])
    const found = await trace.get("/search", { q: "SN-1" })
    expect(found.results[0]).toMatchObject({ type: "lot", order_display_id: order.display_id })
  })
})
