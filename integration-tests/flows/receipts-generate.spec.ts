import { createProduct, readStock, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

type Row = { lot_name: string | null; quantity: number; expires_at: string | null }

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product
  let coffee: Product
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { sku: "LAP-14" })
    coffee = await createProduct(api, admin, store, { sku: "COF-1" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot", { use_expiration: true })
    await trace.operationType(store.locationId, "receipt")
  })

  const open = async (item: Product, quantity: number) => {
    const receipt = await trace.openReceipt(store.locationId, item.inventoryItemId, quantity)
    const post = async (action: string, body: object) =>
      (await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/${action}`, body))
        .operation.lines[0].details as Row[]
    return {
      id: receipt.id as string,
      generate: (body: object = {}) => post("generate", body),
      paste: (text: string, more: object = {}) => post("paste", { text, ...more }),
      validate: async (body: object = {}) =>
        (await trace.post(`/operations/${receipt.id}/validate`, body)).operation,
    }
  }
  const names = (rows: Row[]) => rows.map((row) => row.lot_name)
  const pairs = (rows: Row[]) => rows.map((row) => [row.lot_name, row.quantity])
  const nextName = async () =>
    (await trace.get("/lot-names/next", { inventory_item_id: laptop.inventoryItemId })).name

  describe("generating serial numbers", () => {
    it("fills all rows from the first number on, one unit each", async () => {
      const receipt = await open(laptop, 3)
      expect(pairs(await receipt.generate({ first_name: "sn-t1-09" }))).toEqual([
        ["sn-t1-09", 1],
        ["sn-t1-10", 1],
        ["sn-t1-11", 1],
      ])
      expect((await receipt.validate()).state).toBe("done")
      expect(await readStock(api, admin, laptop.inventoryItemId, store.locationId)).toMatchObject({
        stocked: 3,
      })
    })

    it("makes as many as it is asked for, also more than are demanded", async () => {
      const receipt = await open(laptop, 2)
      expect(names(await receipt.generate({ first_name: "A1", count: 4 }))).toEqual([
        "A1",
        "A2",
        "A3",
        "A4",
      ])
      const { lines } = await receipt.validate({ accept_over_receipt: true })
      expect(lines[0]).toMatchObject({ demand: 2, done_quantity: 4 })
    })

    it("appends to what is there when it is to keep it, in the order it was made", async () => {
      const receipt = await open(laptop, 10)
      await receipt.generate({ first_name: "001", count: 3 })
      await receipt.generate({ first_name: "bilou-64", count: 2, keep: true })
      const rows = await receipt.generate({ first_name: "ro-1337-bot", count: 4, keep: true })
      expect(names(rows).filter(Boolean)).toEqual([
        "001",
        "002",
        "003",
        "bilou-64",
        "bilou-65",
        "ro-1337-bot",
        "ro-1338-bot",
        "ro-1339-bot",
        "ro-1340-bot",
      ])
    })

    it("makes as many as are missing when it keeps what is there and no count is given", async () => {
      const receipt = await open(laptop, 5)
      await receipt.generate({ first_name: "A1", count: 2, keep: true })
      expect(names(await receipt.generate({ first_name: "B1", keep: true }))).toEqual([
        "A1",
        "A2",
        "B1",
        "B2",
        "B3",
      ])
    })

    it("replaces what is there otherwise", async () => {
      const receipt = await open(laptop, 2)
      await receipt.generate({ first_name: "A1" })
      expect(names(await receipt.generate({ first_name: "B1", keep: false }))).toEqual(["B1", "B2"])
    })

    it("draws from the item's sequence without a first number, and uses it up", async () => {
      await trace.track(laptop.inventoryItemId, "serial", {
        number_prefix: "LAP-",
        number_padding: 4,
      })
      const receipt = await open(laptop, 2)
      expect(names(await receipt.generate())).toEqual(["LAP-0001", "LAP-0002"])
      expect(await nextName()).toBe("LAP-0003")
    })

    it("moves the sequence on when the first number is the one it suggested, and leaves it when it is another", async () => {
      const first = await open(laptop, 3)
      await first.generate({ first_name: await nextName() })
      expect(await nextName()).toBe("0000004")
      const second = await open(laptop, 3)
      await second.generate({ first_name: "0000500" })
      expect(await nextName()).toBe("0000004")
    })

    it("gives the sequence back what it drew when it is refused", async () => {
      const receipt = await open(laptop, 2)
      expect(await refuses(() => receipt.generate({ count: 20_001 }))).toMatchObject({
        status: 400,
        code: "too_many_rows",
      })
      expect(await nextName()).toBe("0000001")
    })

    it("refuses all of them when one exists already, naming which", async () => {
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-2", "SN-4"])
      const receipt = await open(laptop, 5)
      const answer = await refuses(() => receipt.generate({ first_name: "SN-1" }))
      expect(answer).toMatchObject({
        status: 400,
        code: "lot_exists",
        errors: [
          { index: 1, value: "SN-2" },
          { index: 3, value: "SN-4" },
        ],
      })
      expect(answer.message).toMatch(/SN-2.*SN-4/)
    })

    it("refuses numbers that the receipt has already when it keeps them", async () => {
      const receipt = await open(laptop, 4)
      await receipt.generate({ first_name: "SN-1", count: 2, keep: true })
      const answer = await refuses(() =>
        receipt.generate({ first_name: "SN-2", count: 2, keep: true })
      )
      expect(answer).toMatchObject({
        status: 400,
        code: "duplicate_lot",
        errors: [{ index: 0, value: "SN-2" }],
      })
    })

    it.each([
      ["none", { count: 0 }, "quantity_mismatch"],
      ["a negative number", { count: -1 }, "quantity_mismatch"],
      ["half a number", { count: 1.5 }, "quantity_mismatch"],
      ["too long a name", { first_name: "x".repeat(129) }, "invalid_name"],
      ["a name with a line feed", { first_name: "SN\n1" }, "invalid_name"],
    ])("refuses %s", async (_, body, code) => {
      const receipt = await open(laptop, 2)
      expect(await refuses(() => receipt.generate({ first_name: "SN-1", ...body }))).toMatchObject({
        status: 400,
        code,
      })
    })
  })

  describe("generating lots", () => {
    it("makes one lot of the whole quantity", async () => {
      const receipt = await open(coffee, 12.5)
      expect(pairs(await receipt.generate({ first_name: "LOT-1" }))).toEqual([["LOT-1", 12.5]])
    })

    it("divides the quantity over as many lots as asked, the last one taking the rest", async () => {
      const receipt = await open(coffee, 10)
      expect(pairs(await receipt.generate({ first_name: "LOT-1", count: 3 }))).toEqual([
        ["LOT-1", 3.3333],
        ["LOT-2", 3.3333],
        ["LOT-3", 3.3334],
      ])
      expect((await receipt.validate()).lines[0].done_quantity).toBe(10)
    })

    it("fills lots of one size and puts the rest into the last", async () => {
      const receipt = await open(coffee, 50)
      expect(
        pairs(await receipt.generate({ first_name: "lot_n_1_1", quantity_per_lot: 7.5 }))
      ).toEqual([
        ...Array.from({ length: 6 }, (_, i) => [`lot_n_1_${i + 1}`, 7.5]),
        ["lot_n_1_7", 5],
      ])
    })

    it("makes so many lots of one size when both are given", async () => {
      const receipt = await open(coffee, 50)
      expect(
        pairs(await receipt.generate({ first_name: "L1", quantity_per_lot: 0.1, count: 3 }))
      ).toEqual([
        ["L1", 0.1],
        ["L2", 0.1],
        ["L3", 0.1],
      ])
    })

    it.each([0, -1, 0.00001])("refuses lots of %d", async (quantity_per_lot) => {
      const receipt = await open(coffee, 50)
      expect(
        await refuses(() => receipt.generate({ first_name: "L1", quantity_per_lot }))
      ).toMatchObject({ status: 400, code: "quantity_mismatch" })
    })
  })

  describe("pasting a supplier's list", () => {
    it("takes quantities and dates from a spreadsheet, and the lots get the dates", async () => {
      const receipt = await open(coffee, 30)
      const rows = await receipt.paste("L-1\t20\t2031-03-31\r\nL-2\t9.5\t2031-04-30\nL-3\t0.5\n\n")

      expect(pairs(rows)).toEqual([
        ["L-1", 20],
        ["L-2", 9.5],
        ["L-3", 0.5],
      ])
      expect(rows.map((row) => row.expires_at)).toEqual([
        "2031-03-31T23:59:59.999Z",
        "2031-04-30T23:59:59.999Z",
        null,
      ])
      await receipt.validate()
      expect(await trace.lot("L-1")).toMatchObject({
        quantity: 20,
        expires_at: "2031-03-31T23:59:59.999Z",
        best_before_at: "2031-03-31T23:59:59.999Z",
      })
      expect(await trace.lot("L-2")).toMatchObject({
        quantity: 9.5,
        expires_at: "2031-04-30T23:59:59.999Z",
      })
    })

    it("keeps the numbers as text", async () => {
      const receipt = await open(laptop, 4)
      expect(names(await receipt.paste("007\n1e5\n1.50\n 12345678901234567890 "))).toEqual([
        "007",
        "1e5",
        "1.50",
        "12345678901234567890",
      ])
    })

    it("replaces what is there, or appends to it", async () => {
      const receipt = await open(laptop, 4)
      await receipt.paste("A\nB")
      expect(names(await receipt.paste("C\nD")).filter(Boolean)).toEqual(["C", "D"])
      expect(names(await receipt.paste("E\nF", { keep: true })).filter(Boolean)).toEqual([
        "C",
        "D",
        "E",
        "F",
      ])
    })

    it("refuses the whole list for one line that cannot be read, naming the line", async () => {
      const receipt = await open(coffee, 3)
      const answer = await refuses(() => receipt.paste("L-1\t1\nL-2\tmany\nL-3\t1"))
      expect(answer).toMatchObject({
        status: 400,
        code: "invalid_name",
        errors: [{ index: 1, value: "many", line_id: expect.any(String) }],
      })
      expect(answer.message).toContain("Line 2")
    })

    it("refuses a serial number that stands twice, is on the receipt already, or in stock", async () => {
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1"])
      const receipt = await open(laptop, 3)
      expect(await refuses(() => receipt.paste("A\nB\n A"))).toMatchObject({
        code: "duplicate_lot",
        errors: [{ index: 2, value: "A" }],
      })
      await receipt.paste("A")
      expect(await refuses(() => receipt.paste("B\nA", { keep: true }))).toMatchObject({
        code: "duplicate_lot",
        errors: [{ index: 1, value: "A" }],
      })
      expect(await refuses(() => receipt.paste("B\nSN-1"))).toMatchObject({
        code: "lot_exists",
        errors: [{ index: 1, value: "SN-1" }],
      })
    })

    it("refuses two units of one serial number, and more than 20,000 lines", async () => {
      const receipt = await open(laptop, 2)
      expect(await refuses(() => receipt.paste("A\t2"))).toMatchObject({
        code: "quantity_mismatch",
        errors: [{ index: 0, value: "A" }],
      })
      const list = Array.from({ length: 20_001 }, (_, i) => `SN-${i}`).join("\n")
      expect(await refuses(() => receipt.paste(list))).toMatchObject({
        status: 400,
        code: "too_many_rows",
      })
    })
  })
})
