import { query } from "../helpers/books"
import { createProduct, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

type Type = { id: string; code: string; reference_prefix: string }

/** code, name, prefix, may create new numbers, may use existing ones: contract.md. */
const DEFAULTS = [
  ["receipt", "Receipts", "IN", true, false],
  ["delivery", "Delivery Orders", "OUT", false, true],
  ["return", "Returns", "RET", false, true],
  ["internal", "Internal Transfers", "INT", false, true],
  ["manufacturing", "Manufacturing", "MO", true, true],
  ["adjustment", "Adjustments", "ADJ", true, true],
  ["scrap", "Scrap", "SP", false, true],
  ["repair_in", "Repair in", "RIN", false, true],
  ["repair_out", "Repair out", "ROUT", false, true],
  ["loan", "Loans", "LOAN", false, true],
]

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store)
    await trace.track(laptop.inventoryItemId, "serial")
  })

  const typesOf = async (locationId: string, more: object = {}) =>
    (await trace.get("/operation-types", { stock_location_id: locationId, ...more }))
      .operation_types
  const secondWarehouse = () =>
    createLocation(api, admin, { name: "Outlet", salesChannelId: store.salesChannelId })
  const draft = (locationId: string, more: object = {}) =>
    trace.post("/operations", {
      code: "receipt",
      location_id: locationId,
      lines: [{ inventory_item_id: laptop.inventoryItemId, quantity: 1 }],
      ...more,
    })
  const own = { code: "receipt", name: "Returns from fairs", reference_prefix: "FAIR/" }

  describe("a stock location", () => {
    it("gets ten types with their flags when they are first asked for", async () => {
      const types = await typesOf(store.locationId)

      const shown = types.map((t: Record<string, unknown>) => [
        t.code,
        t.name,
        t.reference_prefix,
        t.use_create_lots,
        t.use_existing_lots,
      ])
      const expected = DEFAULTS.map(([code, name, prefix, create, existing]) => [
        code,
        name,
        `WH/${prefix}/`,
        create,
        existing,
      ])
      expect(shown).toHaveLength(10)
      expect(shown).toEqual(expect.arrayContaining(expected))
      for (const type of types) {
        expect(type).toMatchObject({
          stock_location_id: store.locationId,
          location_name: "Warehouse",
          is_default: true,
          create_component_lots: false,
          backorder_policy: "ask",
          reservation: "at_confirm",
          require_scan: false,
          archived_at: null,
        })
      }
    })

    it("gets them once, also when many first uses of many places come at once", async () => {
      const names = Array.from({ length: 6 }, (_, i) => `Outlet ${i}`)
      const outlets = await Promise.all(
        names.map((name) => api.post("/admin/stock-locations", { name }, admin))
      )
      const ids: string[] = outlets.map(({ data }) => data.stock_location.id)

      const lists = await Promise.all(ids.flatMap((id) => [typesOf(id), typesOf(id)]))

      expect(lists.map((types) => types.length)).toEqual(lists.map(() => 10))
      const { operation_types: all } = await trace.get("/operation-types", { limit: 1000 })
      const prefixes = all.map((t: Type) => t.reference_prefix)
      expect(prefixes).toHaveLength(7 * 10)
      expect(new Set(prefixes).size).toBe(7 * 10)
      expect(new Set(prefixes.map((prefix: string) => prefix.split("/")[0])).size).toBe(7)
    })

    it("numbers its documents from its own prefix on: WH/IN/00001, WH2/IN/00001", async () => {
      const outlet = await secondWarehouse()
      await typesOf(store.locationId)
      const references = [
        await draft(store.locationId),
        await draft(store.locationId),
        await draft(outlet.id),
      ].map((d) => d.operation.reference)
      expect(references).toEqual(["WH/IN/00001", "WH/IN/00002", "WH2/IN/00001"])
    })

    it("gives every document a number of its own, also when ten are made at once", async () => {
      const drafts = await Promise.all(Array.from({ length: 10 }, () => draft(store.locationId)))
      expect(new Set(drafts.map((d) => d.operation.reference)).size).toBe(10)
    })

    it("that had types before there were repairs gets those of repairs under its own prefix", async () => {
      await typesOf((await secondWarehouse()).id)
      await typesOf(store.locationId)
      const before = await typesOf(store.locationId)
      await query(
        getContainer(),
        "DELETE FROM traceability_operation_type WHERE code LIKE 'repair_%'"
      )
      const prefixes = (types: { reference_prefix: string }[]) =>
        types.map((type) => type.reference_prefix)
      expect(prefixes(await typesOf(store.locationId))).toEqual(prefixes(before))
    })

    it("gets all ten types although somebody used one of its prefixes before", async () => {
      await typesOf(store.locationId)
      await trace.post("/operation-types", {
        ...own,
        stock_location_id: store.locationId,
        reference_prefix: "WH2/IN/",
      })
      const outlet = await secondWarehouse()

      expect(await typesOf(outlet.id)).toHaveLength(10)
      expect((await draft(outlet.id)).operation.reference).not.toMatch(/^WH2?\//)
    })

    it("that does not exist answers 404", async () => {
      expect(await refuses(() => typesOf("sloc_nothing"))).toMatchObject({
        status: 404,
        code: "not_found",
      })
      expect(await refuses(() => draft("sloc_nothing"))).toMatchObject({
        status: 404,
        code: "not_found",
      })
    })
  })

  describe("a type", () => {
    it("is found by code, by a part of its name and by being archived", async () => {
      const { operation_type: fairs } = await trace.post("/operation-types", {
        ...own,
        stock_location_id: store.locationId,
      })
      expect(
        (await typesOf(store.locationId, { code: "receipt" })).map((t: Type) => t.reference_prefix)
      ).toEqual(["FAIR/", "WH/IN/"])
      expect((await typesOf(store.locationId, { q: "transf" })).map((t: Type) => t.code)).toEqual([
        "internal",
      ])
      expect(await typesOf(store.locationId, { q: "%" })).toEqual([])
      await trace.post(`/operation-types/${fairs.id}`, { archived: true })
      expect((await typesOf(store.locationId, { archived: true })).map((t: Type) => t.id)).toEqual([
        fairs.id,
      ])
      expect(await typesOf(store.locationId, { archived: false })).toHaveLength(10)
    })

    it("is changed flag by flag", async () => {
      const { id } = await trace.operationType(store.locationId, "receipt")
      const flags = {
        name: "Goods in",
        use_create_lots: false,
        use_existing_lots: true,
        create_component_lots: true,
        backorder_policy: "never",
        reservation: "manual",
        require_scan: true,
      }
      expect((await trace.post(`/operation-types/${id}`, flags)).operation_type).toMatchObject({
        ...flags,
        code: "receipt",
      })
      await trace.post(`/operation-types/${id}`, { require_scan: false })
      expect((await trace.get(`/operation-types/${id}`)).operation_type).toMatchObject({
        ...flags,
        require_scan: false,
      })
    })

    it("is not changed by what it does not know, and keeps its prefix and place", async () => {
      const { id } = await trace.operationType(store.locationId, "receipt")
      const wrong = [
        { backorder_policy: "maybe" },
        { reservation: "later" },
        { use_create_lots: "yes" },
        { name: "" },
        { reference_prefix: "X/" },
        { stock_location_id: "sloc_other" },
        { code: "delivery" },
      ]
      for (const body of wrong) {
        expect(await refuses(() => trace.post(`/operation-types/${id}`, body))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
      }
    })

    it("of the shop's own is made with both switches on, and numbers its own documents", async () => {
      const { operation_type } = await trace.post("/operation-types", {
        ...own,
        stock_location_id: store.locationId,
      })
      expect(operation_type).toMatchObject({
        ...own,
        is_default: false,
        use_create_lots: true,
        use_existing_lots: true,
        location_name: "Warehouse",
      })
      const { operation } = await draft(store.locationId, { operation_type_id: operation_type.id })
      expect(operation).toMatchObject({
        reference: "FAIR/00001",
        type_name: "Returns from fairs",
        to_location_id: store.locationId,
      })
    })

    it("is refused when its prefix is taken, naming the one that has it, or its place does not exist", async () => {
      await typesOf(store.locationId)
      const taken = await refuses(() =>
        trace.post("/operation-types", {
          ...own,
          stock_location_id: store.locationId,
          reference_prefix: "WH/IN/",
        })
      )
      expect(taken).toMatchObject({ status: 400, code: "invalid_state" })
      expect(taken.message).toMatch(/WH\/IN\/.*Receipts/)
      expect(
        await refuses(() =>
          trace.post("/operation-types", { ...own, stock_location_id: "sloc_nothing" })
        )
      ).toMatchObject({ status: 404 })
    })

    it("that is archived takes no new operations; those it has can be finished; and it comes back", async () => {
      const { operation_type } = await trace.post("/operation-types", {
        ...own,
        stock_location_id: store.locationId,
      })
      const { id } = operation_type
      const { operation: open } = await draft(store.locationId, { operation_type_id: id })
      expect(
        (await trace.post(`/operation-types/${id}`, { archived: true })).operation_type.archived_at
      ).toEqual(expect.any(String))

      const answer = await refuses(() => draft(store.locationId, { operation_type_id: id }))
      expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
      expect(answer.message).toContain("archived")

      await trace.post(`/operations/${open.id}/confirm`)
      await trace.post(`/operations/${open.id}/lines/${open.lines[0].id}/details`, {
        details: [{ lot_name: "SN-1" }],
      })
      expect((await trace.post(`/operations/${open.id}/validate`)).operation.state).toBe("done")
      await trace.post(`/operation-types/${id}`, { archived: false })
      expect((await draft(store.locationId, { operation_type_id: id })).operation.reference).toBe(
        "FAIR/00002"
      )
    })

    it("of the ten cannot be archived: the stock location works with it", async () => {
      const { id } = await trace.operationType(store.locationId, "receipt")
      const answer = await refuses(() => trace.post(`/operation-types/${id}`, { archived: true }))
      expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
      expect(answer.message).toContain("Receipts")
    })
  })

  describe("deleting a type", () => {
    it("is allowed when it is the shop's own and was never used", async () => {
      const { operation_type } = await trace.post("/operation-types", {
        ...own,
        stock_location_id: store.locationId,
      })
      const { id } = operation_type
      expect(await trace.del(`/operation-types/${id}`)).toEqual({
        id,
        object: "operation_type",
        deleted: true,
      })
      expect(await typesOf(store.locationId)).toHaveLength(10)
    })

    it("is refused for one of the ten, and for one that has operations", async () => {
      const { id } = await trace.operationType(store.locationId, "scrap")
      expect(await refuses(() => trace.del(`/operation-types/${id}`))).toMatchObject({
        status: 400,
        code: "invalid_state",
      })

      const { operation_type } = await trace.post("/operation-types", {
        ...own,
        stock_location_id: store.locationId,
      })
      await draft(store.locationId, { operation_type_id: operation_type.id })
      const answer = await refuses(() => trace.del(`/operation-types/${operation_type.id}`))
      expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
      expect(answer.message).toContain("FAIR/00001")
    })
  })

  it("answers 404 for a type that does not exist, whatever is asked of it", async () => {
    const path = "/operation-types/sopt_nothing"
    for (const send of [
      () => trace.get(path),
      () => trace.post(path, { require_scan: true }),
      () => trace.del(path),
    ]) {
      expect(await refused(send())).toMatchObject({ status: 404, code: "not_found" })
    }
    expect(
      await refused(draft(store.locationId, { operation_type_id: "sopt_nothing" }))
    ).toMatchObject({ status: 404, code: "not_found" })
  })
})
