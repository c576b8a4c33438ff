import { placeOrder } from "../helpers/place-order"
import type { RequestHeaders } from "../helpers/create-admin"
import { createProduct, type Product } from "../helpers/create-product"
import { query } from "../helpers/books"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"
import { EMPTY_PDF } from "../helpers/empty-pdf"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1])
const base64 = (bytes: Buffer) => bytes.toString("base64")

/** An order of emma's has L-1; the receipt brought L-1, L-2 and L-3. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  const refuse = refusedUnchanged(getContainer)
  let laptop: Product
  let receipt: any
  let emma: RequestHeaders
  let paul: RequestHeaders
  let order: Awaited<ReturnType<typeof placeOrder>>
  let lot: any

  async function register(email: string): Promise<RequestHeaders> {
    const account = { email, password: "a-password-of-theirs" }
    const { data } = await api.post("/auth/customer/emailpass/register", account)
    const headers = (token: string) => ({
      headers: { ...store.storefront.headers, authorization: `Bearer ${token}` },
    })
    await api.post("/store/customers", { email }, headers(data.token))
    const login = await api.post("/auth/customer/emailpass", account)
    return headers(login.data.token)
  }

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    await trace.track(laptop.inventoryItemId, "serial")
    receipt = await trace.receive(store.locationId, laptop.inventoryItemId, ["L-1", "L-2", "L-3"])
    emma = await register("emma@example.com")
    paul = await register("paul@example.com")
    const buyer = { ...store, storefront: emma }
    order = await placeOrder(api, buyer, [{ variantId: laptop.variantId, quantity: 1 }], {
      email: "emma@example.com",
    })
    await trace.order(order.id)
    await shop.fulfil(order, [1], [{ lot_name: "L-1" }])
    lot = await trace.lot("L-1")
  })

  const add = async (more: object = {}) =>
    (
      await trace.post("/lot-documents", {
        lot_ids: [lot.id],
        filename: "certificate.pdf",
        content: base64(EMPTY_PDF),
        kind: "certificate_of_analysis",
        ...more,
      })
    ).lot_documents
  const documentsOf = async (params: object) =>
    (await trace.get("/lot-documents", params)).lot_documents
  const fileOf = (path: string, as: object) =>
    api.get(path, { ...as, responseType: "arraybuffer" } as object)

  it("keeps a certificate with the lot, and gives it back byte by byte, to be saved", async () => {
    const [added] = await add({ title: "Analysis 26-04" })
    expect(added).toMatchObject({
      lot_name: "L-1",
      title: "Analysis 26-04",
      kind: "certificate_of_analysis",
      shown_to: "shop",
      mime_type: "application/pdf",
      size: EMPTY_PDF.length,
      created_by: admin.userId,
    })
    expect(await documentsOf({ lot_id: lot.id })).toEqual([added])
    const { data, headers } = await fileOf(
      `/admin/traceability/lot-documents/${added.id}/file`,
      admin
    )
    expect(Buffer.from(data).equals(EMPTY_PDF)).toBe(true)
    expect(headers["content-disposition"]).toContain("attachment")
    expect(headers["x-content-type-options"]).toBe("nosniff")
  })

  it("is added to all lots of a receipt at once, and shown on it and on the order of one", async () => {
    const added = await add({ lot_ids: undefined, operation_id: receipt.id })
    expect(added.map((one: any) => one.lot_name).sort()).toEqual(["L-1", "L-2", "L-3"])
    expect(new Set(added.map((one: any) => one.file_id)).size).toBe(1)
    expect(await documentsOf({ operation_id: receipt.id })).toHaveLength(3)
    expect((await documentsOf({ order_id: order.id })).map((one: any) => one.lot_name)).toEqual([
      "L-1",
    ])
  })

  it.each([
    ["a web page", { filename: "page.html", content: base64(Buffer.from("<script>1</script>")) }],
    [
      "a drawing that may run scripts",
      { filename: "d.svg", content: base64(Buffer.from("<svg/>")) },
    ],
    [
      "a web page that is called a EMPTY_PDF",
      { content: base64(Buffer.from("<script>1</script>")) },
    ],
    ["a picture that is called a EMPTY_PDF", { content: base64(PNG) }],
    ["an empty file", { content: "====" }],
    ["no Base64", { content: "not base64 at all!" }],
    ["a kind that there is not", { kind: "secret" }],
    ["a lot that there is not", { lot_ids: ["lot_nobody"] }],
    ["no lot", { lot_ids: [] }],
    ["more than 7 MB", { content: base64(Buffer.concat([EMPTY_PDF, Buffer.alloc(7_340_033)])) }],
  ])("refuses %s, and stores nothing", async (_, more) => {
    const answer = await refuse(() => add(more))
    expect([400, 404, 413]).toContain(answer.status)
    expect(await documentsOf({ lot_id: lot.id })).toEqual([])
  })

  it("cleans a name that leads elsewhere", async () => {
    const [added] = await add({ filename: '../../etc/pass"wd.pdf' })
    expect(added.filename).toBe("pass_wd.pdf")
  })

  it("is removed once, and stays in the books with who removed it", async () => {
    const [added] = await add()
    const remove = () => trace.del(`/lot-documents/${added.id}`)
    expect(await remove()).toEqual({ id: added.id, object: "lot_document", deleted: true })
    expect(await refuse(remove)).toMatchObject({ status: 404 })
    expect(await documentsOf({ lot_id: lot.id })).toEqual([])
    const file = refused(api.get(`/admin/traceability/lot-documents/${added.id}/file`, admin))
    expect((await file).status).toBe(404)
    const [row] = await query(
      getContainer(),
      "SELECT removed_by, removed_at FROM traceability_lot_document"
    )
    expect(row).toEqual({ removed_by: admin.userId, removed_at: expect.anything() })
  })

  describe("the customer", () => {
    const shown = async (as: RequestHeaders) =>
      (await api.get(`/store/traceability/orders/${order.id}/documents`, as)).data.documents

    it("sees what the shop shows, once it does, and can save it", async () => {
      const [added] = await add()
      expect(await shown(emma)).toEqual([])
      await trace.post(`/lot-documents/${added.id}`, { shown_to: "customer" })
      expect(await shown(emma)).toEqual([
        {
          id: added.id,
          lot_name: "L-1",
          title: "certificate.pdf",
          kind: "certificate_of_analysis",
          mime_type: "application/pdf",
          size: EMPTY_PDF.length,
        },
      ])
      const path = `/store/traceability/orders/${order.id}/documents/${added.id}/file`
      expect(Buffer.from((await fileOf(path, emma)).data).equals(EMPTY_PDF)).toBe(true)
      await trace.post(`/lot-documents/${added.id}`, { shown_to: "shop" })
      expect((await refused(api.get(path, emma))).status).toBe(404)
    })

    it("does not see those of somebody else, nor of units that are not theirs", async () => {
      const [added] = await add({ shown_to: "customer" })
      const path = `/store/traceability/orders/${order.id}/documents`
      expect((await refused(api.get(path, paul))).status).toBe(404)
      expect((await refused(api.get(`${path}/${added.id}/file`, paul))).status).toBe(404)
      const other = await trace.lot("L-2")
      await add({ lot_ids: [other.id], shown_to: "customer" })
      expect((await shown(emma)).map((one: any) => one.lot_name)).toEqual(["L-1"])
    })
  })
})
