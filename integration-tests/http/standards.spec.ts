import { createAdmin, type RequestHeaders } from "../helpers/create-admin"
import { createProduct, type Product } from "../helpers/create-product"
import { createStore, type Store } from "../helpers/create-store"
import { runApp } from "../helpers/run-app"
import { refused, traceability, type Traceability } from "../helpers/traceability"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

const LAPTOP = "09506000134352"

runApp(({ api, getContainer }) => {
  let admin: RequestHeaders
  let store: Store
  let trace: Traceability
  let laptop: Product
  let coffee: Product
  let receipt: any

  beforeAll(async () => {
    admin = await createAdmin(getContainer())
    store = await createStore(api, admin)
    trace = traceability(api, admin)
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    await setCodes(laptop, { ean: LAPTOP.slice(1), barcode: "LAPTOP-BOX" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot", { use_expiration: true })
    receipt = await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "S".repeat(21)])
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-A", 10, "2027-05-31"]])
  })

  afterEach(async () => {
    expect(await trace.integrity()).toEqual(expect.objectContaining({ ok: true }))
  })

  const setCodes = (product: Product, codes: object) =>
    api.post(`/admin/products/${product.productId}/variants/${product.variantId}`, codes, admin)
  const labelsOf = async (...names: string[]) => {
    const lots = await Promise.all(names.map((name) => trace.lot(name)))
    return (await trace.post("/lot-labels", { ids: lots.map((lot) => lot.id) })).labels
  }

  describe("labels", () => {
    it("carry article and serial number, and a scan of them finds the unit", async () => {
      const [label] = await labelsOf("SN-1")
      expect(label).toMatchObject({
        name: "SN-1",
        title: "Laptop",
        sku: "LAP",
        gtin: LAPTOP,
        text: `(01)${LAPTOP}(21)SN-1`,
        barcode: { symbology: "gs1datamatrix", value: `01${LAPTOP}21SN-1` },
        digital_link: null,
        problem: null,
      })
      const { scan } = await trace.post("/scan", { code: `]d2${label.barcode.value}` })
      expect(scan.lot.id).toBe(label.lot_id)
    })

    it("carry the expiry of a lot, with the article's number in the barcode field", async () => {
      await setCodes(coffee, { barcode: "036000291452" })
      const [label] = await labelsOf("LOT-A")
      expect(label.text).toBe("(01)00036000291452(17)270531(15)270531(10)LOT-A")
      const { scan } = await trace.post("/scan", { code: `]C1${label.barcode.value}` })
      expect(scan).toMatchObject({ lot: { id: label.lot_id }, expires_at: "2027-05-31T00:00:00.000Z" })
    })

    it("carry the number alone where the product has no GTIN, and say so", async () => {
      const [label] = await labelsOf("LOT-A")
      expect(label).toMatchObject({ gtin: null, text: "LOT-A", barcode: { symbology: "code128", value: "LOT-A" } })
      expect(label.problem).toContain("has no EAN, UPC or GTIN")
    })

    it("name a wrong check digit and several GTINs, and guess neither", async () => {
      await setCodes(coffee, { ean: "9506000134353" })
      expect((await labelsOf("LOT-A"))[0].problem).toContain("9506000134353 is not an EAN")
      await setCodes(coffee, { ean: "9506000134376" })
      await createProduct(api, admin, store, {
        sku: "COF-2",
        kit: [{ inventoryItemId: coffee.inventoryItemId, requiredQuantity: 1 }],
      }).then((product) => setCodes(product, { ean: "9506000134369" }))
      expect((await labelsOf("LOT-A"))[0]).toMatchObject({ gtin: "09506000134376" })
      await setCodes(coffee, { sku: "COFFEE" })
      expect((await labelsOf("LOT-A"))[0].problem).toContain("several GTINs")
    })

    it("do not carry the number of a pack or a kit", async () => {
      const pack = await createProduct(api, admin, store, {
        sku: "COF-6",
        kit: [{ inventoryItemId: coffee.inventoryItemId, requiredQuantity: 6 }],
      })
      await setCodes(pack, { ean: "9506000134369" })
      expect((await labelsOf("LOT-A"))[0]).toMatchObject({ gtin: null, barcode: { symbology: "code128" } })
    })

    it("of a receipt are those of what came in, one with a number too long for GS1 included", async () => {
      const { labels, count } = await trace.get("/lot-labels", { operation_id: receipt.id })
      expect(labels.map((label: any) => label.name)).toEqual(["SN-1", "SN-2", "S".repeat(21)])
      expect(count).toBe(3)
      expect(labels[2]).toMatchObject({ barcode: { symbology: "code128" } })
      expect(labels[2].problem).toContain("21 characters instead of 1 to 20")
    })

    it("come in the order they were asked for, a thousand at once", async () => {
      const names = Array.from({ length: 1_000 }, (_, i) => `T${i + 1}`)
      const { id } = await trace.receive(store.locationId, laptop.inventoryItemId, names)
      const { labels } = await trace.get("/lot-labels", { operation_id: id })
      const ids = labels.map((label: any) => label.lot_id).reverse()
      const again = await trace.post("/lot-labels", { ids })
      expect(again.labels.map((label: any) => label.lot_id)).toEqual(ids)
      expect(again.labels[0]).toMatchObject({ name: "T1000", text: `(01)${LAPTOP}(21)T1000` })
    })

    it("are refused for lots that do not exist, and for a question that names nothing", async () => {
      const { id } = await trace.lot("SN-1")
      expect(await refused(trace.post("/lot-labels", { ids: [id, "lot_x"] }))).toMatchObject({
        status: 404,
        code: "not_found",
        errors: [{ index: 1, value: "lot_x" }],
      })
      expect((await refused(trace.get("/lot-labels"))).status).toBe(400)
    })
  })
})
