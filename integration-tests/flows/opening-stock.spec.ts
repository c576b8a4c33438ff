import settleAbandonedClaims from "../../src/jobs/settle-abandoned-claims"
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import { query } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { allAtOnce } from "../helpers/in-parallel"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

jest.setTimeout(120_000)

/** A shop moves in: it numbers what it counts, or brings in what it has. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  const refuses = refusedUnchanged(getContainer)
  let phone: Product
  let tea: Product

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE", stock: 3 })
    tea = await createProduct(api, admin, store, { title: "Tea", sku: "TEA-1", stock: 10 })
    await createProduct(api, admin, store, { title: "Bag", sku: "BAG", stock: 1 })
    await api.post(
      `/admin/products/${tea.productId}/variants/${tea.variantId}`,
      { ean: "4006381333931" },
      admin
    )
    await trace.track(phone.inventoryItemId, "serial")
    await trace.track(tea.inventoryItemId, "lot", { use_expiration: true })
  })

  const start = async (mode: "number_counted" | "bring_in"): Promise<string> =>
    (await trace.post("/opening-stock", { location_id: store.locationId, mode })).opening_stock.id
  const read = async (id: string) => (await trace.get(`/opening-stock/${id}`)).opening_stock
  const serials = (...names: string[]) => names.map((name) => ({ article: "PHONE", name }))
  const add = (id: string, chunk: string, rows: object[], more: object = {}) =>
    trace.post(`/opening-stock/${id}/rows`, { chunk, rows, ...more })
  const paste = (id: string, chunk: string, text: string, more: object = {}) =>
    trace.post(`/opening-stock/${id}/list`, { chunk, text, ...more })
  const confirm = (id: string) => trace.post(`/opening-stock/${id}/confirm`)
  const undo = (id: string) => trace.post(`/opening-stock/${id}/undo`, { reason: "Wrong list" })
  const stock = async (item: Product) =>
    (await readStock(api, admin, item.inventoryItemId, store.locationId)).stocked
  const untracked = async (item: Product) =>
    (await trace.get("/item-tracking", { inventory_item_id: item.inventoryItemId })).untracked[0]
      ?.quantity ?? 0

  const LIST = [
    "SKU;Serial;Lot;Qty;Expiry",
    "PHONE;P-1;;1;",
    "PHONE;P-2;;1;",
    // The tea's EAN as a spreadsheet leaves it.
    "4006381333931;;T-7;2.5;31.05.2027",
    "TEA-1;;T-8;4;04.06.2027",
  ].join("\n")

  describe("a run that numbers what is counted", () => {
    it("gives numbers to it by one list of several articles, and leaves Medusa's levels", async () => {
      const id = await start("number_counted")
      const added = await paste(id, "list-1", LIST)
      expect(added).toMatchObject({ chunk: "list-1", row_count: 4, repeated: false, errors: [] })
      expect(await read(id)).toMatchObject({
        state: "draft",
        rows: 4,
        lines: [
          { sku: "PHONE", rows: 2, quantity: 2, untracked: 3 },
          { sku: "TEA-1", rows: 2, quantity: 6.5, untracked: 10 },
        ],
      })
      expect(await trace.lot("P-1")).toBeUndefined()

      const { opening_stock } = await confirm(id)
      expect(opening_stock).toMatchObject({ state: "done", mode: "number_counted" })
      expect(await trace.lot("P-1")).toMatchObject({ status: "available", quantity: 1 })
      expect((await trace.lot("T-7")).expires_at).toContain("2027-05-31")
      expect([await stock(phone), await untracked(phone)]).toEqual([3, 1])
      expect([await stock(tea), await untracked(tea)]).toEqual([10, 3.5])
    })

    it("refuses more numbers than there is stock without one, as they are entered", async () => {
      const id = await start("number_counted")
      await add(id, "1", serials("P-1", "P-2"))
      const answer = await refuses(() => add(id, "2", serials("P-3", "P-4")))
      expect(answer).toMatchObject({
        code: "not_enough_stock",
        message: expect.stringContaining("numbers for 4 are entered, and only 3 are counted"),
      })
    })

    it("is refused when the stock went elsewhere before it is confirmed, and stays a draft", async () => {
      const id = await start("number_counted")
      await add(id, "1", serials("P-1", "P-2", "P-3"))
      await trace.post("/lot-assignments", {
        inventory_item_id: phone.inventoryItemId,
        location_id: store.locationId,
        lots: [{ name: "OTHER" }],
      })
      expect(await refuses(() => confirm(id))).toMatchObject({ code: "not_enough_stock" })
      expect(await read(id)).toMatchObject({ state: "draft", rows: 3, is_running: false })
    })

    it("is undone as a whole: the stock is counted without numbers again", async () => {
      const id = await start("number_counted")
      await paste(id, "list-1", LIST)
      await confirm(id)
      expect((await undo(id)).opening_stock).toMatchObject({
        state: "cancelled",
        undo_reason: "Wrong list",
      })
      expect([await stock(phone), await untracked(phone)]).toEqual([3, 3])
      expect([await stock(tea), await untracked(tea)]).toEqual([10, 10])
    })
  })

  describe("a run that brings goods in", () => {
    it("raises Medusa's levels, and undoing it lowers them", async () => {
      const id = await start("bring_in")
      await add(id, "1", [
        ...serials("P-1"),
        { variant_id: phone.variantId, name: "P-2" },
        {
          inventory_item_id: tea.inventoryItemId,
          name: "T-1",
          quantity: 4,
          expires_at: "2027-05-31",
        },
      ])
      await confirm(id)
      expect([await stock(phone), await untracked(phone)]).toEqual([5, 3])
      expect([await stock(tea), await untracked(tea)]).toEqual([14, 10])
      await undo(id)
      expect([await stock(phone), await stock(tea)]).toEqual([3, 10])
    })

    it("is not undone when a unit has moved since: the refusal names it", async () => {
      const id = await start("bring_in")
      await add(id, "1", serials("P-1", "P-2"))
      await confirm(id)
      const { id: lotId } = await trace.lot("P-2")
      await trace.post(`/lots/${lotId}/scrap`, {
        location_id: store.locationId,
        quantity: 1,
        reason: "Dropped",
      })
      const answer = await refuses(() => undo(id))
      expect(answer.message).toContain("P-2")
      expect(answer.message).not.toContain("P-1")
    })

    it("is confirmed once when two people press at the same time", async () => {
      const id = await start("bring_in")
      await add(id, "1", serials("P-1", "P-2"))
      const answers = await allAtOnce([() => confirm(id), () => confirm(id)])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(await stock(phone)).toBe(5)
    })

    it("is open again with all that was entered when a later step fails", async () => {
      const id = await start("bring_in")
      await add(id, "1", serials("P-1"))
      const service: TraceabilityModuleService = getContainer().resolve(TRACEABILITY_MODULE)
      const { claim_id } = await service.claimOpening({
        operation_id: id,
        transaction_id: "half",
        actor_id: null,
      })
      expect(await read(id)).toMatchObject({ is_running: true })
      await service.releaseClaim(claim_id)
      expect(await read(id)).toMatchObject({ rows: 1, is_running: false })
      await add(id, "2", serials("P-2"))
      await confirm(id)
      expect(await stock(phone)).toBe(5)
    })

    it("whose process died after it was claimed is settled by the job: nothing is half done", async () => {
      const id = await start("bring_in")
      await add(id, "1", serials("P-1"))
      const service: TraceabilityModuleService = getContainer().resolve(TRACEABILITY_MODULE)
      await service.claimOpening({ operation_id: id, transaction_id: "died", actor_id: null })
      await query(
        getContainer(),
        "UPDATE traceability_claim SET created_at = now() - interval '1 hour' WHERE state = 'open'"
      )
      await settleAbandonedClaims(getContainer())
      expect(await read(id)).toMatchObject({ is_running: false, rows: 1 })
      expect([await stock(phone), await trace.lot("P-1")]).toEqual([3, undefined])
      await confirm(id)
      expect(await stock(phone)).toBe(4)
    })
  })

  describe("what is entered in parts", () => {
    it("is entered once, however often a part is sent, also from two windows at once", async () => {
      const id = await start("bring_in")
      const [first, second] = await allAtOnce([
        () => add(id, "part 1", serials("P-1", "P-2")),
        () => add(id, "part 1", serials("P-1", "P-2")),
      ])
      expect([first, second].map((answer: any) => answer.value.repeated).sort()).toEqual([
        false,
        true,
      ])
      expect(await add(id, "part 1", serials("P-1", "P-2"))).toMatchObject({ repeated: true })
      expect(await read(id)).toMatchObject({ rows: 2, chunks: 1 })
    })

    it("goes on after the sender died between two parts, and is found again in the list of runs", async () => {
      const id = await start("bring_in")
      await add(id, "1", serials("P-1"))
      const [run] = (await trace.get("/opening-stock")).opening_stock_runs
      expect(run).toMatchObject({ id, state: "draft", rows: 1, location_id: store.locationId })
      // The sender starts again: what is there is not entered again.
      await add(id, "1", serials("P-1"))
      await add(id, "2", serials("P-2"))
      await confirm(id)
      expect(await stock(phone)).toBe(5)
    })

    it("refuses other rows under the name of a part that was entered", async () => {
      const id = await start("bring_in")
      await add(id, "1", serials("P-1"))
      expect(await refuses(() => add(id, "1", serials("P-9")))).toMatchObject({
        code: "idempotency_mismatch",
      })
    })

    it("is emptied to enter another list, and cancelled without a trace in stock", async () => {
      const id = await start("bring_in")
      await add(id, "1", serials("P-1"))
      await trace.post(`/opening-stock/${id}/empty`)
      expect(await read(id)).toMatchObject({ rows: 0, lines: [] })
      expect(await refuses(() => confirm(id))).toMatchObject({ code: "lot_required" })
      await add(id, "1", serials("P-2"))
      const { opening_stock } = await trace.post(`/opening-stock/${id}/cancel`)
      expect(opening_stock).toMatchObject({ state: "cancelled", rows: 0 })
      expect(await refuses(() => add(id, "2", serials("P-3")))).toMatchObject({
        code: "invalid_state",
      })
      expect(await stock(phone)).toBe(3)
    })
  })

  describe("refuses, with a reason for each row and nothing written,", () => {
    it.each([
      ["an article that nobody knows", () => [{ article: "NOPE", name: "X-1" }], "not_found"],
      ["an article that is not tracked", () => [{ article: "BAG", name: "X-1" }], "invalid_state"],
      ["a number twice", () => serials("P-1", "P-1"), "duplicate_lot"],
      ["a number that looks like another", () => serials("SN-1", "sn-1"), "similar_lot"],
      ["the code of an article", () => serials("4006381333931"), "not_a_lot_name"],
      [
        "half of a serial number",
        () => [{ ...serials("P-1")[0], quantity: 0.5 }],
        "quantity_mismatch",
      ],
      [
        "a lot on two rows",
        () => [1, 2].map((quantity) => ({ article: "TEA-1", name: "T-1", quantity })),
        "duplicate_lot",
      ],
    ])("%s", async (_what, rows, code) => {
      const id = await start("bring_in")
      const answer = await refuses(() => add(id, "1", [...serials("GOOD"), ...rows()]))
      expect(answer.errors).toEqual([expect.objectContaining({ index: expect.any(Number), code })])
      expect(answer.errors![0].index).toBeGreaterThan(0)
    })

    it("a number that an earlier part has, and one that looks like it", async () => {
      const id = await start("bring_in")
      await add(id, "1", serials("SN-1"))
      expect(await refuses(() => add(id, "2", serials("SN-1")))).toMatchObject({
        code: "duplicate_lot",
      })
      expect(await refuses(() => add(id, "3", serials("sn-1")))).toMatchObject({
        code: "similar_lot",
      })
      await add(id, "3", serials("sn-1"), { accept_similar: true })
    })

    it("a number that is in stock already", async () => {
      await trace.receive(store.locationId, phone.inventoryItemId, ["P-1"])
      const id = await start("bring_in")
      expect(await refuses(() => add(id, "1", serials("P-1")))).toMatchObject({
        code: "lot_exists",
      })
    })

    it("a list with a line that is unclear; the preview says the same by line", async () => {
      const id = await start("bring_in")
      const text = `${LIST}\nPHONE;P-3;;1;\nNOPE;P-4;;1;\nTEA-1;;T-9;1,000;`
      const preview = await refuses(async () => {
        const answer = await paste(id, "1", text, { preview: true })
        throw Object.assign(new Error(), { response: { status: 200, data: answer } })
      })
      expect(preview).toMatchObject({
        errors: [
          { line: 7, code: "not_found" },
          { line: 8, code: "ambiguous_code" },
        ],
      })
      const answer = await refuses(() => paste(id, "1", text))
      expect(answer.errors).toEqual([
        expect.objectContaining({ index: 6, code: "not_found" }),
        expect.objectContaining({ index: 7, code: "ambiguous_code" }),
      ])
    })

    it.each([
      ["a date that is none", { article: "TEA-1", name: "T-1", expires_at: "03/04/2027" }],
      ["a row without an article", { name: "T-1" }],
      ["a row with two", { article: "TEA-1", variant_id: "variant_1", name: "T-1" }],
    ])("%s", async (_what, row) => {
      const id = await start("bring_in")
      expect(await refuses(() => add(id, "1", [row]))).toMatchObject({ status: 400 })
    })

    it("a place that is no stock location, and an operation that is no run", async () => {
      for (const location_id of ["sloc_unknown", "supplier"]) {
        const body = { location_id, mode: "bring_in" }
        expect(await refuses(() => trace.post("/opening-stock", body))).toMatchObject({
          status: 404,
        })
      }
      const { id } = await trace.receive(store.locationId, phone.inventoryItemId, ["P-1"])
      for (const path of ["confirm", "cancel", "empty", "undo"]) {
        const send = () => trace.post(`/opening-stock/${id}/${path}`, { reason: "x" })
        expect(await refuses(send)).toMatchObject({ status: 404 })
      }
    })
  })
})
