import { createProduct, readStock, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

type Row = { lot_name: string | null; quantity: number }

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product
  let phone: Product
  let coffee: Product
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { sku: "LAP-14" })
    phone = await createProduct(api, admin, store, { sku: "PHO-6" })
    coffee = await createProduct(api, admin, store, { sku: "COF-1" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(phone.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1"])
    await trace.receive(store.locationId, phone.inventoryItemId, ["PH-1"])
  })

  const open = async (item: Product, quantity: number) => {
    const receipt = await trace.openReceipt(store.locationId, item.inventoryItemId, quantity)
    const path = `/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`
    return {
      id: receipt.id as string,
      path,
      line_id: receipt.lines[0].id as string,
      rows: receipt.lines[0].details as Row[],
      enter: async (details: object[], mode = "replace") =>
        (await trace.post(path, { mode, details })).operation.lines[0].details as Row[],
      validate: () => trace.post(`/operations/${receipt.id}/validate`),
    }
  }
  const names = (rows: Row[]) => rows.map((row) => row.lot_name)
  const named = (...lots: string[]) => lots.map((lot_name) => ({ lot_name }))

  describe("a confirmed receipt", () => {
    it("has one empty row for each serial number, and one for a whole quantity of a lot", async () => {
      const empty = { lot_id: null, lot_name: null, picked: false }
      expect((await open(laptop, 3)).rows).toMatchObject(
        [1, 2, 3].map(() => ({ ...empty, quantity: 1 }))
      )
      expect((await open(coffee, 12.5)).rows).toMatchObject([{ ...empty, quantity: 12.5 }])
    })
  })

  describe("typing numbers", () => {
    it("replaces the rows, keeping text and order, without spaces around it", async () => {
      const receipt = await open(laptop, 3)
      await receipt.enter(named("A", "B", "C"))
      expect(names(await receipt.enter(named("007", " 1.50 ", "1e5")))).toEqual([
        "007",
        "1.50",
        "1e5",
      ])
    })

    it("fills the empty rows first when it appends, then adds more", async () => {
      const receipt = await open(laptop, 3)
      expect(names(await receipt.enter(named("A", "B"), "append")).filter(Boolean)).toEqual([
        "A",
        "B",
      ])
      const rows = await receipt.enter(named("C", "D"), "append")
      expect(names(rows)).toEqual(["A", "B", "C", "D"])
    })

    it("may leave rows empty; they are missing when it is validated", async () => {
      const receipt = await open(laptop, 3)
      expect(names(await receipt.enter([{ lot_name: "A" }, { lot_name: "  " }, {}]))).toEqual([
        "A",
        null,
        null,
      ])
      const answer = await refuses(receipt.validate)
      expect(answer).toMatchObject({ status: 400, code: "lot_required" })
      expect(answer.message).toContain("2 serial numbers are missing")
    })

    it("may name one lot in several rows, with up to four decimals", async () => {
      const receipt = await open(coffee, 3)
      await receipt.enter([
        { lot_name: "L-1", quantity: 1.2345 },
        { lot_name: "L-1", quantity: 0.5 },
        { lot_name: "L-2", quantity: 1.2655 },
      ])
      await receipt.validate()
      expect(await trace.lot("L-1")).toMatchObject({ quantity: 1.7345 })
      expect(await readStock(api, admin, coffee.inventoryItemId, store.locationId)).toMatchObject({
        stocked: 3,
      })
    })

    it("writes an expiry date to the lot", async () => {
      const receipt = await open(coffee, 1)
      await receipt.enter([{ lot_name: "L-1", quantity: 1, expires_at: "2031-03-31" }])
      await receipt.validate()
      expect(await trace.lot("L-1")).toMatchObject({ expires_at: "2031-03-31T23:59:59.999Z" })
    })

    it("may use the number of another item", async () => {
      const receipt = await open(laptop, 1)
      await receipt.enter(named("PH-1"))
      await receipt.validate()
      expect(await trace.lot("PH-1", laptop.inventoryItemId)).toMatchObject({ status: "available" })
    })
  })

  describe("a row", () => {
    it.each<[string, object, string, RegExp]>([
      [
        "twice in the request",
        { lot_name: "A" },
        "duplicate_lot",
        /A is entered twice: rows 1 and 2/,
      ],
      ["twice but for spaces", { lot_name: " A\t" }, "duplicate_lot", /A is entered twice/],
      ["in stock already", { lot_name: "SN-1" }, "lot_exists", /SN-1 .*Warehouse/],
      ["of 129 characters", { lot_name: "x".repeat(129) }, "invalid_name", /129 characters/],
      ["with a line feed", { lot_name: "S\nN" }, "invalid_name", /invisible character/],
      [
        "with a group separator of a scanner",
        { lot_name: "01\u001d10" },
        "invalid_name",
        /U\+001D/,
      ],
      [
        "with a mark that turns the letters around",
        { lot_name: "SN\u202e1" },
        "invalid_name",
        /U\+202E/,
      ],
      [
        "with two units",
        { lot_name: "B", quantity: 2 },
        "quantity_mismatch",
        /B: .*exactly 1 unit/,
      ],
      [
        "with no unit",
        { lot_name: "B", quantity: 0 },
        "quantity_mismatch",
        /B: .*greater than zero/,
      ],
      [
        "with a negative quantity",
        { lot_name: "B", quantity: -1 },
        "quantity_mismatch",
        /B: .*greater than zero/,
      ],
      [
        "with one and a half units",
        { lot_name: "B", quantity: 1.5 },
        "quantity_mismatch",
        /B: .*exactly 1 unit/,
      ],
      [
        "with an id that does not exist",
        { lot_id: "slot_nothing" },
        "lot_not_found",
        /slot_nothing/,
      ],
    ])("of a serial number that is %s is refused", async (_, row, code, message) => {
      const receipt = await open(laptop, 2)
      await receipt.enter(named("KEPT-1", "KEPT-2"))

      const answer = await refuses(() => receipt.enter([{ lot_name: "A" }, row]))

      expect(answer).toMatchObject({
        status: 400,
        code,
        errors: [
          { index: 1, line_id: receipt.line_id, code, message: expect.stringMatching(message) },
        ],
      })
      expect(answer.message).toMatch(message)
    })

    it.each<[string, object]>([
      ["five decimals", { lot_name: "L-1", quantity: 1.23456 }],
      ["no quantity", { lot_name: "L-1", quantity: 0 }],
      ["a negative quantity", { lot_name: "L-1", quantity: -0.5 }],
      ["more than there can be", { lot_name: "L-1", quantity: 1e12 + 1 }],
      ["a negative quantity and no name", { quantity: -3 }],
      ["no quantity and no name", { quantity: 0 }],
    ])("of a lot with %s is refused", async (_, row) => {
      const receipt = await open(coffee, 2)
      const answer = await refuses(() => receipt.enter([row]))
      expect(answer).toMatchObject({
        status: 400,
        code: "quantity_mismatch",
        errors: [{ index: 0, line_id: receipt.line_id }],
      })
    })

    it("without a name cannot stand for two serial numbers", async () => {
      const receipt = await open(laptop, 2)
      expect(await refuses(() => receipt.enter([{ quantity: 2 }]))).toMatchObject({
        status: 400,
        code: "quantity_mismatch",
      })
    })

    it("that repeats a number the receipt has is refused when it is appended", async () => {
      const receipt = await open(laptop, 3)
      await receipt.enter(named("A", "B"))
      const answer = await refuses(() => receipt.enter(named("C", "B"), "append"))
      expect(answer).toMatchObject({
        status: 400,
        code: "duplicate_lot",
        errors: [{ index: 1, value: "B" }],
      })
    })

    it("that repeats a number on another line of the same receipt is refused", async () => {
      const lines = [1, 1].map((quantity) => ({
        inventory_item_id: laptop.inventoryItemId,
        quantity,
      }))
      const { operation } = await trace.post("/operations", {
        code: "receipt",
        location_id: store.locationId,
        lines,
      })
      const enter = (i: number, lot_name: string) =>
        trace.post(`/operations/${operation.id}/lines/${operation.lines[i].id}/details`, {
          details: [{ lot_name }],
        })
      await enter(0, "A")
      expect(await refuses(() => enter(1, "A"))).toMatchObject({
        status: 400,
        code: "duplicate_lot",
      })
      expect((await enter(1, "B")).operation.lines[1].details).toMatchObject([{ lot_name: "B" }])
    })

    it("may repeat the number of another item on the same receipt, unless numbers are unique over all items", async () => {
      const lines = [laptop, phone].map(({ inventoryItemId }) => ({
        inventory_item_id: inventoryItemId,
        quantity: 1,
      }))
      const { operation } = await trace.post("/operations", {
        code: "receipt",
        location_id: store.locationId,
        lines,
      })
      const enter = (i: number) =>
        trace.post(`/operations/${operation.id}/lines/${operation.lines[i].id}/details`, {
          details: [{ lot_name: "100" }],
        })
      await trace.post("/settings", { uniqueness: "global" })
      await enter(0)
      expect(await refuses(() => enter(1))).toMatchObject({
        status: 400,
        code: "duplicate_lot",
        errors: [{ value: "100" }],
      })

      await trace.post("/settings", { uniqueness: "item" })
      await enter(1)
      await trace.post(`/operations/${operation.id}/confirm`)
      await trace.post(`/operations/${operation.id}/validate`)
      expect(await trace.lot("100", laptop.inventoryItemId)).toMatchObject({ status: "available" })
      expect(await trace.lot("100", phone.inventoryItemId)).toMatchObject({ status: "available" })
    })
  })

  describe("many rows", () => {
    it("are refused together, and every bad one is named with its place", async () => {
      const receipt = await open(laptop, 4)
      const answer = await refuses(() =>
        receipt.enter([
          { lot_name: "A" },
          { lot_name: "SN-1" },
          { lot_name: "A" },
          { lot_name: "B", quantity: 2 },
        ])
      )
      expect(answer.errors!.map(({ index, code, value }) => [index, code, value])).toEqual([
        [1, "lot_exists", "SN-1"],
        [2, "duplicate_lot", "A"],
        [3, "quantity_mismatch", "B"],
      ])
    })

    it("are not written when one of 500 is bad", async () => {
      const receipt = await open(laptop, 500)
      const rows = named(...Array.from({ length: 500 }, (_, i) => (i === 317 ? "SN-1" : `N-${i}`)))
      const answer = await refuses(() => receipt.enter(rows))
      expect(answer).toMatchObject({
        status: 400,
        code: "lot_exists",
        errors: [{ index: 317, value: "SN-1" }],
      })
      expect(await trace.lot("N-0")).toBeUndefined()
    })

    it("are named up to twenty in the message, and all in the errors", async () => {
      const receipt = await open(laptop, 30)
      const answer = await refuses(() =>
        receipt.enter(Array.from({ length: 30 }, (_, i) => ({ lot_name: `B${i}`, quantity: 2 })))
      )
      expect(answer.errors).toHaveLength(30)
      expect(answer.message).toContain("And 10 more.")
    })

    it("are 20,000 at most", async () => {
      const receipt = await open(coffee, 20_001)
      const rows = named(...Array.from({ length: 20_001 }, (_, i) => `N-${i}`))
      const answer = await refuses(() => receipt.enter(rows))
      expect(answer).toMatchObject({ status: 400, code: "too_many_rows" })
      expect(answer.message).toMatch(/20,?001.*20,?000/)
    })
  })

  describe("a request", () => {
    it("that is not what it should be is refused by Medusa's own check", async () => {
      const receipt = await open(laptop, 1)
      const wrong = [
        { details: [{ lot_name: 7 }] },
        { details: [{ lot_name: "A", quantity: "1" }] },
        { details: "A" },
        {},
        { mode: "merge", details: [] },
        { details: [{ lot_name: "A", expires_at: "soon" }] },
      ]
      for (const body of wrong) {
        expect(await refuses(() => trace.post(receipt.path, body))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
      }
    })

    it("of malformed JSON is refused", async () => {
      const receipt = await open(laptop, 1)
      const headers = { ...admin.headers, "content-type": "application/json" }
      const send = () =>
        api.post(`/admin/traceability${receipt.path}`, '{"details": [{"lot_name": "A"}', {
          headers,
          transformRequest: (data: unknown) => data,
        })
      expect(await refuses(send)).toMatchObject({ status: 400 })
    })

    it("for a line or a receipt that does not exist answers 404", async () => {
      const receipt = await open(laptop, 1)
      for (const path of [
        `/operations/${receipt.id}/lines/sopl_nothing/details`,
        `/operations/sop_nothing/lines/${receipt.line_id}/details`,
      ]) {
        expect(await refuses(() => trace.post(path, { details: [] }))).toMatchObject({
          status: 404,
          code: "not_found",
        })
      }
    })

    it("for a receipt that is done or cancelled is refused", async () => {
      const done = await open(laptop, 1)
      await done.enter(named("A"))
      await done.validate()
      const cancelled = await open(laptop, 1)
      await trace.post(`/operations/${cancelled.id}/cancel`)
      for (const receipt of [done, cancelled]) {
        expect(await refuses(() => receipt.enter(named("B")))).toMatchObject({
          status: 400,
          code: "invalid_state",
        })
      }
    })
  })
})
