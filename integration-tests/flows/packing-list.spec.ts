import { createProduct, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  const refuses = refusedUnchanged(getContainer)
  let phone: Product
  let tea: Product
  let bag: Product

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE" })
    tea = await createProduct(api, admin, store, { title: "Tea", sku: "TEA-1" })
    bag = await createProduct(api, admin, store, { title: "Bag", sku: "BAG" })
    await api.post(
      `/admin/products/${tea.productId}/variants/${tea.variantId}`,
      { ean: "4006381333931" },
      admin
    )
    await trace.track(phone.inventoryItemId, "serial")
    await trace.track(tea.inventoryItemId, "lot", { use_expiration: true })
  })

  const receipt = async (...lines: [Product, number][]) => {
    const { operation } = await trace.post("/operations", {
      code: "receipt",
      location_id: store.locationId,
      lines: lines.map(([item, quantity]) => ({
        inventory_item_id: item.inventoryItemId,
        quantity,
      })),
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    return operation.id as string
  }
  const paste = (id: string, text: string, more: object = {}) =>
    trace.post(`/operations/${id}/paste`, { text, ...more })
  const entered = (operation: any) =>
    operation.lines.map((line: any) =>
      line.details.map((row: any) => `${row.lot_name ?? "-"} ${row.quantity}`)
    )

  const LIST = [
    "SKU;Serial;Lot;Qty;Expiry",
    "PHONE;P-1;B-1;1;",
    "PHONE;P-2;B-1;1;",
    // The tea's EAN as a spreadsheet leaves it.
    "4006381333931;;T-7;2.5;31.05.2027",
    "TEA-1;;T-8;4;04.06.2027",
  ].join("\n")

  describe("a packing list", () => {
    it("fills all lines of a receipt at once, by SKU and EAN, and says what is missing and too much", async () => {
      const id = await receipt([phone, 3], [tea, 5], [bag, 2])
      const { operation, articles, not_ordered, errors } = await paste(id, LIST)
      expect(entered(operation)).toEqual([["P-1 1", "P-2 1"], ["T-7 2.5", "T-8 4"], ["- 2"]])
      expect(articles).toEqual([
        {
          inventory_item_id: phone.inventoryItemId,
          sku: "PHONE",
          title: expect.any(String),
          ordered: 3,
          listed: 2,
          missing: 1,
          surplus: 0,
        },
        expect.objectContaining({
          sku: "TEA-1",
          ordered: 5,
          listed: 6.5,
          missing: 0,
          surplus: 1.5,
        }),
      ])
      expect([not_ordered, errors]).toEqual([[], []])
      const [[first], [, second]] = operation.lines.map((line: any) => line.details)
      expect(first.batch_name).toBe("B-1")
      expect(second.expires_at).toContain("2027-06-04")
    })

    it("is only read in a preview, with all that is wrong", async () => {
      const id = await receipt([phone, 1])
      const before = await trace.operation(id)
      const answer = await paste(id, "SKU;Serial\nPHONE;P-1\nCASE;C-1\n;P-3\nPHONE;8.69E+14", {
        preview: true,
      })
      expect(answer.rows).toMatchObject([{ line: 2, name: "P-1" }])
      expect(answer.errors.map(({ line, code }: any) => [line, code])).toEqual([
        [3, "lot_wrong_item"],
        [4, "ambiguous_code"],
        [5, "ambiguous_code"],
      ])
      expect(answer.not_ordered).toEqual([{ article: "CASE", lines: [3] }])
      expect(answer.operation).toEqual(before)
      expect(await trace.operation(id)).toEqual(before)
    })

    it("names in the preview what the receipt will refuse", async () => {
      await trace.receive(store.locationId, phone.inventoryItemId, ["P-7"])
      const id = await receipt([phone, 3])
      const list = "SKU;Serial\nPHONE;P-6\nPHONE;P-7\nPHONE;8.69E+14"
      const before = await trace.operation(id)
      const { errors } = await paste(id, list, { preview: true })
      expect(errors.map(({ line, code }: any) => [line, code])).toEqual([
        [3, "lot_exists"],
        [4, "ambiguous_code"],
      ])
      expect(errors[0].message).toMatch(/^Line 3: P-7 /)
      expect(await trace.operation(id)).toEqual(before)
      const refusal = await refuses(() => paste(id, list))
      expect(refusal.errors?.map(({ index, code }: any) => [index, code])).toEqual([
        [2, "lot_exists"],
        [3, "ambiguous_code"],
      ])
    })

    it("knows an article whatever the case of its letters, unless two differ in it alone", async () => {
      const id = await receipt([phone, 2], [tea, 2])
      const { operation } = await paste(id, "SKU;Serial;Lot;Qty\nphone;P-1;;1\nTea-1;;T-1;2")
      expect(entered(operation)).toEqual([["P-1 1"], ["T-1 2"]])
      const other = await createProduct(api, admin, store, { title: "Phone 2", sku: "Phone" })
      await trace.track(other.inventoryItemId, "serial")
      const both = await receipt([phone, 1], [other, 1])
      const named = await paste(both, "SKU;Serial\nPhone;P-3\nPHONE;P-4")
      expect(entered(named.operation)).toEqual([["P-4 1"], ["P-3 1"]])
      expect(await refuses(() => paste(both, "SKU;Serial\nphone;P-5"))).toMatchObject({
        code: "ambiguous_code",
      })
    })

    it("is refused as a whole for one bad line, with the place of each", async () => {
      await trace.receive(store.locationId, phone.inventoryItemId, ["P-2"])
      const id = await receipt([phone, 3], [tea, 5])
      const answer = await refuses(() => paste(id, LIST))
      expect(answer).toMatchObject({ status: 400, code: "lot_exists" })
      expect(answer.errors).toMatchObject([{ index: 2, value: "P-2" }])
    })

    it("leaves out what was not ordered once somebody says so", async () => {
      const id = await receipt([tea, 7])
      const answer = await refuses(() => paste(id, LIST))
      expect(answer).toMatchObject({ code: "lot_wrong_item" })
      expect(answer.errors?.map(({ index }: any) => index)).toEqual([1, 2])
      const { operation, not_ordered } = await paste(id, LIST, { accept_not_ordered: true })
      expect(entered(operation)).toEqual([["T-7 2.5", "T-8 4"]])
      expect(not_ordered).toEqual([{ article: "PHONE", lines: [2, 3] }])
    })

    it("fills the lines of one article one after the other, and keeps what is there if asked to", async () => {
      const id = await receipt([tea, 3], [tea, 4])
      const first = await paste(id, "SKU;Lot;Qty\nTEA-1;T-1;2")
      expect(entered(first.operation)[0]).toEqual(["T-1 2"])
      const { operation } = await paste(id, "SKU;Lot;Qty\nTEA-1;T-2;5", { keep: true })
      expect(entered(operation)).toEqual([["T-1 2", "T-2 1"], ["T-2 4"]])
    })

    it("refuses lists without articles, the shop's own SKUs as numbers, and other operations", async () => {
      const id = await receipt([phone, 2])
      expect(await refuses(() => paste(id, "P-1\nP-2"))).toMatchObject({ code: "ambiguous_code" })
      expect(await refuses(() => paste(id, "SKU;Serial\nPHONE;TEA-1"))).toMatchObject({
        code: "not_a_lot_name",
      })
      const { operation } = await trace.post("/operations", {
        code: "delivery",
        location_id: store.locationId,
        lines: [{ inventory_item_id: phone.inventoryItemId, quantity: 1 }],
      })
      expect(await refuses(() => paste(operation.id, LIST))).toMatchObject({
        code: "invalid_state",
      })
    })

    it("without a unit changes nothing", async () => {
      const id = await receipt([phone, 2])
      await paste(id, "SKU;Serial\nPHONE;P-1")
      const { operation } = await paste(id, "SKU;Serial\n")
      expect(entered(operation)).toEqual([["P-1 1"]])
    })
  })
})
