import { createProduct, type Product } from "../helpers/create-product"
import { readTables, refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

jest.setTimeout(180_000)

const GTIN = "04006381333931"

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  const refuses = refusedUnchanged(getContainer)
  let phone: Product
  let tea: Product
  let supplierId: string

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE" })
    tea = await createProduct(api, admin, store, { title: "Tea", sku: "TEA-1" })
    await api.post(
      `/admin/products/${phone.productId}/variants/${phone.variantId}`,
      { ean: "4006381333931" },
      admin
    )
    await trace.track(phone.inventoryItemId, "serial")
    await trace.track(tea.inventoryItemId, "lot", { use_expiration: true })
    await trace.operationType(store.locationId, "receipt")
    supplierId = (await trace.post("/suppliers", { name: "Works" })).supplier.id
  })

  const order = async (...lines: [Product, number][]) => {
    const { purchase_order } = await trace.post("/purchase-orders", {
      supplier_id: supplierId,
      location_id: store.locationId,
      lines: lines.map(([item, quantity]) => ({
        inventory_item_id: item.inventoryItemId,
        quantity,
      })),
    })
    const confirmed = await trace.post(`/purchase-orders/${purchase_order.id}/confirm`)
    return { id: purchase_order.id, receipt: confirmed.purchase_order.operations[0].id as string }
  }
  const announce = (id: string, body: object) =>
    trace.post(`/purchase-orders/${id}/announcements`, body)
  const row = (article: string, lot_name: string, more: object = {}) => ({
    article,
    lot_name,
    ...more,
  })
  const statesOf = async (id: string) => {
    const { announced_numbers } = await trace.get(`/purchase-orders/${id}/announcements`)
    return announced_numbers.map((each: any) => `${each.name} ${each.state}`)
  }
  const compare = async (receipt: string) =>
    (await trace.get(`/operations/${receipt}/announced`)).announced
  const scan = (receipt: string, code: string, more: object = {}) =>
    trace.post(`/operations/${receipt}/scan`, { code, ...more })
  const enter = async (receipt: string, line: number, details: object[]) => {
    const { lines } = await trace.operation(receipt)
    return trace.post(`/operations/${receipt}/lines/${lines[line].id}/details`, { details })
  }
  const validate = (receipt: string, body: object = {}) =>
    trace.post(`/operations/${receipt}/validate`, body)
  const receiveAll = (receipt: string) => trace.post(`/operations/${receipt}/receive-announced`)
  const rowsOf = (operation: any) =>
    operation.lines.map((line: any) =>
      line.details.map((each: any) => `${each.lot_name ?? "-"} ${each.quantity}`)
    )

  describe("numbers that a supplier announces", () => {
    it("are kept from a list, and entered by one press with their dates and batches", async () => {
      const { id, receipt } = await order([phone, 2], [tea, 5])
      const text = [
        "SKU;Serial;Batch;Qty;Expiry",
        "PHONE;A-1;B-1;1;",
        "PHONE;A-2;B-1;1;",
        "TEA-1;;T-1;5;31.05.2027",
      ].join("\n")
      const before = await readTables(getContainer())
      const preview = await announce(id, { text, preview: true })
      expect(preview).toMatchObject({ announcement: null, errors: [] })
      expect(preview.rows).toHaveLength(3)
      expect(await readTables(getContainer())).toEqual(before)

      const { announcement, articles } = await announce(id, { text })
      expect(announcement).toMatchObject({ source: "list", numbers: 3, expected: 3, received: 0 })
      expect(articles.map(({ missing, surplus }: any) => [missing, surplus])).toEqual([
        [0, 0],
        [0, 0],
      ])
      expect((await trace.operation(receipt)).announced).toEqual({
        expected: 3,
        entered: 0,
        unexpected: 0,
        differing: 0,
      })
      const { operation, count } = await receiveAll(receipt)
      expect(count).toBe(3)
      expect(rowsOf(operation)).toEqual([["A-1 1", "A-2 1"], ["T-1 5"]])
      expect(operation.state).not.toBe("done")
      expect(operation.lines[0].details[0].batch_name).toBe("B-1")
      expect(operation.lines[1].details[0].expires_at).toContain("2027-05-31")
      expect(await statesOf(id)).toEqual(["A-1 entered", "A-2 entered", "T-1 entered"])
      // A second press finds nothing that is open.
      expect(rowsOf((await receiveAll(receipt)).operation)).toEqual(rowsOf(operation))

      await validate(receipt)
      expect(await statesOf(id)).toEqual(["A-1 received", "A-2 received", "T-1 received"])
      expect((await trace.lot("T-1")).expires_at).toContain("2027-05-31")
    })

    it("are refused as a whole with the reason of each line, as a receipt would", async () => {
      await trace.receive(store.locationId, phone.inventoryItemId, ["IN-1"])
      const { id } = await order([phone, 3])
      const bad = await refuses(() =>
        announce(id, {
          rows: [row("PHONE", "N-1"), row("PHONE", "IN-1"), row("PHONE", "N-2", { quantity: 2 })],
        })
      )
      expect(bad.errors?.map(({ index, code }) => [index, code])).toEqual([
        [1, "lot_exists"],
        [2, "quantity_mismatch"],
      ])
      expect(await refuses(() => announce(id, { rows: [row("PHONE", "PHONE")] }))).toMatchObject({
        code: "not_a_lot_name",
      })
      expect(await refuses(() => announce(id, { rows: [row("CASE", "C-1")] }))).toMatchObject({
        code: "lot_wrong_item",
        message: expect.stringContaining("CASE"),
      })
      expect(
        await refuses(() => announce(id, { rows: [row("PHONE", "N-1"), row("PHONE", "N-1")] }))
      ).toMatchObject({ code: "duplicate_lot" })
      const listed = await refuses(() =>
        announce(id, { text: "SKU;Serial\nPHONE;8.69E+14\nPHONE;N-9" })
      )
      expect(listed).toMatchObject({ code: "ambiguous_code", errors: [{ index: 1 }] })
    })

    it("are asked about where they look like others or are more than ordered", async () => {
      const { id, receipt } = await order([phone, 2])
      await announce(id, { rows: [row("PHONE", "Q-1")] })
      const like = { rows: [row(GTIN, "q-1")] }
      expect(await refuses(() => announce(id, like))).toMatchObject({ code: "similar_lot" })
      await announce(id, { ...like, accept_similar: true })
      const more = { rows: [row("PHONE", "Q-2")] }
      expect(await refuses(() => announce(id, more))).toMatchObject({ code: "over_receipt" })
      await announce(id, { ...more, accept_over_receipt: true })
      // What was accepted as it was announced is not asked again.
      expect(rowsOf((await receiveAll(receipt)).operation)).toEqual([["Q-1 1", "Q-2 1", "q-1 1"]])
    })

    it("are not announced twice, nor for two purchase orders that wait for them", async () => {
      const one = await order([phone, 2], [tea, 9])
      const other = await order([phone, 2])
      await announce(one.id, { rows: [row("PHONE", "D-1"), row("TEA-1", "D-T", { quantity: 4 })] })
      for (const [id, name, article] of [
        [one.id, "D-1", "PHONE"],
        [one.id, "D-T", "TEA-1"],
        [other.id, "D-1", "PHONE"],
      ]) {
        const again = { rows: [row(article, name)] }
        expect(await refuses(() => announce(id, again))).toMatchObject({ code: "duplicate_lot" })
      }
    })

    it.each([
      ["a lot", "TEA-1", { quantity: 4 }],
      ["a serial number", "PHONE", {}],
    ])("%s named twice in one announcement is asked to be named once", async (_, article, more) => {
      const { id } = await order([phone, 2], [tea, 9])
      const rows = [row(article, "R-1", more), row(article, "R-2"), row(article, "R-1", more)]
      const answer = await refuses(() => announce(id, { rows }))
      expect(answer.errors).toEqual([
        expect.objectContaining({ index: 2, code: "duplicate_lot", value: "R-1" }),
      ])
    })

    it("need a purchase order whose goods are still to come", async () => {
      const draft = await trace.post("/purchase-orders", {
        supplier_id: supplierId,
        location_id: store.locationId,
        lines: [{ inventory_item_id: phone.inventoryItemId, quantity: 1 }],
      })
      const body = { rows: [row("PHONE", "X-1")] }
      expect(await refuses(() => announce(draft.purchase_order.id, body))).toMatchObject({
        code: "invalid_state",
      })
      expect(await refuses(() => announce("po_none", body))).toMatchObject({ status: 404 })
    })

    it("can be deleted until something of them has come", async () => {
      const { id, receipt } = await order([phone, 2])
      const first = await announce(id, { rows: [row("PHONE", "E-1")] })
      const second = await announce(id, { rows: [row("PHONE", "E-2")] })
      await scan(receipt, "E-1")
      await validate(receipt, { backorder: "create" })
      const path = (announcement: any) =>
        `/purchase-orders/${id}/announcements/${announcement.announcement.id}`
      const refusal = await refuses(() => trace.del(path(first)))
      expect(refusal).toMatchObject({ code: "invalid_state" })
      expect(refusal.message).toContain("E-1")
      await trace.del(path(second))
      expect(await statesOf(id)).toEqual(["E-1 received"])
      expect(await refuses(() => trace.del(path(second)))).toMatchObject({ status: 404 })
    })
  })

  describe("receiving against what was announced", () => {
    it("tells expected, unexpected and missing numbers apart, and keeps the missing ones for the backorder", async () => {
      const { id, receipt } = await order([phone, 3])
      await announce(id, { rows: ["F-1", "F-2", "F-3"].map((name) => row("PHONE", name)) })
      await scan(receipt, "F-1")
      const refusal = await refuses(() => scan(receipt, "F-9"))
      expect(refusal).toMatchObject({ code: "not_announced", errors: [{ value: "F-9" }] })
      const { operation } = await scan(receipt, "F-9", { accept_unexpected: true })
      expect(operation.announced).toEqual({ expected: 2, entered: 1, unexpected: 1, differing: 0 })
      const found = await compare(receipt)
      expect(found.expected.map(({ name }: any) => name)).toEqual(["F-2", "F-3"])
      expect(found.unexpected).toMatchObject([{ lot_name: "F-9", accepted: true }])

      // It was asked about as it was scanned, so not again.
      const { backorder } = await validate(receipt, { backorder: "create" })
      expect(await statesOf(id)).toEqual(["F-1 received", "F-2 missing", "F-3 missing"])
      expect(rowsOf(backorder)).toEqual([["- 1"]])
      expect((await compare(backorder.id)).expected).toHaveLength(2)
    })

    it("asks at validation about numbers that were typed and not announced, once", async () => {
      const { id, receipt } = await order([phone, 2], [tea, 3])
      await announce(id, { rows: [row("PHONE", "G-1"), row("PHONE", "G-2")] })
      await enter(receipt, 0, [{ lot_name: "G-1" }, { lot_name: "G-7" }])
      // Nothing was announced of the tea, so none of it is unexpected.
      await enter(receipt, 1, [{ lot_name: "G-T", quantity: 3 }])
      const refusal = await refuses(() => validate(receipt))
      expect(refusal).toMatchObject({ code: "not_announced" })
      expect(refusal.errors?.map(({ value }) => value)).toEqual(["G-7"])
      await validate(receipt, { accept_unexpected: true })
      expect(await statesOf(id)).toEqual(["G-1 received", "G-2 missing"])
    })

    it("fills dates from the announcement, and asks where the code says another one", async () => {
      const { id, receipt } = await order([phone, 3])
      const dates = { expires_at: "2027-05-31", batch_name: "B-9" }
      await announce(id, { rows: ["H-1", "H-2", "H-3"].map((name) => row("PHONE", name, dates)) })
      await scan(receipt, "H-1")
      const other = `01${GTIN}1727043010B-9\u001d21H-2`
      const refusal = await refuses(() => scan(receipt, other))
      expect(refusal).toMatchObject({ code: "announcement_differs" })
      expect(refusal.message).toContain("2027-04-30")
      expect(refusal.message).toContain("2027-05-31")
      await scan(receipt, other, { accept_differing: true })
      const { operation } = await enter(receipt, 0, [
        { lot_name: "H-1" },
        { lot_name: "H-2", expires_at: "2027-04-30" },
        { lot_name: "H-3", batch_name: "B-8" },
      ])
      const days = operation.lines[0].details.map((each: any) => each.expires_at.slice(0, 10))
      expect(days).toEqual(["2027-05-31", "2027-04-30", "2027-05-31"])
      expect(operation.announced).toMatchObject({ differing: 2, unexpected: 0 })
      const asked = await refuses(() => validate(receipt))
      expect(asked.errors?.map(({ value, code }) => [value, code])).toEqual([
        ["H-2", "announcement_differs"],
        ["H-3", "announcement_differs"],
      ])
      await validate(receipt, { accept_differing: true })
      expect((await trace.lot("H-2")).expires_at).toContain("2027-04-30")
    })

    it("takes the announced quantity of a scanned lot, and counts more of it as unexpected", async () => {
      const { id, receipt } = await order([tea, 10])
      await announce(id, { rows: [row("TEA-1", "L-1", { quantity: 4, expires_at: "2027-05-31" })] })
      expect(rowsOf((await scan(receipt, "L-1")).operation)).toEqual([["L-1 4", "- 6"]])
      await enter(receipt, 0, [{ lot_name: "L-1", quantity: 6 }])
      expect((await compare(receipt)).unexpected).toMatchObject([{ lot_name: "L-1", quantity: 2 }])
      const partly = { backorder: "create" }
      expect(await refuses(() => validate(receipt, partly))).toMatchObject({
        code: "not_announced",
      })
    })

    it("knows by the announcement which of two articles a plain number is of", async () => {
      const { id, receipt } = await order([phone, 1], [tea, 2])
      await announce(id, { rows: [row("TEA-1", "M-T", { quantity: 2 })] })
      const { operation } = await scan(receipt, "M-T")
      expect(rowsOf(operation)[1]).toEqual(["M-T 2"])
    })

    it("expects a number again that is taken out of the receipt", async () => {
      const { id, receipt } = await order([phone, 2])
      await announce(id, { rows: [row("PHONE", "U-1"), row("PHONE", "U-2")] })
      await scan(receipt, "U-1")
      expect(await statesOf(id)).toEqual(["U-1 entered", "U-2 expected"])
      await enter(receipt, 0, [{ lot_name: "U-2" }])
      expect(await statesOf(id)).toEqual(["U-1 expected", "U-2 entered"])
    })

    it("refuses to enter all where nothing was announced", async () => {
      const { receipt } = await order([phone, 1])
      expect(await refuses(() => receiveAll(receipt))).toMatchObject({ code: "invalid_state" })
      expect(await compare(receipt)).toBeNull()
    })
  })

  describe("an EPCIS document", () => {
    const shipping = (eventID: string, more: object) => ({
      type: "ObjectEvent",
      eventID,
      eventTime: "2026-11-01T10:00:00Z",
      eventTimeZoneOffset: "+00:00",
      action: "OBSERVE",
      bizStep: "shipping",
      ...more,
    })
    const documentOf = (...eventList: object[]) => ({
      epcis: {
        type: "EPCISDocument",
        schemaVersion: "2.0",
        creationDate: "2026-11-01T10:00:00Z",
        epcisBody: { eventList },
      },
    })
    const link = (serial: string) => `https://id.gs1.org/01/${GTIN}/21/${serial}`

    it("announces what was shipped, once, and says what it does not use", async () => {
      const { id } = await order([phone, 3])
      const first = shipping("urn:uuid:a", {
        epcList: [link("W-1")],
        ilmd: { "cbvmda:itemExpirationDate": "2027-05-31" },
      })
      const packing = { ...shipping("urn:uuid:b", { epcList: [link("W-9")] }), bizStep: "packing" }
      const answer = await announce(id, documentOf(first, packing))
      expect(answer.announcement).toMatchObject({ source: "epcis", numbers: 1 })
      expect(answer.not_used).toMatchObject([{ event: 2, event_id: "urn:uuid:b" }])
      const before = await readTables(getContainer())
      const again = await announce(id, documentOf(first))
      expect(again).toMatchObject({ announcement: null, repeated: ["urn:uuid:a"] })
      expect(await readTables(getContainer())).toEqual(before)

      const next = shipping("urn:uuid:c", { epcList: [link("W-2")] })
      expect(await announce(id, documentOf(first, next))).toMatchObject({
        announcement: { numbers: 1 },
        repeated: ["urn:uuid:a"],
      })
      expect(await statesOf(id)).toEqual(["W-1 expected", "W-2 expected"])
    })

    it("is refused where it names an article that was not ordered, or ships nothing", async () => {
      const { id } = await order([phone, 2])
      const foreign = shipping("urn:uuid:d", {
        epcList: ["https://id.gs1.org/01/09506000134352/21/1", link("V-1")],
      })
      const refusal = await refuses(() => announce(id, documentOf(foreign)))
      expect(refusal).toMatchObject({ code: "lot_wrong_item" })
      expect(refusal.message).toContain("09506000134352")
      const answer = await announce(id, { ...documentOf(foreign), accept_not_ordered: true })
      expect(answer.not_ordered).toEqual([{ article: "09506000134352", lines: [1] }])
      const none = documentOf({ type: "AggregationEvent" })
      expect(await refuses(() => announce(id, none))).toMatchObject({ status: 400 })
    })
  })
})
