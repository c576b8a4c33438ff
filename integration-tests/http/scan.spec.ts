import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createProduct, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** The job that settles abandoned claims looks every minute, also in the middle of a count. */
const JOB = /WHERE state = 'open' AND created_at <|settle-abandoned-claims/

const FNC1 = "\u001d"
const LAPTOP = "09506000134352"
const COFFEE = "00036000291452"

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let lyon: string
  let laptop: Product
  let coffee: Product
  let phone: Product
  const refuse = refusedUnchanged(getContainer)

  beforeAll(async () => {
    lyon = (
      await createLocation(api, admin, { name: "Lyon", salesChannelId: store.salesChannelId })
    ).id
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHO" })
    const code = (product: Product, fields: object) =>
      api.post(`/admin/products/${product.productId}/variants/${product.variantId}`, fields, admin)
    await code(laptop, { ean: "9506000134352" })
    await code(coffee, { upc: "036000291452" })
    await code(phone, { barcode: "PHONE-BOX" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(phone.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, laptop.inventoryItemId, [
      "SN-1",
      "SN-2",
      "SN-3",
      "SN-4",
      "SN-5",
    ])
    await trace.receive(store.locationId, phone.inventoryItemId, ["PH-1", "SN-1"])
    await trace.receive(lyon, laptop.inventoryItemId, ["SN-FAR"])
    await trace.receive(store.locationId, coffee.inventoryItemId, [
      ["LOT-A", 10],
      ["LOT-B", 10],
    ])
  })

  const scan = async (code: string, operation_id?: string) =>
    (await trace.post("/scan", { code, context: { operation_id } })).scan
  const scanInto = (operation: { id: string }, code: string, line_id?: string) =>
    trace.post(`/operations/${operation.id}/scan`, { code, line_id })
  const names = (operation: any, line = 0) =>
    operation.lines[line].details.map(
      (d: any) => `${d.lot_name} ${d.quantity}${d.picked ? " picked" : ""}`
    )

  async function transfer(product: Product, quantity: number) {
    const { operation } = await trace.post("/operations", {
      code: "internal",
      location_id: store.locationId,
      to_location_id: lyon,
      lines: [{ inventory_item_id: product.inventoryItemId, quantity }],
    })
    return (await trace.post(`/operations/${operation.id}/confirm`)).operation
  }

  describe("looking a code up", () => {
    it.each([
      ["its number", "PH-1", "text", "PH-1"],
      ["a GS1 element string", `]d201${LAPTOP}21SN-2`, "gs1", "SN-2"],
      [
        "an element string with lot and serial number",
        `]C101${LAPTOP}10L7${FNC1}21SN-2`,
        "gs1",
        "SN-2",
      ],
      ["an element string whose separators got lost", `01${LAPTOP}10L721SN-2`, "gs1", "SN-2"],
      ["bracketed text", `(01)${LAPTOP}(21)SN-2`, "gs1", "SN-2"],
      ["a Digital Link", `https://id.example.com/01/${LAPTOP}/21/SN-2`, "digital_link", "SN-2"],
    ])("finds a unit by %s", async (_, code, format, name) => {
      const found = await scan(code)
      expect(found).toMatchObject({
        format,
        lot: { name, status: "available", location_name: "Warehouse" },
      })
      expect(found.inventory_item_id).toBe(found.lot.inventory_item_id)
      expect(found.matches).toHaveLength(1)
    })

    it("answers quantity and expiry of the code", async () => {
      expect(await scan(`(01)${COFFEE}(10)LOT-A(30)4(17)270200`)).toMatchObject({
        lot: { name: "LOT-A" },
        quantity: 4,
        expires_at: "2027-02-28T23:59:59.999Z",
      })
    })

    it.each([
      ["EAN-13", "9506000134352", () => laptop],
      ["its GTIN-14", LAPTOP, () => laptop],
      ["UPC-A", "036000291452", () => coffee],
      ["a barcode of the shop's own", "PHONE-BOX", () => phone],
      ["its SKU", "LAP", () => laptop],
      ["a GS1 code of an unknown unit", `(01)${LAPTOP}(21)NEW-1`, () => laptop],
    ])("finds an article by %s", async (_, code, product) => {
      const found = await scan(code)
      expect(found.inventory_item_id).toBe(product().inventoryItemId)
      expect(found.lot).toBeUndefined()
      expect(found.matches).toEqual([expect.objectContaining({ type: "item" })])
    })

    it("lists everything that an ambiguous number can mean, and chooses none", async () => {
      const found = await scan("SN-1")
      expect(found.lot).toBeUndefined()
      expect(found.inventory_item_id).toBeUndefined()
      expect(found.matches.map((match: any) => match.lot.inventory_item.sku).sort()).toEqual([
        "LAP",
        "PHO",
      ])
    })

    it("takes the operation into account", async () => {
      const operation = await transfer(phone, 1)
      expect(await scan("SN-1", operation.id)).toMatchObject({
        lot: { name: "SN-1", inventory_item: { sku: "PHO" } },
      })
    })

    it("does not take another product's number for one of the scanned article", async () => {
      expect(await scan(`(01)${COFFEE}(21)PH-1`)).toMatchObject({ matches: [{ type: "item" }] })
      expect(await scan(`(01)09506000117843(21)PH-1`)).toMatchObject({ matches: [] })
    })

    it("answers nothing for an unknown code, and says why a GS1 code cannot be read", async () => {
      expect(await scan("NOBODY-KNOWS")).toEqual({ format: "text", matches: [] })
      expect(await scan(`01${LAPTOP.slice(0, -1)}321SN-2`)).toMatchObject({
        matches: [],
        problem: expect.stringContaining("check digit"),
        problem_details: {
          sentence: "gs1.valueHas",
          values: { ai: "01", wrong: { sentence: "gs1.wrongCheckDigit" } },
        },
      })
      const answer = await refuse(() => trace.post("/scan", { code: `]C101${LAPTOP}17271301` }))
      expect(answer).toMatchObject({
        status: 400,
        code: "invalid_name",
        details: { sentence: "invalid_name.codeIncorrect" },
      })
      expect(answer.message).toMatch(/271301.*no valid date/)
    })
  })

  describe("what a lookup costs", () => {
    async function statementsOf(code: string): Promise<string[]> {
      const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const statements: string[] = []
      const listen = ({ sql }: { sql: string }) => void (JOB.test(sql) || statements.push(sql))
      connection.on("query", listen)
      try {
        await scan(code)
      } finally {
        connection.removeListener("query", listen)
      }
      return statements
    }

    it.each([
      ["a unit by its number", "PH-1", 8],
      ["a unit by its GS1 code", `]d201${LAPTOP}21SN-2`, 8],
      ["an article by its SKU", "LAP", 8],
      ["an unknown code, and what it looks like", "NOBODY-KNOWS", 4],
    ])("is a handful of statements for %s", async (_, code, count) => {
      expect((await statementsOf(code)).length).toBeLessThanOrEqual(count)
    })
  })

  describe("what goes out", () => {
    it("ships the units that were scanned, proposed or not", async () => {
      const order = await shop.order([laptop.variantId, 2])
      const delivery = await shop.delivery(order)
      const first = await scanInto(delivery, `]d201${LAPTOP}21SN-2`)
      expect(names(first.operation)).toEqual(["SN-1 1", "SN-2 1 picked"])
      const row = first.operation.lines[0].details.find((d: any) => d.picked)
      expect(first).toMatchObject({ line_id: delivery.lines[0].id, detail_id: row.id })

      const second = await scanInto(delivery, "SN-5")
      expect(names(second.operation).sort()).toEqual(["SN-2 1 picked", "SN-5 1 picked"])
      expect(second.operation.state).toBe("ready")
      expect(await trace.lot("SN-1", laptop.inventoryItemId)).toMatchObject({ status: "available" })
      await trace.post(`/operations/${delivery.id}/validate`)
      expect(await trace.lot("SN-2")).toMatchObject({ status: "delivered" })
      expect(await trace.lot("SN-5")).toMatchObject({ status: "delivered" })
    })

    it("picks a part of a proposed lot when the code says so, and the rest stays proposed", async () => {
      const operation = await transfer(coffee, 8)
      const { operation: scanned } = await scanInto(operation, `(01)${COFFEE}(10)LOT-A(30)3`)
      expect(names(scanned)).toEqual(expect.arrayContaining(["LOT-A 3 picked", "LOT-A 5"]))
      expect(names((await scanInto(operation, "LOT-A")).operation).sort()).toEqual([
        "LOT-A 3 picked",
        "LOT-A 5 picked",
      ])
    })

    it("takes a part of a lot in place of what was proposed", async () => {
      const operation = await transfer(coffee, 8)
      const { operation: scanned } = await scanInto(operation, `(01)${COFFEE}(10)LOT-B(30)3`)
      expect(names(scanned).sort()).toEqual(["LOT-A 5", "LOT-B 3 picked"])
      expect(await trace.lot("LOT-A")).toMatchObject({ reserved_quantity: 5 })
      expect(names((await scanInto(operation, "LOT-B")).operation).sort()).toEqual([
        "LOT-B 3 picked",
        "LOT-B 5 picked",
      ])
      expect(await trace.lot("LOT-A")).toMatchObject({ reserved_quantity: 0 })
    })

    it("fills an operation that waits, which then is ready", async () => {
      const type = await trace.operationType(store.locationId, "internal")
      await trace.post(`/operation-types/${type.id}`, { reservation: "manual" })
      const operation = await transfer(laptop, 2)
      expect((await scanInto(operation, "SN-3")).operation.state).toBe("waiting")
      const { operation: full } = await scanInto(operation, "SN-4")
      expect(full.state).toBe("ready")
      expect(await trace.lot("SN-4")).toMatchObject({ status: "reserved" })
    })

    it("takes an unknown number where deliveries give numbers to stock that has none", async () => {
      const cable = await createProduct(api, admin, store, { title: "Cable", sku: "CAB", stock: 3 })
      await trace.track(cable.inventoryItemId, "serial")
      const type = await trace.operationType(store.locationId, "delivery")
      await trace.post(`/operation-types/${type.id}`, { use_create_lots: true })
      const order = await shop.order([cable.variantId, 1])
      const { operation } = await scanInto(await shop.delivery(order), "CAB-NEW")
      expect(names(operation)).toEqual(["CAB-NEW 1 picked"])
    })

    const refusals: [string, string, string, RegExp][] = [
      ["a unit scanned before", "SN-1", "duplicate_lot", /SN-1 is scanned already in WH.*INT/],
      ["an unknown number", "SN-404", "lot_not_found", /SN-404 is not a known number/],
      [
        "a unit of another product",
        "PH-1",
        "lot_wrong_item",
        /PH-1 is a number of Phone \(PHO\), which is not asked for/,
      ],
      [
        "another article's GS1 code",
        `(01)${COFFEE}(10)LOT-A`,
        "lot_wrong_item",
        /Coffee \(COF\) is not moved/,
      ],
      [
        "an article nobody knows",
        "(01)09506000117843(21)SN-2",
        "lot_not_found",
        /No product has the barcode 09506000117843/,
      ],
      [
        "the barcode of the article alone",
        "9506000134352",
        "lot_required",
        /barcode of Laptop \(LAP\)\. Scan the lot or serial/,
      ],
      [
        "a GS1 code of the article alone",
        `(01)${LAPTOP}`,
        "lot_required",
        /names the article only/,
      ],
      [
        "a GS1 code without an article",
        "(00)095060000000000015",
        "lot_not_found",
        /names no article/,
      ],
      [
        "a unit in another place",
        "SN-FAR",
        "lot_elsewhere",
        /SN-FAR is not at Warehouse: it is at Lyon/,
      ],
      ["a unit that another operation holds", "SN-3", "lot_reserved", /SN-3 is reserved for WH/],
      [
        "a code with a wrong check digit",
        `]C101${LAPTOP.slice(0, -1)}321SN-2`,
        "invalid_name",
        /check digit/,
      ],
    ]
    it.each(refusals)("refuses %s, and changes nothing", async (_, code, expected, message) => {
      const operation = await transfer(laptop, 2)
      await transfer(laptop, 2)
      await scanInto(operation, "SN-1")
      const answer = await refuse(() => scanInto(operation, code))
      expect(answer).toMatchObject({ status: 400, code: expected })
      expect(answer.message).toMatch(message)
    })

    it("refuses a blocked unit for an order, unless it was assigned with a reason", async () => {
      await trace.post(`/lots/${(await trace.lot("SN-3")).id}/block`, { reason: "Lid scratched" })
      const delivery = await shop.delivery(await shop.order([laptop.variantId, 1]))
      const answer = await refuse(() => scanInto(delivery, "SN-3"))
      expect(answer).toMatchObject({
        code: "lot_blocked",
        message: expect.stringContaining("Lid scratched"),
      })
      await trace.post(`/operations/${delivery.id}/lines/${delivery.lines[0].id}/details`, {
        details: [{ lot_name: "SN-3", override_reason: "Sold as second choice" }],
      })
      expect(names((await scanInto(delivery, "SN-3")).operation)).toEqual(["SN-3 1 picked"])
    })

    it("refuses one more than is asked for, and an operation that is done", async () => {
      const operation = await transfer(laptop, 1)
      await scanInto(operation, "SN-1")
      expect(await refuse(() => scanInto(operation, "SN-2"))).toMatchObject({
        code: "quantity_mismatch",
      })
      await trace.post(`/operations/${operation.id}/validate`)
      expect(await refuse(() => scanInto(operation, "SN-2"))).toMatchObject({
        code: "invalid_state",
      })
      expect(await refuse(() => scanInto({ id: "sop_404" }, "SN-2"))).toMatchObject({ status: 404 })
    })

    it("asks which unit is meant when the number is that of two items in the operation", async () => {
      const { operation } = await trace.post("/operations", {
        code: "internal",
        location_id: store.locationId,
        to_location_id: lyon,
        lines: [laptop, phone].map((p) => ({ inventory_item_id: p.inventoryItemId, quantity: 1 })),
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      const answer = await refuse(() => scanInto(operation, "SN-1"))
      expect(answer).toMatchObject({
        code: "ambiguous_code",
        message: expect.stringMatching(/Laptop.*or.*Phone/),
      })
      const { line_id } = await scanInto(operation, "SN-1", operation.lines[1].id)
      expect(line_id).toBe(operation.lines[1].id)
    })
  })

  describe("what comes in", () => {
    it("fills the next empty row with number and expiry, and receives it", async () => {
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 2)
      const first = await scanInto(receipt, `]d201${LAPTOP}1727123121NEW-1`)
      expect(first).toMatchObject({
        line_id: receipt.lines[0].id,
        detail_id: receipt.lines[0].details[0].id,
      })
      expect(first.operation.lines[0].details).toEqual([
        expect.objectContaining({ lot_name: "NEW-1", expires_at: "2027-12-31T23:59:59.999Z" }),
        expect.objectContaining({ lot_name: null }),
      ])
      await scanInto(receipt, "NEW-2")
      await trace.post(`/operations/${receipt.id}/validate`)
      expect(await trace.lot("NEW-1")).toMatchObject({
        status: "available",
        expires_at: "2027-12-31T23:59:59.999Z",
      })
      expect(await trace.lot("NEW-2")).toMatchObject({ status: "available" })
    })

    it("splits the row of a lot by the quantity of the code", async () => {
      const receipt = await trace.openReceipt(store.locationId, coffee.inventoryItemId, 100)
      expect(names((await scanInto(receipt, `(01)${COFFEE}(10)LOT-C(30)24`)).operation)).toEqual([
        "LOT-C 24 picked",
        "null 76",
      ])
      expect(names((await scanInto(receipt, "LOT-D")).operation)).toEqual([
        "LOT-C 24 picked",
        "LOT-D 76 picked",
      ])
    })

    it("reads the serial number of a code without separators, as only one reading has one", async () => {
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
      expect(names((await scanInto(receipt, `01${LAPTOP}10L721NEW-9`)).operation)).toEqual([
        "NEW-9 1 picked",
      ])
    })

    it.each([
      ["a number scanned before", "NEW-1", "duplicate_lot", /NEW-1 is scanned already/],
      [
        "a unit in stock",
        `(01)${LAPTOP}(21)SN-1`,
        "lot_exists",
        /SN-1 is already in stock at Warehouse/,
      ],
      ["a unit at another place", "SN-FAR", "lot_elsewhere", /SN-FAR is at Lyon/],
      [
        "the barcode of the article",
        "9506000134352",
        "lot_required",
        /Scan the lot or serial number/,
      ],
      [
        "a code that has only a lot",
        `(01)${LAPTOP}(10)L7`,
        "lot_required",
        /no serial number for Laptop/,
      ],
      [
        "another article",
        `(01)${COFFEE}(10)LOT-C`,
        "lot_wrong_item",
        /Coffee \(COF\) is not expected/,
      ],
      [
        "a broken GS1 code without a mark",
        `01${LAPTOP.slice(0, -1)}321NEW-5`,
        "invalid_name",
        /check digit/,
      ],
      [
        "a code with several ways to read it",
        `01${LAPTOP}10A21B21C`,
        "ambiguous_code",
        /B21C or C|C or B21C/,
      ],
      ["a name that is too long", "N".repeat(129), "invalid_name", /129 characters/],
    ])("refuses %s, and changes nothing", async (_, code, expected, message) => {
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 3)
      await scanInto(receipt, "NEW-1")
      const answer = await refuse(() => scanInto(receipt, code))
      expect(answer).toMatchObject({ status: 400, code: expected })
      expect(answer.message).toMatch(message)
    })

    it("refuses one more than is expected", async () => {
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
      await scanInto(receipt, "NEW-1")
      const answer = await refuse(() => scanInto(receipt, "NEW-2"))
      expect(answer).toMatchObject({
        code: "quantity_mismatch",
        message: expect.stringContaining("1 of Laptop (LAP)"),
      })
    })

    it("asks for the line when a number could be that of several items", async () => {
      const { operation } = await trace.post("/operations", {
        code: "receipt",
        location_id: store.locationId,
        lines: [laptop, phone].map((p) => ({ inventory_item_id: p.inventoryItemId, quantity: 1 })),
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      expect(await refuse(() => scanInto(operation, "NEW-1"))).toMatchObject({
        code: "ambiguous_code",
      })
      expect((await scanInto(operation, "NEW-1", operation.lines[1].id)).line_id).toBe(
        operation.lines[1].id
      )
      expect((await scanInto(operation, `(01)${LAPTOP}(21)NEW-1`)).line_id).toBe(
        operation.lines[0].id
      )
    })
  })

  describe("a number that looks like another code, once somebody has said that a unit has it", () => {
    it.each(["(12)345", "(17)271231", "00340123470749956239", "0104006383010540"])(
      "%s is found and leaves by it, without a word",
      async (code) => {
        const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
        await refuse(() => scanInto(receipt, code))
        await trace.post(`/operations/${receipt.id}/scan`, { code, accept_code: true })
        await trace.post(`/operations/${receipt.id}/validate`)
        expect(await scan(code)).toMatchObject({ lot: { name: code } })
        const order = await shop.order([laptop.variantId, 1])
        const delivery = await shop.delivery(order)
        await scanInto(delivery, code)
        await trace.post(`/operations/${delivery.id}/validate`)
        expect((await shop.line(order)).delivered).toEqual([code])
      }
    )

    it("is asked about in brackets that GS1 gives another meaning to, and not in others", async () => {
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 2)
      const answer = await refuse(() => scanInto(receipt, "(12)345"))
      expect(answer).toMatchObject({ status: 400, code: "not_a_lot_name" })
      expect(answer.message).toContain("accept_code")
      await scanInto(receipt, "(2024)001")
      expect(await refuse(() => scanInto(receipt, `(01)${LAPTOP}(17)271331(21)A`))).toMatchObject({
        code: "invalid_name",
      })
    })
  })

  it("of a document in place of a unit is asked about, and taken by who says that it is a number", async () => {
    const { reference } = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
    const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
    const answer = await refuse(() => scanInto(receipt, reference.toLowerCase()))
    expect(answer).toMatchObject({ status: 400, code: "not_a_lot_name" })
    expect(answer.message).toContain(`${reference} is a document`)
    await trace.post(`/operations/${receipt.id}/scan`, { code: reference, accept_code: true })
    await trace.post(`/operations/${receipt.id}/validate`)
    expect(await trace.lot(reference)).toMatchObject({ name: reference, status: "available" })
  })

  it("says of a text that nothing here has what it looks like, as another keyboard layout", async () => {
    expect(await scan("SNß9")).toMatchObject({
      matches: [],
      problem: expect.stringMatching(/German keyboard layout: the scanner sent "SN-9"/),
      problem_details: { sentence: "not_a_lot_name.keyboardLayout", values: { sent: '"SN-9"' } },
    })
    expect(await scan("NOBODY-KNOWS")).not.toHaveProperty("problem")
  })

  describe("the line that somebody works on", () => {
    const twoArticles = async (quantity = 1) => {
      const { operation } = await trace.post("/operations", {
        code: "receipt",
        location_id: store.locationId,
        lines: [laptop, phone, laptop].map((p) => ({
          inventory_item_id: p.inventoryItemId,
          quantity,
        })),
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      return trace.operation(operation.id)
    }
    const scan = (operation: { id: string }, code: string, more: object = {}) =>
      trace.post(`/operations/${operation.id}/scan`, { code, ...more })

    it("gets plain serial numbers, and a code that names another article still goes to that one", async () => {
      const { id, lines } = await twoArticles()
      const chosen_line_id = lines[1].id
      expect((await scan({ id }, "NEW-1", { chosen_line_id })).line_id).toBe(lines[1].id)
      const other = await scan({ id }, `(01)${LAPTOP}(21)NEW-2`, { chosen_line_id })
      expect(other.line_id).toBe(lines[0].id)
    })

    it("comes first of two lines of one article, and the other one gets what it has no room for", async () => {
      const { id, lines } = await twoArticles()
      const chosen_line_id = lines[2].id
      expect((await scan({ id }, "NEW-1", { chosen_line_id })).line_id).toBe(lines[2].id)
      expect((await scan({ id }, "NEW-2", { chosen_line_id })).line_id).toBe(lines[0].id)
    })

    it("takes the place of an article that was scanned before, and null forgets that too", async () => {
      const { id, lines } = await twoArticles(2)
      expect((await scan({ id }, "9506000134352")).chosen).toMatchObject({ line_id: lines[0].id })
      expect((await scan({ id }, "NEW-1")).line_id).toBe(lines[0].id)
      expect((await scan({ id }, "NEW-2", { chosen_line_id: lines[1].id })).line_id).toBe(
        lines[1].id
      )
      expect(await refuse(() => scan({ id }, "NEW-3", { chosen_line_id: null }))).toMatchObject({
        code: "ambiguous_code",
      })
    })

    it("is asked for with the items that it could be", async () => {
      const { id, lines } = await twoArticles()
      const { errors } = await refuse(() => scan({ id }, "NEW-1"))
      expect(errors).toMatchObject([
        { line_id: lines[0].id, value: null, message: "Laptop (LAP)" },
        { line_id: lines[1].id, value: null, message: expect.stringContaining("(PH") },
      ])
    })

    it("does not let a unit in twice, also where it would be that of another article", async () => {
      const { id, lines } = await twoArticles(2)
      await scan({ id }, "NEW-1", { chosen_line_id: lines[0].id })
      for (const chosen_line_id of [lines[0].id, lines[2].id]) {
        expect(await refuse(() => scan({ id }, "NEW-1", { chosen_line_id }))).toMatchObject({
          code: "duplicate_lot",
          message: expect.stringMatching(/^NEW-1 is scanned already in \S+\.$/),
        })
      }
      expect(
        await refuse(() => scan({ id }, "NEW-1", { chosen_line_id: lines[1].id }))
      ).toMatchObject({
        code: "duplicate_lot",
        message: expect.stringMatching(/as a number of Laptop \(LAP\)\..*Detailed Operations/),
      })
    })

    it("is refused when the operation has no such line", async () => {
      const { id } = await twoArticles()
      expect(
        await refuse(() => scan({ id }, "NEW-1", { chosen_line_id: "nothing" }))
      ).toMatchObject({ status: 404, code: "not_found" })
    })
  })

  describe("a code that can mean several things", () => {
    it("is taken as the one of them that somebody chose", async () => {
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 2)
      const code = `01${LAPTOP}10A21B21C`
      const { errors = [] } = await refuse(() => scanInto(receipt, code))
      expect(errors.length).toBeGreaterThan(1)
      const chosen = errors.find(({ value }) => value === "C")
      const { operation } = await trace.post(`/operations/${receipt.id}/scan`, {
        code,
        reading: chosen.index,
      })
      expect(names(operation)[0]).toBe("C 1 picked")
    })

    it("is chosen among units of two articles that leave", async () => {
      const { operation } = await trace.post("/operations", {
        code: "internal",
        location_id: store.locationId,
        to_location_id: lyon,
        lines: [laptop, phone].map((p) => ({ inventory_item_id: p.inventoryItemId, quantity: 1 })),
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      const { errors = [] } = await refuse(() => scanInto(operation, "SN-1"))
      const ofPhone = errors.find(({ line_id }) => line_id === operation.lines[1].id)
      const { line_id } = await trace.post(`/operations/${operation.id}/scan`, {
        code: "SN-1",
        reading: ofPhone.index,
      })
      expect(line_id).toBe(operation.lines[1].id)
    })
  })

  it("needs as many statements in an operation of 500 units as in one of 5", async () => {
    const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    let statements = 0
    const listen = ({ sql }: { sql: string }) =>
      void (
        /stock_|lot_|traceability_(lot|operation|claim|item_tracking)/.test(sql) && statements++
      )
    connection.on("query", listen)
    // Subscribers go on after the answer of the call before: their statements are not the scan's.
    const quiet = async () => {
      for (let seen = -1; seen !== statements;) {
        seen = statements
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
    }
    const count = async (run: () => Promise<unknown>) => {
      await quiet()
      statements = 0
      await run()
      return statements
    }
    const counts: number[][] = []
    for (const size of [5, 500]) {
      const receipt = await trace.openReceipt(store.locationId, phone.inventoryItemId, size)
      const incoming = await count(() => scanInto(receipt, `P${size}-0`))
      await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/generate`, {
        first_name: `P${size}-00001`,
        count: size,
      })
      await trace.post(`/operations/${receipt.id}/validate`)
      const out = await transfer(phone, size)
      const proposed = await count(() => scanInto(out, out.lines[0].details[3].lot_name))
      await trace.receive(store.locationId, phone.inventoryItemId, [`X${size}`])
      counts.push([incoming, proposed, await count(() => scanInto(out, `X${size}`))])
    }
    connection.removeListener("query", listen)
    expect(counts[1]).toEqual(counts[0])
    expect(Math.max(...counts[0])).toBeLessThan(30)
  })
})
