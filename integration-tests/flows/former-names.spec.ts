import { createProduct, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

jest.setTimeout(180_000)

const GTIN = "04006381333931"

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  const refuses = refusedUnchanged(getContainer)
  let phone: Product

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE" })
    await api.post(
      `/admin/products/${phone.productId}/variants/${phone.variantId}`,
      { ean: "4006381333931" },
      admin
    )
    await trace.track(phone.inventoryItemId, "serial")
    await trace.receive(store.locationId, phone.inventoryItemId, ["A-1", "A-2", "A-3"])
    await rename("A-3", "B-77")
  })

  const rename = async (from: string, to: string, more: object = {}) =>
    (await trace.post(`/lots/${(await trace.lot(from)).id}`, { name: to, ...more })).lot
  const delivery = async () => {
    const order = await shop.order([phone.variantId, 1])
    return { order, id: (await shop.delivery(order)).id as string }
  }
  /** A receipt of one unit, and how a number is entered into it. */
  const receipt = async () => {
    const { id, lines } = await trace.openReceipt(store.locationId, phone.inventoryItemId, 1)
    const path = `/operations/${id}/lines/${lines[0].id}/details`
    return {
      enter: (lot_name: string, more: object = {}) =>
        trace.post(path, { details: [{ lot_name }], ...more }),
      validate: () => trace.post(`/operations/${id}/validate`),
    }
  }

  describe("a unit whose label has the number from before it was renamed", () => {
    it("is found by a look-up, which says what it is called now", async () => {
      const { scan } = await trace.post("/scan", { code: "A-3" })
      expect(scan).toMatchObject({ former_name: "A-3", lot: { name: "B-77" } })
      expect(scan.lot.former_names).toEqual(["A-3"])
      expect((await trace.post("/scan", { code: "B-77" })).scan.former_name).toBeUndefined()
    })

    it("is found by a GS1 code with its former number", async () => {
      const { scan } = await trace.post("/scan", { code: `(01)${GTIN}(21)A-3` })
      expect(scan).toMatchObject({ former_name: "A-3", lot: { name: "B-77" } })
    })

    it("is found in lists and in the search", async () => {
      const { lots } = await trace.get("/lots", { q: "A-3" })
      expect(lots.map((lot: any) => lot.name)).toEqual(["B-77"])
      const { results } = await trace.get("/search", { q: "A-3" })
      const found = results.filter((each: any) => each.type === "lot")
      expect(found).toMatchObject([{ name: "B-77", detail: "Phone (PHONE) · A-3" }])
    })

    it("is picked by a scan into a delivery and at the pack station, which say so", async () => {
      const { id, order } = await delivery()
      expect(await trace.post(`/operations/${id}/scan`, { code: "A-3" })).toMatchObject({
        former_name: "A-3",
      })
      await trace.post(`/operations/${id}/validate`)
      expect((await shop.line(order)).delivered).toEqual(["B-77"])

      await rename("A-2", "B-78")
      const other = await delivery()
      expect(await trace.post(`/packing/${other.id}/scan`, { code: "A-2" })).toMatchObject({
        former_name: "A-2",
        packing: { left: 0 },
      })
    })

    it("is taken in for a repair by its label", async () => {
      await rename("A-1", "B-76")
      const { order } = await delivery()
      await shop.fulfil(order, [1], [{ lot_name: "A-1" }])
      expect((await shop.line(order)).delivered).toEqual(["B-76"])
      const { operation } = await trace.post("/operations", {
        code: "repair_in",
        location_id: store.locationId,
        lines: [{ inventory_item_id: phone.inventoryItemId, quantity: 1 }],
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      const scanned = await trace.post(`/operations/${operation.id}/scan`, { code: "A-1" })
      expect(scanned).toMatchObject({ former_name: "A-1" })
      expect(scanned.operation.lines[0].details).toMatchObject([{ lot_name: "B-76" }])
    })

    it("is meant by a row of what leaves", async () => {
      const { order } = await delivery()
      await shop.assign(order, [{ lot_name: "A-3" }])
      expect((await shop.line(order)).assigned).toEqual(["B-77"])
    })

    it("is found by each number it had, and by none that it has again", async () => {
      await rename("B-77", "C-9")
      expect((await trace.lot("C-9")).former_names).toEqual(["A-3", "B-77"])
      for (const code of ["A-3", "B-77"]) {
        expect((await trace.post("/scan", { code })).scan.lot.name).toBe("C-9")
      }
      const lot = await rename("C-9", "A-3")
      expect(lot.former_names).toEqual(["B-77", "C-9"])
      expect((await trace.post("/scan", { code: "A-3" })).scan).toMatchObject({
        lot: { name: "A-3" },
      })
    })
  })

  describe("a new unit with the former number of another one", () => {
    it("is asked about, on a receipt and wherever a number is made, and then goes first", async () => {
      const { enter, validate } = await receipt()
      const answer = await refuses(() => enter("A-3"))
      expect(answer).toMatchObject({ code: "similar_lot", errors: [{ suggestion: "B-77" }] })
      expect(answer.message).toContain("A-3 is the former number of B-77.")
      const fresh = { inventory_item_id: phone.inventoryItemId, name: "A-3" }
      expect(await refuses(() => trace.post("/lots", fresh))).toMatchObject({ code: "similar_lot" })
      expect(await refuses(() => rename("A-1", "A-3"))).toMatchObject({ code: "similar_lot" })

      await enter("A-3", { accept_similar: true })
      await validate()
      const { scan } = await trace.post("/scan", { code: "A-3" })
      expect(scan.lot.name).toBe("A-3")
      expect(scan.former_name).toBeUndefined()
    })

    it("is scanned with a word on who had its number before, whose old label it may be", async () => {
      const { enter, validate } = await receipt()
      await enter("A-3", { accept_similar: true })
      await validate()
      for (const code of ["A-3", `(01)${GTIN}(21)A-3`]) {
        const { scan } = await trace.post("/scan", { code })
        expect(scan).toMatchObject({ lot: { name: "A-3" }, former_name_of: ["B-77"] })
      }
      const { id } = await delivery()
      expect(await trace.post(`/operations/${id}/scan`, { code: "A-3" })).toMatchObject({
        former_name_of: ["B-77"],
      })
      const { scan } = await trace.post("/scan", { code: "B-77" })
      expect(scan.former_name_of).toBeUndefined()
    })

    it("is not asked about for another article, whose numbers are its own", async () => {
      const cup = await createProduct(api, admin, store, { title: "Cup", sku: "CUP" })
      await trace.track(cup.inventoryItemId, "serial")
      await trace.receive(store.locationId, cup.inventoryItemId, ["A-3"])
      expect(await trace.lot("A-3", cup.inventoryItemId)).toMatchObject({ former_names: [] })
    })
  })
})
