import { endOfDay, serverTimeZone, startOfDay } from "../../src/shared/zoned-day"
import { createProduct, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

const FNC1 = "\u001d"
const LAPTOP = "09506000134352"
const COFFEE = "00036000291452"
/** Coffee that is sold by weight. */
const WEIGHED = "90036000291455"
/** Six packets of coffee. */
const PACK = "09506000134376"

const zone = serverTimeZone()
const until = (day: string) => endOfDay(day, zone).toISOString()
const from = (day: string) => startOfDay(day, zone).toISOString()

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product
  let coffee: Product
  const refuse = refusedUnchanged(getContainer)

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP-77" })
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    const code = (product: Product, fields: object) =>
      api.post(`/admin/products/${product.productId}/variants/${product.variantId}`, fields, admin)
    await code(laptop, { ean: LAPTOP.slice(1) })
    await code(coffee, { upc: COFFEE.slice(2), barcode: WEIGHED })
    const kit = [{ inventoryItemId: coffee.inventoryItemId, requiredQuantity: 6 }]
    const pack = await createProduct(api, admin, store, { title: "Six", sku: "COF-6", kit })
    await code(pack, { ean: PACK.slice(1) })
    await trace.track(laptop.inventoryItemId, "serial", { use_expiration: true })
    await trace.track(coffee.inventoryItemId, "lot", { use_expiration: true })
  })

  const receiptOf = (product: Product, quantity: number) =>
    trace.openReceipt(store.locationId, product.inventoryItemId, quantity)
  const scanInto = (operation: any, code: string, more: object = {}) =>
    trace.post(`/operations/${operation.id}/scan`, { code, ...more })
  const linePath = (operation: any) => `/operations/${operation.id}/lines/${operation.lines[0].id}`
  const rows = (operation: any, line = 0) =>
    operation.lines[line].details.flatMap((row: any) =>
      row.lot_name ? [`${row.lot_name} ${row.quantity}`] : []
    )
  const received = async (operation: any, name: string) => {
    await trace.post(`/operations/${operation.id}/validate`)
    return trace.lot(name)
  }
  async function twoArticles() {
    const { operation } = await trace.post("/operations", {
      code: "receipt",
      location_id: store.locationId,
      lines: [laptop, coffee].map((p) => ({ inventory_item_id: p.inventoryItemId, quantity: 3 })),
    })
    return (await trace.post(`/operations/${operation.id}/confirm`)).operation
  }

  describe("a label with data identifiers", () => {
    const GS = "\u001d"
    const envelope = (...fields: string[]) => `[)>\u001e06${GS}${fields.join(GS)}\u001e\u0004`

    it("is read as a whole: article, batch, quantity and dates", async () => {
      const operation = await twoArticles()
      const { operation: filled } = await scanInto(
        operation,
        envelope("PCOF", "1TLOT-9", "Q2", "14D20310531")
      )
      expect(rows(filled, 1)).toEqual(["LOT-9 2"])
      expect(filled.lines[1].details[0].expires_at).toBe(until("2031-05-31"))
      const next = await scanInto(operation, envelope("PLAP-77", "SX-1", "1TB-7"))
      expect(rows(next.operation, 0)).toEqual(["X-1 1"])
      expect(next.operation.lines[0].details[0].batch_name).toBe("B-7")
    })

    it.each([
      ["of an article that there is not", envelope("PNONE", "1TLOT-9"), "lot_not_found"],
      ["of an article that is not expected", envelope("PLAP-77", "SX-1"), "lot_wrong_item"],
      ["with two batches", envelope("PCOF", "1TA", "1TB"), "invalid_name"],
      ["with more than is expected", envelope("PCOF", "1TA", "Q9"), "quantity_mismatch"],
    ])("is refused %s", async (_, code, refusal) => {
      const receipt = await receiptOf(coffee, 5)
      expect(await refuse(() => scanInto(receipt, code))).toMatchObject({ code: refusal })
    })

    it("asks whether 1T is part of the number, and takes either", async () => {
      const receipt = await receiptOf(coffee, 5)
      const answer = await refuse(() => scanInto(receipt, "1TLOT-9"))
      expect(answer).toMatchObject({ code: "ambiguous_code" })
      expect(answer.errors!.map(({ value }) => value)).toEqual(["LOT-9", "1TLOT-9"])
      const chosen = await scanInto(receipt, "1TLOT-9", { lot_name: "LOT-9" })
      expect(rows(chosen.operation)).toEqual(["LOT-9 5"])
      const other = await receiptOf(coffee, 2)
      expect(rows((await scanInto(other, "1T-77X", { accept_code: true })).operation)).toEqual([
        "1T-77X 2",
      ])
      await received(other, "1T-77X")
      const third = await receiptOf(coffee, 1)
      // Others of the article begin so: the shop numbers in this way.
      expect(rows((await scanInto(third, "1T-78X")).operation)).toEqual(["1T-78X 1"])
    })

    it("knows the article behind P, and asks about what follows it", async () => {
      const receipt = await receiptOf(laptop, 5)
      expect(await refuse(() => scanInto(receipt, "PLAP-77"))).toMatchObject({
        code: "lot_required",
      })
      expect(await refuse(() => scanInto(receipt, "Q1"))).toMatchObject({ code: "not_a_lot_name" })
      const answer = await refuse(() => scanInto(receipt, "SN-4711"))
      expect(answer.errors!.map(({ value }) => value)).toEqual(["N-4711", "SN-4711"])
      const other = await receiptOf(laptop, 5)
      expect(rows((await scanInto(other, "SN-4711")).operation)).toEqual(["SN-4711 1"])
    })

    it("finds what is in stock", async () => {
      await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-5", 3]])
      const { scan } = await trace.post("/scan", { code: "1TLOT-5" })
      expect(scan.lot).toMatchObject({ name: "LOT-5" })
      const whole = await trace.post("/scan", { code: envelope("PCOF", "1TLOT-5") })
      expect(whole.scan).toMatchObject({ format: "data_identifiers", lot: { name: "LOT-5" } })
    })
  })

  describe("a code whose separators are lost", () => {
    const LOST = `01${COFFEE}10ABC17270531`

    it("is refused where it can be read in several ways, with what they are and how to set the scanner", async () => {
      const receipt = await receiptOf(coffee, 5)
      const answer = await refuse(() => scanInto(receipt, LOST))
      expect(answer).toMatchObject({ status: 400, code: "ambiguous_code" })
      expect(answer.message).toMatch(/ABC17270531/)
      expect(answer.message).toMatch(/FNC1.*GS/)
      expect(answer.errors!.map(({ value }) => value).sort()).toEqual(["ABC", "ABC17270531"])
    })

    it("is read as whoever scanned it says", async () => {
      const receipt = await receiptOf(coffee, 5)
      const { operation } = await scanInto(receipt, LOST, { lot_name: "ABC" })
      expect(rows(operation)).toEqual(["ABC 5"])
      expect(operation.lines[0].details[0].expires_at).toBe(until("2027-05-31"))
    })

    it("is read by the standard where the scanner is known to send separators", async () => {
      const receipt = await receiptOf(coffee, 5)
      const { operation } = await scanInto(receipt, LOST, { has_separators: true })
      expect(rows(operation)).toEqual(["ABC17270531 5"])
    })

    it("is read as the lot that is known already", async () => {
      const receipt = await receiptOf(coffee, 5)
      await scanInto(receipt, `(01)${COFFEE}(10)ABC(30)2`)
      expect(rows((await scanInto(receipt, LOST)).operation)).toEqual(["ABC 2", "ABC 3"])
    })

    it.each(["<GS>", "{GS}", "^]", "%1D", "~1", "|", " "])(
      "is read with %j in their place, where that gives one reading",
      async (mark) => {
        const receipt = await receiptOf(coffee, 5)
        const { operation } = await scanInto(receipt, `01${COFFEE}10ABC${mark}17270531`)
        expect(rows(operation)).toEqual(["ABC 5"])
        expect(operation.lines[0].details[0].expires_at).toBe(until("2027-05-31"))
      }
    )
  })

  describe("the code of something else", () => {
    const WAYS: [string, (receipt: any, name: string) => Promise<unknown>][] = [
      ["scanned", (receipt, name) => scanInto(receipt, name)],
      [
        "entered in Detailed Operations",
        (receipt, name) =>
          trace.post(`${linePath(receipt)}/details`, { details: [{ lot_name: name }] }),
      ],
      [
        "as the first of a series",
        (receipt, name) =>
          trace.post(`${linePath(receipt)}/generate`, { first_name: name, count: 1 }),
      ],
      [
        "pasted",
        (receipt, name) => trace.post(`${linePath(receipt)}/paste`, { text: `${name}\nSN-1` }),
      ],
      [
        "as a new lot",
        (_, name) => trace.post("/lots", { inventory_item_id: laptop.inventoryItemId, name }),
      ],
    ]
    const CODES: [string, string, RegExp][] = [
      ["an EPC URN", "urn:epc:id:sgtin:0950600.013435.12345", /RFID|EPC/],
      ["a HIBC", "+A99912345/$$52001510X3G", /HIBC/],
      ["an SSCC without its identifier", "00123456789012345675", /SSCC/],
      ["a web address", "https://shop.example/lot/7", /web address/],
      ["the EAN of the article", LAPTOP.slice(1), /Laptop/],
      ["the EAN of another article", COFFEE.slice(2), /Coffee/],
    ]
    it.each(
      WAYS.flatMap(([how, send]) =>
        CODES.map(([what, ...rest]) => [what, how, send, rest] as const)
      )
    )("is refused by name: %s, %s", async (_what, _how, send, [code, says]) => {
      const receipt = await receiptOf(laptop, 2)
      const answer = await refuse(() => send(receipt, code))
      expect(answer.status).toBe(400)
      expect(answer.message).toMatch(says)
    })

    it("is shown in the preview of a list, line by line", async () => {
      const { rows: good, errors } = await trace.post("/lot-names/parse", {
        text: "SN-1\nurn:epc:id:sgtin:0950600.013435.12345",
        inventory_item_id: laptop.inventoryItemId,
      })
      expect(good.map((row: any) => row.name)).toEqual(["SN-1"])
      expect(errors).toEqual([expect.objectContaining({ line: 2, code: "not_a_lot_name" })])
    })

    it("is asked about where it may be a unit's own number, and taken when somebody says so", async () => {
      const receipt = await receiptOf(laptop, 1)
      const enter = (more: object) =>
        trace.post(`${linePath(receipt)}/details`, { details: [{ lot_name: "LAP-77", ...more }] })
      const answer = await refuse(() => enter({}))
      expect(answer).toMatchObject({ status: 400, code: "not_a_lot_name" })
      expect(answer.message).toMatch(/SKU of Laptop.*accept_code/)
      const { operation } = await enter({ accept_code: true })
      expect(rows(operation)).toEqual(["LAP-77 1"])
    })
  })

  it.each(["A|1", "B^2", "Ä-é 3", "C&4"])(
    "a shop's own number is taken as it is: %s",
    async (name) => {
      const receipt = await receiptOf(laptop, 1)
      expect(rows((await scanInto(receipt, name)).operation)).toEqual([`${name} 1`])
      expect(await received(receipt, name)).toMatchObject({ status: "available" })
    }
  )

  describe("what a code says", () => {
    it("of its lot's dates is kept: best before, made, packed, sell by", async () => {
      const receipt = await receiptOf(coffee, 1)
      await scanInto(receipt, `]d201${COFFEE}15270205112601031326010416270201${"17270301"}10MEAT1`)
      expect(await received(receipt, "MEAT1")).toMatchObject({
        expires_at: until("2027-03-01"),
        best_before_at: until("2027-02-05"),
        produced_at: from("2026-01-03"),
        packed_at: from("2026-01-04"),
        sell_by_at: until("2027-02-01"),
      })
    })

    it("of a unit's batch links it, made once for all its units", async () => {
      const receipt = await receiptOf(laptop, 2)
      for (const name of ["SX1", "SX2"]) {
        await scanInto(receipt, `]d201${LAPTOP}21${name}${FNC1}10BATCH7`)
      }
      const first = await received(receipt, "SX1")
      const second = await trace.lot("SX2")
      expect(first.batch_lot_id).toEqual(expect.any(String))
      expect(second.batch_lot_id).toBe(first.batch_lot_id)
      const { lot: batch } = await trace.get(`/lots/${first.batch_lot_id}`)
      expect(batch).toMatchObject({ name: "BATCH7", kind: "lot", quantity: 0 })
    })

    it("of its weight is the quantity of a lot", async () => {
      const receipt = await receiptOf(coffee, 5)
      const { operation } = await scanInto(receipt, `]d201${WEIGHED}310300125010CHEESE`)
      expect(rows(operation)).toEqual(["CHEESE 1.25"])
    })

    it("of its weight is no quantity of an article that is counted in pieces", async () => {
      const receipt = await receiptOf(coffee, 5)
      const code = `]d201${COFFEE}310300125010CHEESE-2`
      expect(await refuse(() => scanInto(receipt, code))).toMatchObject({
        status: 400,
        code: "quantity_mismatch",
        message: expect.stringMatching(/1\.25 kg.*pieces/),
      })
      const byWeight = await receiptOf(coffee, 2.5)
      expect(rows((await scanInto(byWeight, code)).operation)).toEqual(["CHEESE-2 1.25"])
    })

    it("of 15 digits that is no IMEI is asked about where the item's numbers are", async () => {
      const phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE-1" })
      await trace.track(phone.inventoryItemId, "serial")
      const receipt = await receiptOf(phone, 4)
      const scanned = async (code: string, more: object = {}) =>
        rows((await scanInto(receipt, code, more)).operation)
      await scanned("356938035643809")
      await scanned("356938035643817")
      expect(await refuse(() => scanInto(receipt, "356938035643826"))).toMatchObject({
        status: 400,
        code: "not_a_lot_name",
        message: expect.stringContaining("IMEI"),
      })
      await scanned("356938035643825")
      expect(await scanned("356938035643826", { accept_code: true })).toHaveLength(4)
    })

    it.each(["3201000125", "3150000125", "3111000125"])(
      "of its measure in (%s) is no quantity: somebody has to say how much it is",
      async (measure) => {
        const receipt = await receiptOf(coffee, 5)
        const code = `]d201${COFFEE}${measure}10OIL`
        expect(await refuse(() => scanInto(receipt, code))).toMatchObject({
          status: 400,
          code: "quantity_mismatch",
          message: expect.stringContaining("OIL"),
        })
        const counted = await scanInto(receipt, `]d201${COFFEE}${measure}302${FNC1}10OIL`)
        expect(rows(counted.operation)).toEqual(["OIL 2"])
      }
    )

    it("of several units is refused for a serial number, which is one", async () => {
      const receipt = await receiptOf(laptop, 5)
      const answer = await refuse(() => scanInto(receipt, `]d201${LAPTOP}21SN-5${FNC1}305`))
      expect(answer).toMatchObject({ status: 400, code: "quantity_mismatch" })
      const { operation } = await scanInto(receipt, `]d201${LAPTOP}21SN-5${FNC1}301`)
      expect(rows(operation)).toEqual(["SN-5 1"])
    })

    it("of its production to the minute is kept", async () => {
      const receipt = await receiptOf(coffee, 1)
      await scanInto(receipt, `]d201${COFFEE}80082601031205${FNC1}10BREAD`)
      const { produced_at } = await received(receipt, "BREAD")
      expect(produced_at).toBe("2026-01-03T12:05:00.000Z")
    })

    it("beside the article of an EAN with an add-on is no number", async () => {
      const receipt = await receiptOf(laptop, 1)
      const answer = await refuse(() => scanInto(receipt, `]E3${LAPTOP.slice(1)}12`))
      expect(answer).toMatchObject({ code: "lot_required" })
    })

    it("is read in full width too, as some keyboards write it", async () => {
      const wide = `]d201${LAPTOP}21SN-W`.replace(/[!-~]/g, (c) =>
        String.fromCharCode(c.charCodeAt(0) + 0xfee0)
      )
      const receipt = await receiptOf(laptop, 1)
      expect(rows((await scanInto(receipt, wide)).operation)).toEqual(["SN-W 1"])
    })

    it("before its number is a title, and is asked about", async () => {
      const receipt = await receiptOf(laptop, 1)
      const answer = await refuse(() => scanInto(receipt, "S/N: SN-9"))
      expect(answer).toMatchObject({ status: 400, code: "not_a_lot_name" })
      expect(answer.message).toMatch(/enter "SN-9"/)
      const { operation } = await scanInto(receipt, "S/N: SN-9", { accept_code: true })
      expect(rows(operation)).toEqual(["S/N: SN-9 1"])
    })

    it("before its number is a title without a colon too", async () => {
      const receipt = await receiptOf(laptop, 1)
      const answer = await refuse(() => scanInto(receipt, "S/N SN-10"))
      expect(answer).toMatchObject({ status: 400, code: "not_a_lot_name" })
      expect(answer.message).toMatch(/enter "SN-10"/)
    })

    it("before the number of a unit in stock is passed over, where no unit has it in its name", async () => {
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-8"])
      const { operation } = await trace.post("/operations", {
        code: "delivery",
        location_id: store.locationId,
        lines: [{ inventory_item_id: laptop.inventoryItemId, quantity: 1 }],
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      expect(rows((await scanInto(operation, "S/N: SN-8")).operation)).toEqual(["SN-8 1"])
      expect(await refuse(() => scanInto(operation, "S/N: SN-88"))).toMatchObject({
        code: "lot_not_found",
      })
    })

    describe("of how many packs of six there are", () => {
      it("is six pieces of each as they come in, and as they leave", async () => {
        const receipt = await receiptOf(coffee, 12)
        const content = `02${PACK}372${FNC1}10SIX`
        const { scan } = await trace.post("/scan", { code: `]d200340123450000000017${content}` })
        expect(scan).toMatchObject({ quantity: 2, pieces: 12 })
        const { operation } = await scanInto(receipt, `]d2${content}`)
        expect(rows(operation)).toEqual(["SIX 12"])
        await received(receipt, "SIX")
        const { operation: delivery } = await trace.post("/operations", {
          code: "delivery",
          location_id: store.locationId,
          lines: [{ inventory_item_id: coffee.inventoryItemId, quantity: 12 }],
        })
        await trace.post(`/operations/${delivery.id}/confirm`)
        const picked = await scanInto(delivery, `]d202${PACK}371${FNC1}10SIX`)
        expect(picked.operation.lines[0].details).toEqual(
          expect.arrayContaining([
            expect.objectContaining({ lot_name: "SIX", quantity: 6, picked: true }),
          ])
        )
      })

      it("is refused where less is expected, or where it can count packs or pieces", async () => {
        const receipt = await receiptOf(coffee, 11)
        for (const code of [`]d202${PACK}372${FNC1}10MORE`, `]d201${PACK}302${FNC1}10MORE`]) {
          expect(await refuse(() => scanInto(receipt, code))).toMatchObject({
            status: 400,
            code: "quantity_mismatch",
          })
        }
      })
    })

    it("of its quantity is refused where less is expected", async () => {
      const receipt = await receiptOf(coffee, 5)
      const answer = await refuse(() => scanInto(receipt, `(01)${COFFEE}(10)MANY(30)12`))
      expect(answer).toMatchObject({ status: 400, code: "quantity_mismatch" })
    })
  })

  describe("a label of two barcodes", () => {
    it.each([
      ["content and count, then the lot", `]C102${COFFEE}3705`, "]C110LOT-2"],
      ["the article, then expiry and lot", `]C101${COFFEE}`, "]C11727053110LOT-2"],
      ["expiry and lot, then the article", "]C11727053110LOT-2", `]C101${COFFEE}`],
    ])("is joined over two scans: %s", async (_, first, second) => {
      const receipt = await receiptOf(coffee, 5)
      const answer = await refuse(() => scanInto(receipt, first))
      expect(["label_incomplete", "lot_required"]).toContain(answer.code)
      const { operation } = await scanInto(receipt, second)
      expect(rows(operation)).toEqual(["LOT-2 5"])
    })

    it("is one person's and is not joined with another operation's", async () => {
      const [receipt, other] = [await receiptOf(coffee, 5), await receiptOf(coffee, 5)]
      await refuse(() => scanInto(receipt, `]C101${COFFEE}`))
      const answer = await refuse(() => scanInto(other, "]C11727053110LOT-2"))
      expect(answer).toMatchObject({ status: 400, code: "label_incomplete" })
    })
  })

  describe("a receipt of two articles", () => {
    it("takes an article's code first, and then its serial numbers", async () => {
      const operation = await twoArticles()
      const choice = await scanInto(operation, LAPTOP.slice(1))
      expect(choice).toMatchObject({
        line_id: operation.lines[0].id,
        detail_id: null,
        chosen: { inventory_item_id: laptop.inventoryItemId },
      })
      await scanInto(operation, "NEW-1")
      const second = await scanInto(operation, "NEW-2")
      expect(rows(second.operation, 0)).toEqual(["NEW-1 1", "NEW-2 1"])
      await scanInto(operation, COFFEE.slice(2))
      expect(rows((await scanInto(operation, "LOT-9")).operation, 1)).toEqual(["LOT-9 3"])
    })

    it("refuses a unit that is scanned twice, and says so", async () => {
      const operation = await twoArticles()
      await scanInto(operation, LAPTOP.slice(1))
      await scanInto(operation, "NEW-1")
      const answer = await refuse(() => scanInto(operation, "NEW-1"))
      expect(answer).toMatchObject({ status: 400, code: "duplicate_lot" })
      expect(answer.message).toMatch(/NEW-1 is scanned already in/)
    })
  })
})
