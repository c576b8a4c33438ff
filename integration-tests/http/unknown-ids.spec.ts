import { createProduct, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/** What a request refers to in Medusa is looked for before it is kept: nobody would find it afterwards. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  const refuses = refusedUnchanged(getContainer)
  let tea: Product
  let supplierId: string
  let lotId: string

  beforeAll(async () => {
    tea = await createProduct(api, admin, store, { title: "Tea", sku: "TEA-1" })
    await trace.track(tea.inventoryItemId, "lot")
    await trace.receive(store.locationId, tea.inventoryItemId, [["T-1", 5]])
    lotId = (await trace.lot("T-1")).id
    supplierId = (await trace.post("/suppliers", { name: "Works" })).supplier.id
  })

  const item = () => tea.inventoryItemId
  const line = () => ({ inventory_item_id: item(), quantity: 1 })
  const location_id = "sloc_nowhere"

  it.each<[string, string, () => [path: string, body: object]]>([
    [
      "a new lot's sales channel",
      "sales channel with the id sc_none",
      () => ["/lots", { inventory_item_id: item(), name: "T-9", sales_channel_id: "sc_none" }],
    ],
    [
      "a lot's changed sales channel",
      "sales channel with the id sc_none",
      () => [`/lots/${lotId}`, { sales_channel_id: "sc_none", note: "For the outlet" }],
    ],
    [
      "the place of a new lot",
      `stock location with the id ${location_id}`,
      () => ["/lots", { inventory_item_id: item(), name: "T-9", location_id }],
    ],
    [
      "a purchase order's supplier",
      "supplier with the id sup_none",
      () => [
        "/purchase-orders",
        { supplier_id: "sup_none", location_id: store.locationId, lines: [line()] },
      ],
    ],
    [
      "a purchase order's place",
      `stock location with the id ${location_id}`,
      () => ["/purchase-orders", { supplier_id: supplierId, location_id, lines: [line()] }],
    ],
    [
      "an operation's place",
      `stock location with the id ${location_id}`,
      () => ["/operations", { code: "receipt", location_id, lines: [line()] }],
    ],
    [
      "the place that a transfer goes to",
      `stock location with the id ${location_id}`,
      () => [
        "/operations",
        {
          code: "internal",
          location_id: store.locationId,
          to_location_id: location_id,
          lines: [line()],
        },
      ],
    ],
    [
      "an operation's item",
      "inventory item with the id iitem_none",
      () => [
        "/operations",
        {
          code: "receipt",
          location_id: store.locationId,
          lines: [{ inventory_item_id: "iitem_none", quantity: 1 }],
        },
      ],
    ],
    [
      "the place of opening stock",
      `stock location with the id ${location_id}`,
      () => ["/opening-stock", { location_id, mode: "number_counted" }],
    ],
    [
      "the place of a manufacturing order",
      `stock location with the id ${location_id}`,
      () => ["/manufacturing-orders", { ...line(), location_id }],
    ],
    [
      "the customer that a unit is handed to",
      "customer with the id cus_none",
      () => ["/unit-transfers", { lot_id: lotId, to_customer_id: "cus_none" }],
    ],
    [
      "the sales channel of a rule of shelf life",
      "sales channel with the id sc_none",
      () => [
        "/shelf-life/rules",
        { buyer: "sales_channel", buyer_id: "sc_none", min_days: 30, inventory_item_id: item() },
      ],
    ],
  ])("refuses %s that does not exist", async (_, says, request) => {
    const [path, body] = request()
    const answer = await refuses(() => trace.post(path, body))
    expect(answer).toMatchObject({ status: 404, code: "not_found" })
    expect(answer.message).toContain(`There is no ${says}`)
  })

  it("keeps a sales channel that exists, and lets other things be changed after it is gone", async () => {
    const { sales_channel } = (await api.post("/admin/sales-channels", { name: "Outlet" }, admin))
      .data
    await trace.post(`/lots/${lotId}`, { sales_channel_id: sales_channel.id })
    await api.delete(`/admin/sales-channels/${sales_channel.id}`, admin)
    const change = { sales_channel_id: sales_channel.id, note: "Dented" }
    expect((await trace.post(`/lots/${lotId}`, change)).lot).toMatchObject(change)
    await trace.post(`/lots/${lotId}`, { sales_channel_id: null })
  })
})
