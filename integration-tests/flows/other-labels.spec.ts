import { createProduct, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(180_000)

const GTIN = "04006381333931"

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  const refuses = refusedUnchanged(getContainer)
  let tea: Product

  beforeAll(async () => {
    tea = await createProduct(api, admin, store, { title: "Tea", sku: "TEA-1" })
    await api.post(
      `/admin/products/${tea.productId}/variants/${tea.variantId}`,
      { ean: "4006381333931" },
      admin
    )
    await trace.post("/settings", { time_zone: "Europe/Berlin" })
    await trace.track(tea.inventoryItemId, "lot", { use_expiration: true })
    await trace.receive(store.locationId, tea.inventoryItemId, [
      ["T-1", 5, "2060-05-31"],
      ["T-2", 5, "2060-07-31"],
    ])
    await trace.post(`/lots/${(await trace.lot("T-1")).id}`, { produced_at: "2026-02-01" })
  })

  const right = `(01)${GTIN}(17)600531(10)T-1`
  const wrong = `(01)${GTIN}(17)600430(10)T-1`
  const delivery = async () => {
    const order = await shop.order([tea.variantId, 2])
    return { order, id: (await shop.delivery(order)).id as string }
  }
  const scan = (id: string, code: string, more: object = {}) =>
    trace.post(`/operations/${id}/scan`, { code, ...more })

  describe("a label with another date than the lot's record", () => {
    it("stops a scan into a delivery until somebody says that the lot is meant", async () => {
      const { id, order } = await delivery()
      const answer = await refuses(() => scan(id, wrong))
      expect(answer).toMatchObject({ status: 400, code: "label_differs" })
      expect(answer.message).toContain(
        "T-1: by its label it expires on 2060-04-30, by its record it expires on 2060-05-31."
      )
      await scan(id, wrong, { accept_label: true })
      await trace.post(`/operations/${id}/validate`)
      expect((await shop.line(order)).delivered).toEqual(["T-1"])
    })

    it("stops a scan at the pack station too, also of a lot that was not proposed", async () => {
      const { id } = await delivery()
      const body = { code: `(01)${GTIN}(17)600730(10)T-2`, quantity: 2 }
      const answer = await refuses(() => trace.post(`/packing/${id}/scan`, body))
      expect(answer).toMatchObject({ code: "label_differs" })
      const { packing } = await trace.post(`/packing/${id}/scan`, { ...body, accept_label: true })
      expect(packing.left).toBe(0)
    })

    it("stops a scan for its production date", async () => {
      const { id } = await delivery()
      const code = `(01)${GTIN}(11)260202(10)T-1`
      expect((await refuses(() => scan(id, code))).message).toContain(
        "by its label it was produced on 2026-02-02, by its record it was produced on 2026-02-01"
      )
    })

    it("stops a scan of an expired label where the record has no date", async () => {
      await trace.receive(store.locationId, tea.inventoryItemId, [["T-3", 5]])
      const { id } = await delivery()
      const code = `(01)${GTIN}(17)261101(10)T-3`
      expect((await refuses(() => scan(id, code))).message).toContain(
        "T-3: by its label it expires on 2026-11-01, its record has no expiration date."
      )
    })

    it("stops a scan into a receipt of more of the lot, whose record stays", async () => {
      const { id } = await trace.openReceipt(store.locationId, tea.inventoryItemId, 5)
      expect(await refuses(() => scan(id, wrong))).toMatchObject({ code: "label_differs" })
      await scan(id, wrong, { accept_label: true })
      await trace.post(`/operations/${id}/validate`)
      const lot = await trace.lot("T-1")
      expect(lot.quantity).toBe(10)
      expect(lot.expires_at).toContain("2060-05-31")
    })

    it("is told whoever looks the code up", async () => {
      const { scan: found } = await trace.post("/scan", { code: wrong })
      expect(found.lot.name).toBe("T-1")
      expect(found.label_differs).toBe(
        "T-1: by its label it expires on 2060-04-30, by its record it expires on 2060-05-31."
      )
      expect((await trace.post("/scan", { code: right })).scan.label_differs).toBeUndefined()
    })
  })

  describe("a serial number's label with another batch than its record", () => {
    const CASE = "04006381333948"
    const label = (batch: string) => `(01)${CASE}(21)C-1(10)${batch}`
    let box: Product

    beforeEach(async () => {
      box = await createProduct(api, admin, store, { title: "Case", sku: "CASE-1" })
      await api.post(
        `/admin/products/${box.productId}/variants/${box.variantId}`,
        { ean: CASE.slice(1) },
        admin
      )
      await trace.track(box.inventoryItemId, "serial")
      const { id } = await trace.openReceipt(store.locationId, box.inventoryItemId, 1)
      await scan(id, label("B-7"))
      await trace.post(`/operations/${id}/validate`)
    })

    it("stops a scan until somebody says that the unit is meant, and is told at a look-up", async () => {
      const order = await shop.order([box.variantId, 1])
      const { id } = await shop.delivery(order)
      const says = "C-1: by its label it is of batch B-8, by its record of batch B-7."
      const answer = await refuses(() => scan(id, label("B-8")))
      expect(answer).toMatchObject({ status: 400, code: "label_differs" })
      expect(answer.message).toContain(says)
      expect((await trace.post("/scan", { code: label("B-8") })).scan.label_differs).toBe(says)
      await scan(id, label("B-8"), { accept_label: true })
    })

    it("is the same unit when the batch was renamed since", async () => {
      const batch = (await trace.get("/lots", { q: "B-7" })).lots[0]
      await trace.post(`/lots/${batch.id}`, { name: "B-70" })
      for (const name of ["B-7", "B-70"]) {
        const { scan: found } = await trace.post("/scan", { code: label(name) })
        expect(found.lot.name).toBe("C-1")
        expect(found.label_differs).toBeUndefined()
      }
    })
  })

  it("a label with the lot's own dates, or with none, is scanned without a question", async () => {
    const { id } = await delivery()
    await scan(id, right)
    const other = await delivery()
    await scan(other.id, `(01)${GTIN}(10)T-2(30)2`)
  })
})
