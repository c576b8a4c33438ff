/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let lyon: string
  let laptop: Product
  let coffee: Product
  const refusedAndUnchanged = refusedUnchanged(getContainer)

  beforeAll(async () => {
    const place = { name: "Lyon", salesChannelId: store.salesChannelId }
    lyon = (await createLocation(api, admin, place)).id
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
    await trace.receive(store.locationId, coffee.inventoryItemId, [
      ["LOT-A", 10.5],
      ["LOT-B", 4],
    ])
  })

  const placeOf = (product: Product, location = store.locationId) => ({
    location_id: location,
    inventory_item_id: product.inventoryItemId,
  })
  const sheetOf = async (product: Product) =>
    (await trace.get("/stock-counts", placeOf(product))).sheet
  const count = async (product: Product, lots: object[], more: object = {}) =>
    (await trace.post("/stock-counts", { ...placeOf(product), lots, ...more })).operations
  const lotRow = (name: string, counted: number, expected?: number) => ({
    lot_name: name,
    counted_quantity: counted,
    ...(expected === undefined ? {} : { expected_quantity: expected }),
  })
  const stockOf = async (product: Product) =>
    (await readStock(api, admin, product.inventoryItemId, store.locationId)).stocked
  const moveToLyon = async (product: Product, quantity: number, lot: string) => {
    const { operation } = await trace.post("/operations", {
      code: "internal",
      location_id: store.locationId,
      to_location_id: lyon,
      lines: [
        {
          inventory_item_id: product.inventoryItemId,
          quantity,
          details: [{ lot_name: lot, quantity }],
        },
      ],
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    return (await trace.post(`/operations/${operation.id}/validate`)).operation
  }

  it("gives a sheet of what the books hold at a place", async () => {
    const order = await shop.order([laptop.variantId, 1])
    expect(await shop.line(order)).toMatchObject({ assigned: ["SN-1"] })
    const answer = await trace.get("/stock-counts", { ...placeOf(laptop), limit: 2 })
    expect(answer).toMatchObject({ count: 3, limit: 2, offset: 0 })
    expect(answer.sheet).toMatchObject({
      ...placeOf(laptop),
      untracked_quantity: 0,
      as_of: expect.any(String),
    })
    expect(answer.sheet.rows).toEqual([
      expect.objectContaining({ lot_name: "SN-1", quantity: 1, reserved_quantity: 1 }),
      expect.objectContaining({ lot_name: "SN-2", quantity: 1, reserved_quantity: 0 }),
    ])
  })

  it("makes done adjustments of what was found and what is lost, and the level follows", async () => {
    const operations = await count(
      coffee,
      [lotRow("LOT-A", 12, 10.5), lotRow("LOT-B", 1, 4), lotRow("LOT-C", 2)],
      {
        reason: "yearly count",
      }
    )
    expect(operations).toEqual([
      expect.objectContaining({
        from_location_id: "adjustment",
        state: "done",
        note: "yearly count",
      }),
      expect.objectContaining({
        to_location_id: "adjustment",
        state: "done",
        note: "yearly count",
      }),
    ])
    expect(await trace.lot("LOT-A")).toMatchObject({ quantity: 12 })
    expect(await trace.lot("LOT-B")).toMatchObject({ quantity: 1 })
    expect(await trace.lot("LOT-C")).toMatchObject({ quantity: 2 })
    expect(await stockOf(coffee)).toBe(15)
  })

  it("writes nothing when the count agrees with the books", async () => {
    const { as_of } = await sheetOf(laptop)
    const before = (await trace.get("/operations")).count
    expect(
      await count(laptop, [lotRow("SN-1", 1, 1), lotRow("SN-2", 1), lotRow("SN-3", 1)], {
        complete: true,
        as_of,
      })
    ).toEqual([])
    expect((await trace.get("/operations")).count).toBe(before)
  })

  it("loses what a complete count leaves out", async () => {
    const { as_of } = await sheetOf(laptop)
    await count(laptop, [lotRow("SN-1", 1)], { complete: true, as_of })
    expect(await trace.lot("SN-3")).toMatchObject({ status: "new", quantity: 0 })
    expect(await stockOf(laptop)).toBe(1)
  })

  it("can be undone, as any adjustment", async () => {
    const [lost] = await count(laptop, [lotRow("SN-2", 0, 1)])
    await trace.post(`/operations/${lost.id}/undo`, { reason: "it was behind the shelf" })
    expect(await trace.lot("SN-2")).toMatchObject({ status: "available" })
    expect(await stockOf(laptop)).toBe(3)
  })

  it("takes found numbers from the stock counted without one first", async () => {
    const phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHO", stock: 2 })
    await trace.track(phone.inventoryItemId, "serial")
    const operations = await count(phone, [lotRow("P-1", 1), lotRow("P-2", 1), lotRow("P-3", 1)])
    expect(operations.map((operation: any) => operation.keeps_level)).toEqual([true, false])
    expect(await sheetOf(phone)).toMatchObject({ untracked_quantity: 0 })
    expect(await stockOf(phone)).toBe(3)
  })

  it("counts a lost lot although it is blocked or expired", async () => {
    await trace.receive(store.locationId, coffee.inventoryItemId, [["OLD", 3, "2020-01-01"]])
    const lot = await trace.lot("LOT-B")
    await trace.post(`/lots/${lot.id}/block`, { reason: "smells" })
    await count(coffee, [lotRow("OLD", 0), lotRow("LOT-B", 3)])
    expect(await stockOf(coffee)).toBe(13.5)
  })

  it("is a conflict when a counted lot moved since the sheet was read, naming what moved it", async () => {
    const moved = await moveToLyon(coffee, 2, "LOT-A")
    const rows = [lotRow("LOT-A", 10.5, 10.5), lotRow("LOT-B", 3, 4)]
    const answer = await refusedAndUnchanged(() => count(coffee, rows))
    expect(answer).toMatchObject({ status: 409, code: "quantity_mismatch" })
    expect(answer.errors).toEqual([
      expect.objectContaining({ index: 0, value: "LOT-A", ref: moved.reference }),
    ])
    expect(answer.message).toContain(
      `LOT-A: the quantity on hand at Warehouse is now 8.5, not 10.5 as on the sheet, last moved by ${moved.reference}.`
    )
  })

  it("does not lose what arrived after the sheet of a complete count was read", async () => {
    const { as_of } = await sheetOf(laptop)
    const receipt = await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-4"])
    const rows = ["SN-1", "SN-2", "SN-3"].map((name) => lotRow(name, 1, 1))
    const answer = await refusedAndUnchanged(() => count(laptop, rows, { complete: true, as_of }))
    expect(answer).toMatchObject({
      status: 409,
      errors: [{ value: "SN-4", ref: receipt.reference }],
    })
    expect(await refusedAndUnchanged(() => count(laptop, rows, { complete: true }))).toMatchObject({
      code: "invalid_state",
    })
  })

  it("refuses a serial number that the books hold elsewhere, with the place or the order", async () => {
    await moveToLyon(laptop, 1, "SN-1")
    const order = await shop.order([laptop.variantId, 1])
    await shop.fulfil(order, [1], [{ lot_name: "SN-2" }])
    const answer = await refusedAndUnchanged(() =>
      count(laptop, [lotRow("SN-1", 1), lotRow("SN-2", 1)])
    )
    expect(answer).toMatchObject({
      code: "lot_elsewhere",
      errors: [{ index: 0, ref: "Lyon" }, { index: 1 }],
    })
    expect(answer.message).toContain("SN-2 cannot be counted here: it was delivered to order #")
  })

  it("refuses lost units that an operation has reserved, with its name and the row of the count", async () => {
    const order = await shop.order([laptop.variantId, 1])
    const { reference } = await shop.delivery(order)
    const answer = await refusedAndUnchanged(() =>
      count(laptop, [lotRow("SN-3", 1), lotRow("SN-1", 0)])
    )
    expect(answer).toMatchObject({
      code: "lot_reserved",
      errors: [{ index: 1, value: "SN-1", ref: reference }],
    })
  })

  it.each([
    ["two of a serial number", [lotRow("SN-1", 2)], "quantity_mismatch"],
    ["a negative quantity", [lotRow("SN-1", -1)], "quantity_mismatch"],
    ["a number twice", [lotRow("SN-1", 1), lotRow(" SN-1 ", 0)], "duplicate_lot"],
    ["no number", [{ counted_quantity: 1 }], "invalid_name"],
    ["an unknown lot", [{ lot_id: "slot_unknown", counted_quantity: 1 }], "lot_not_found"],
  ])("refuses %s", async (_name, rows, code) => {
    expect(await refusedAndUnchanged(() => count(laptop, rows))).toMatchObject({
      status: 400,
      code,
    })
  })

  it("counts once when two people send the same count", async () => {
    const rows = [lotRow("SN-1", 0, 1), lotRow("SN-8", 1, 0)]
    const answers = await Promise.allSettled([count(laptop, rows), count(laptop, rows)])
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1)
    expect(await stockOf(laptop)).toBe(3)
  })

  it("does not take the same loss twice while the first count is being carried out", async () => {
    const service: TraceabilityModuleService = getContainer().resolve(TRACEABILITY_MODULE)
    const input = { ...placeOf(coffee), lots: [lotRow("LOT-A", 8)] }
    const [claim] = await service.claimCount(input, { transaction_id: "first", actor_id: null })
    expect(await refusedAndUnchanged(() => count(coffee, [lotRow("LOT-A", 8)]))).toMatchObject({
      status: 409,
      code: "quantity_mismatch",
      errors: [{ index: 0, value: "LOT-A", ref: expect.stringContaining("/ADJ/") }],
    })
    // What agrees with the books, and other lots, are no matter of the first count's.
    await count(coffee, [lotRow("LOT-A", 10.5), lotRow("LOT-B", 3)])
    await service.releaseClaim(claim.claim_id)
    await count(coffee, [lotRow("LOT-A", 8)])
    expect(await stockOf(coffee)).toBe(11)
  })

  it("is made once however often it is sent at once", async () => {
    const { as_of } = await sheetOf(coffee)
    const send = () => count(coffee, [lotRow("LOT-A", 8.5)], { as_of })
    const answers = await Promise.allSettled([send(), send(), send()])
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1)
    expect(await stockOf(coffee)).toBe(12.5)
  })
})
