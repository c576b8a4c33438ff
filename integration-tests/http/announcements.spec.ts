import { createProduct, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  const refuses = refusedUnchanged(getContainer)
  let phone: Product
  let id: string

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { sku: "PHONE" })
    await trace.track(phone.inventoryItemId, "serial")
    await trace.operationType(store.locationId, "receipt")
    const { supplier } = await trace.post("/suppliers", { name: "Works" })
    const { purchase_order } = await trace.post("/purchase-orders", {
      supplier_id: supplier.id,
      location_id: store.locationId,
      lines: [{ inventory_item_id: phone.inventoryItemId, quantity: 2 }],
    })
    id = purchase_order.id
    await trace.post(`/purchase-orders/${id}/confirm`)
  })

  describe("POST /purchase-orders/:id/announcements", () => {
    const good = { article: "PHONE", lot_name: "S-1" }
    it.each([
      ["nothing", {}],
      ["a list and rows", { text: "SKU;Serial\nPHONE;S-1", rows: [good] }],
      ["no rows", { rows: [] }],
      ["a row without an article", { rows: [{ lot_name: "S-1" }] }],
      ["a row with an article and an item", { rows: [{ ...good, inventory_item_id: "iitem_1" }] }],
      ["a row without a number", { rows: [{ article: "PHONE" }] }],
      ["a number that is no text", { rows: [{ ...good, lot_name: 5 }] }],
      ["an empty number", { rows: [{ ...good, lot_name: " " }] }],
      ["a date in another order", { rows: [{ ...good, expires_at: "31.05.2027" }] }],
      ["a date that the calendar does not have", { rows: [{ ...good, expires_at: "2027-02-30" }] }],
      ["a quantity in words", { rows: [{ ...good, quantity: "one" }] }],
      ["a quantity of nothing", { rows: [{ ...good, quantity: 0 }] }],
      ["a field that nobody knows", { rows: [good], receipt: "x" }],
      ["a document as text", { epcis: "<EPCISDocument/>" }],
      ["a document of another kind", { epcis: { type: "Invoice" } }],
      ["a document without events", { epcis: { type: "EPCISDocument", epcisBody: {} } }],
    ])("refuses %s", async (_what, body) => {
      const answer = await refuses(() => trace.post(`/purchase-orders/${id}/announcements`, body))
      expect(answer.status).toBe(400)
    })
  })

  it("refuses a state that announced numbers cannot have", async () => {
    const path = `/purchase-orders/${id}/announcements`
    expect((await refuses(() => trace.get(path, { state: "lost" }))).status).toBe(400)
  })

  it("lists a page of the numbers in one state", async () => {
    const path = `/purchase-orders/${id}/announcements`
    await trace.post(path, {
      rows: ["S-1", "S-2"].map((lot_name) => ({ article: "PHONE", lot_name })),
    })
    const { announced_numbers, count } = await trace.get(path, { state: "expected", limit: 1 })
    expect([announced_numbers.length, count]).toEqual([1, 2])
    expect((await trace.get(path, { state: "received" })).count).toBe(0)
  })
})
