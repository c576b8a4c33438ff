import { createProduct, type Product } from "../helpers/create-product"
import { readTables, refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

const numbered = (count: number, name: (n: number) => string, first = 1) =>
  Array.from({ length: count }, (_, i) => name(first + i))
const pad = (n: number, width: number) => String(n).padStart(width, "0")

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product
  let coffee: Product
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store)
    coffee = await createProduct(api, admin, store)
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot", { use_expiration: true })
  })

  describe("generating names", () => {
    const generate = (first_name: unknown, count: unknown) =>
      trace.post("/lot-names/generate", { first_name, count })

    /** The cases of Odoo, so that its users get the numbers they expect. */
    it("counts up the last run of digits and keeps the rest", async () => {
      const cases: [string, number, string[]][] = [
        ["001", 5, ["001", "002", "003", "004", "005"]],
        ["bilou-87", 10, numbered(10, (n) => `bilou-${n}`, 87)],
        ["005-ccc", 10, numbered(10, (n) => `${pad(n, 3)}-ccc`, 5)],
        ["alpha-012-345-beta", 10, numbered(10, (n) => `alpha-012-${n}-beta`, 345)],
        ["BAV023B00001S00001", 10, numbered(10, (n) => `BAV023B00001S${pad(n, 5)}`)],
        ["code-xxx", 3, ["code-xxx0", "code-xxx1", "code-xxx2"]],
        ["bilou-64", 2, ["bilou-64", "bilou-65"]],
        ["ro-1337-bot", 4, ["ro-1337-bot", "ro-1338-bot", "ro-1339-bot", "ro-1340-bot"]],
        ["sn#1", 5, numbered(5, (n) => `sn#${n}`)],
        ["sn#01", 5, numbered(5, (n) => `sn#${pad(n, 2)}`)],
        ["serial_n_1", 5, numbered(5, (n) => `serial_n_${n}`)],
        ["sn-t1-01", 5, numbered(5, (n) => `sn-t1-${pad(n, 2)}`)],
        ["test_000", 2, ["test_000", "test_001"]],
        ["TEST/0000001", 2, ["TEST/0000001", "TEST/0000002"]],
        ["-5", 3, ["-5", "-6", "-7"]],
        ["1.9", 2, ["1.9", "1.10"]],
        ["98", 3, ["98", "99", "100"]],
        ["99999999999999999999", 2, ["99999999999999999999", "100000000000000000000"]],
        [" SN 1 ", 1, ["SN 1"]],
      ]
      const answers: [string, number, string[]][] = []
      for (const [first, count] of cases) {
        answers.push([first, count, (await generate(first, count)).names])
      }
      expect(answers).toEqual(cases)
    })

    it("makes 20,000 at once and not one more", async () => {
      const { names } = await generate("SN-00001", 20_000)
      expect([names.length, names[19_999]]).toEqual([20_000, "SN-20000"])
      const answer = await refuses(() => generate("SN-00001", 20_001))
      expect(answer).toMatchObject({ status: 400, code: "too_many_rows" })
      expect(answer.message).toContain("20000")
    })

    it.each([0, -1, 1.5])("refuses %d of them", async (count) => {
      const answer = await refuses(() => generate("code-xxx", count))
      expect(answer).toMatchObject({ status: 400, code: "quantity_mismatch" })
      expect(answer.message).toContain("greater than zero")
    })

    it.each([
      ["empty", "  "],
      ["too long", "x".repeat(129)],
      ["broken by a control character", "SN\u00071"],
    ])("refuses a first name that is %s", async (_, first) => {
      expect(await refuses(() => generate(first, 2))).toMatchObject({
        status: 400,
        code: "invalid_name",
      })
    })

    it("refuses a first name or a count of the wrong kind", async () => {
      for (const [first, count] of [
        [7, 2],
        [undefined, 2],
        ["SN-1", "2"],
        ["SN-1", undefined],
      ]) {
        expect(await refuses(() => generate(first, count))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
      }
    })
  })

  describe("reading a paste", () => {
    const parse = (text: unknown, inventory_item_id?: string) =>
      trace.post("/lot-names/parse", { text, inventory_item_id })

    it("answers names, quantities and dates by line, and writes nothing", async () => {
      const before = await readTables(getContainer())

      const { rows, errors } = await parse(
        "L-1\t20\t2031-03-31\r\n\r\n L-2 \t7.5\t2031-04-30\nL-3\n",
        coffee.inventoryItemId
      )

      expect(errors).toEqual([])
      expect(rows).toEqual([
        { line: 1, name: "L-1", quantity: 20, expires_at: "2031-03-31T23:59:59.999Z" },
        { line: 3, name: "L-2", quantity: 7.5, expires_at: "2031-04-30T23:59:59.999Z" },
        { line: 4, name: "L-3", quantity: 1 },
      ])
      expect(await readTables(getContainer())).toEqual(before)
    })

    it("answers what cannot be read beside what can, naming the line", async () => {
      const { rows, errors } = await parse(
        "SN-1\nSN-2\tmaybe\nSN-1\nSN-3\t2\n",
        laptop.inventoryItemId
      )
      expect(rows).toEqual([{ line: 1, name: "SN-1", quantity: 1 }])
      expect(errors).toMatchObject([
        { line: 2, value: "maybe", code: "invalid_name" },
        { line: 3, value: "SN-1", code: "duplicate_lot" },
        { line: 4, value: "SN-3", code: "quantity_mismatch" },
      ])
      expect(errors[0].message).toContain("Line 2, column 2")
    })

    it("refuses the line of another article, in a reading and when it is pasted", async () => {
      const text = `SKU\tSerial\n${laptop.sku}\tA1\n${coffee.sku}\tA2`
      const parsed = await trace.post("/lot-names/parse", {
        text,
        inventory_item_id: laptop.inventoryItemId,
      })
      expect(parsed.rows.map((row: { name: string }) => row.name)).toEqual(["A1"])
      expect(parsed.errors).toMatchObject([{ line: 3, value: coffee.sku, code: "ambiguous_code" }])

      const { id, lines } = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 2)
      const paste = (rows: string) =>
        trace.post(`/operations/${id}/lines/${lines[0].id}/paste`, { text: rows })
      expect(await refuses(() => paste(text))).toMatchObject({ code: "ambiguous_code" })
      const { operation } = await paste(`SKU\tSerial\n${laptop.sku}\tA1\n${laptop.sku}\tA2`)
      const { details } = operation.lines[0]
      expect(details.map((row: { lot_name: string }) => row.lot_name)).toEqual(["A1", "A2"])
    })

    it("takes text without an item, and no more than 20,000 rows", async () => {
      expect((await parse("A\nB")).rows).toHaveLength(2)
      const { rows, errors } = await parse(
        numbered(20_001, String).join("\n"),
        laptop.inventoryItemId
      )
      expect(rows).toEqual([])
      expect(errors).toMatchObject([{ line: 20_001, code: "too_many_rows" }])
    })

    it("refuses what is not text, and answers 404 for an item that does not exist", async () => {
      expect(await refuses(() => parse(5))).toMatchObject({ status: 400, type: "invalid_data" })
      expect(await refuses(() => parse("A", "iitem_nothing"))).toMatchObject({
        status: 404,
        code: "not_found",
      })
    })
  })
})
