/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import { settleAbandonedClaims } from "../../src/workflows/core-extensions/settling/settle-abandoned-claims"
import { query } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let lyon: string
  let laptop: Product
  let coffee: Product
  let bag: Product
  const refusedAndUnchanged = refusedUnchanged(getContainer)

  beforeAll(async () => {
    const place = { name: "Lyon", salesChannelId: store.salesChannelId }
    lyon = (await createLocation(api, admin, place)).id
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    bag = await createProduct(api, admin, store, { title: "Bag", sku: "BAG", stock: 5 })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2"])
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-A", 10.5]])
  })

  type Line = { product: Product; quantity: number; lots?: object[] }
  const carryOut = async (body: object, lines: Line[], backorder?: string) => {
    const { operation } = await trace.post("/operations", {
      location_id: store.locationId,
      ...body,
      lines: lines.map(({ product, quantity, lots }) => ({
        inventory_item_id: product.inventoryItemId,
        quantity,
        details: lots,
      })),
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    return trace.post(`/operations/${operation.id}/validate`, backorder ? { backorder } : {})
  }
  const moveToLyon = async (lines: Line[], backorder?: string) =>
    carryOut({ code: "internal", to_location_id: lyon }, lines, backorder)
  const scrap = async (name: string) =>
    (
      await carryOut({ code: "scrap" }, [
        { product: laptop, quantity: 1, lots: [{ lot_name: name }] },
      ])
    ).operation
  const find = async (name: string, location = store.locationId) =>
    (
      await carryOut({ code: "adjustment", location_id: location }, [
        { product: laptop, quantity: 1, lots: [{ lot_name: name }] },
      ])
    ).operation
  const lose = async (name: string) =>
    (
      await carryOut(
        { code: "adjustment", from_location_id: store.locationId, to_location_id: "adjustment" },
        [{ product: laptop, quantity: 1, lots: [{ lot_name: name }] }]
      )
    ).operation
  const undo = (id: string, reason = "entered by mistake") =>
    trace.post(`/operations/${id}/undo`, { reason })
  const stockOf = async (product: Product, location = store.locationId) =>
    (await readStock(api, admin, product.inventoryItemId, location)).stocked
  const movementsOf = async (name: string) =>
    (await trace.movements((await trace.lot(name)).id)).map((row: any) => [
      row.from_location_id,
      row.to_location_id,
    ])

  it("brings a transfer back: units, lots and goods without numbers, with the levels of both places", async () => {
    const { operation } = await moveToLyon([
      { product: laptop, quantity: 2 },
      { product: coffee, quantity: 4.25 },
      { product: bag, quantity: 3 },
    ])
    const undone = (await undo(operation.id)).operation
    expect(undone).toMatchObject({
      state: "cancelled",
      undo_reason: "entered by mistake",
      undone_by: admin.userId,
      undone_by_name: "Ada Admin",
      done_by: admin.userId,
    })
    expect(undone.done_at).toEqual(operation.done_at)
    expect(await trace.lot("SN-1")).toMatchObject({
      status: "available",
      location_id: store.locationId,
    })
    expect(await trace.lot("LOT-A")).toMatchObject({
      quantity: 10.5,
      location_id: store.locationId,
    })
    expect(await movementsOf("SN-1")).toEqual([
      [lyon, store.locationId],
      [store.locationId, lyon],
      ["supplier", store.locationId],
    ])
    expect([await stockOf(laptop), await stockOf(coffee), await stockOf(bag)]).toEqual([2, 10.5, 5])
    expect([
      await stockOf(laptop, lyon),
      await stockOf(coffee, lyon),
      await stockOf(bag, lyon),
    ]).toEqual([0, 0, 0])
  })

  it("brings a scrapped unit back into stock", async () => {
    const operation = await scrap("SN-1")
    expect(await stockOf(laptop)).toBe(1)
    await undo(operation.id)
    expect(await trace.lot("SN-1")).toMatchObject({
      status: "available",
      location_id: store.locationId,
    })
    expect(await stockOf(laptop)).toBe(2)
  })

  it("takes a found unit out again, whose number can be found once more", async () => {
    const operation = await find("SN-3")
    await undo(operation.id)
    expect(await trace.lot("SN-3")).toMatchObject({ status: "new", quantity: 0 })
    expect(await stockOf(laptop)).toBe(2)
    await find("SN-3", lyon)
    expect(await trace.lot("SN-3")).toMatchObject({ status: "available", location_id: lyon })
  })

  it("gives a lost unit back to an order that waits for it", async () => {
    const operation = await lose("SN-2")
    const waiting = (
      await trace.post("/operations", {
        code: "internal",
        location_id: store.locationId,
        to_location_id: lyon,
        lines: [{ inventory_item_id: laptop.inventoryItemId, quantity: 2 }],
      })
    ).operation
    expect((await trace.post(`/operations/${waiting.id}/confirm`)).operation.state).toBe("waiting")
    await undo(operation.id)
    expect((await trace.operation(waiting.id)).state).toBe("ready")
    expect(await stockOf(laptop)).toBe(2)
  })

  it("takes numbers off stock that was counted before: it is untracked again and the level stays", async () => {
    const phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHO", stock: 3 })
    await trace.track(phone.inventoryItemId, "serial")
    const { operation } = await trace.post("/lot-assignments", {
      inventory_item_id: phone.inventoryItemId,
      location_id: store.locationId,
      lots: [{ name: "P-1" }, { name: "P-2" }],
    })
    await undo(operation.id)
    const { untracked } = await trace.get("/item-tracking", {
      inventory_item_id: phone.inventoryItemId,
    })
    expect(untracked).toEqual([
      expect.objectContaining({ location_id: store.locationId, quantity: 3 }),
    ])
    expect(await trace.lot("P-1")).toMatchObject({ status: "new", quantity: 0 })
    expect(await stockOf(phone)).toBe(3)
  })

  it("brings back what went along without a number", async () => {
    const type = await trace.operationType(store.locationId, "internal")
    const lamp = await createProduct(api, admin, store, { title: "Lamp", sku: "LMP", stock: 4 })
    await trace.track(lamp.inventoryItemId, "lot")
    await trace.post(`/operation-types/${type.id}`, {
      use_create_lots: false,
      use_existing_lots: false,
    })
    const { operation } = await moveToLyon([{ product: lamp, quantity: 3 }])
    await undo(operation.id)
    const { untracked } = await trace.get("/item-tracking", {
      inventory_item_id: lamp.inventoryItemId,
    })
    expect(untracked).toEqual([
      expect.objectContaining({ location_id: store.locationId, quantity: 4 }),
    ])
  })

  it("leaves a backorder as it is: only what was done is undone", async () => {
    const { operation } = await trace.post("/operations", {
      code: "internal",
      location_id: store.locationId,
      to_location_id: lyon,
      lines: [{ inventory_item_id: laptop.inventoryItemId, quantity: 2 }],
    })
    const ready = (await trace.post(`/operations/${operation.id}/confirm`)).operation
    await trace.post(`/operations/${operation.id}/lines/${ready.lines[0].id}/details`, {
      details: [{ lot_name: "SN-1", picked: true }, { lot_name: "SN-2" }],
    })
    const { backorder } = await trace.post(`/operations/${operation.id}/validate`, {
      backorder: "create",
    })
    await undo(operation.id)
    expect(await trace.lot("SN-1")).toMatchObject({
      status: "available",
      location_id: store.locationId,
    })
    expect(await trace.operation(backorder.id)).toMatchObject({
      state: "ready",
      lines: [
        expect.objectContaining({
          demand: 1,
          details: [expect.objectContaining({ lot_name: "SN-2" })],
        }),
      ],
    })
    await trace.post(`/operations/${backorder.id}/validate`)
    expect(await stockOf(laptop, lyon)).toBe(1)
  })

  it("refuses with the place where a unit is now, and changes nothing", async () => {
    const found = await find("SN-3")
    await moveToLyon([{ product: laptop, quantity: 1, lots: [{ lot_name: "SN-3" }] }])
    const answer = await refusedAndUnchanged(() => undo(found.id))
    expect(answer).toMatchObject({
      status: 409,
      code: "lot_elsewhere",
      errors: [{ value: "SN-3", ref: "Lyon" }],
    })
    expect(answer.message).toBe(
      `SN-3 is no longer at Warehouse: it is at Lyon, so ${found.reference} cannot be undone.`
    )
  })

  it("refuses with the order that has the unit", async () => {
    const { operation } = await moveToLyon([{ product: laptop, quantity: 2 }])
    await carryOut(
      {
        code: "internal",
        location_id: lyon,
        from_location_id: lyon,
        to_location_id: store.locationId,
      },
      [{ product: laptop, quantity: 2 }]
    )
    const order = await shop.order([laptop.variantId, 1])
    await shop.fulfil(order, [1], [{ lot_name: "SN-1" }])
    const answer = await refusedAndUnchanged(() => undo(operation.id))
    expect(answer).toMatchObject({ status: 409, code: "lot_elsewhere" })
    expect(answer.errors!.map((error: any) => error.value)).toEqual(["SN-1", "SN-2"])
    expect(answer.message).toContain(`was delivered to order #${(order as any).display_id}`)
  })

  it("refuses with the operation that has reserved the unit", async () => {
    const found = await find("SN-3")
    const order = await shop.order([laptop.variantId, 3])
    const answer = await refusedAndUnchanged(() => undo(found.id))
    const delivery = await shop.delivery(order)
    expect(answer).toMatchObject({
      status: 409,
      code: "lot_reserved",
      errors: [{ ref: delivery.reference }],
    })
    expect(answer.message).toContain(`SN-3 is reserved for ${delivery.reference} (order #`)
  })

  it("refuses a lost unit that has turned up elsewhere, and a lot of which too little is left", async () => {
    const lost = await lose("SN-1")
    await find("SN-1", lyon)
    expect(await refusedAndUnchanged(() => undo(lost.id))).toMatchObject({
      status: 409,
      code: "lot_elsewhere",
    })

    const { operation } = await moveToLyon([{ product: coffee, quantity: 4 }])
    const lyonScrap = await carryOut({ code: "scrap", location_id: lyon }, [
      { product: coffee, quantity: 1 },
    ])
    const answer = await refusedAndUnchanged(() => undo(operation.id))
    expect(answer).toMatchObject({ status: 409, code: "lot_elsewhere" })
    expect(answer.message).toContain(
      `only 3 of 4 is left at Lyon since ${lyonScrap.operation.reference}`
    )
  })

  it("says what to do instead of undoing a receipt or a delivery, and undoes nothing twice", async () => {
    const receipt = await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-9"])
    expect(await refusedAndUnchanged(() => undo(receipt.id))).toMatchObject({
      status: 400,
      code: "invalid_state",
      message: expect.stringContaining("back to the supplier"),
    })
    const order = await shop.order([laptop.variantId, 1])
    await shop.fulfil(order, [1])
    const { operations } = await trace.get("/operations", { order_id: order.id, state: "done" })
    expect(await refusedAndUnchanged(() => undo(operations[0].id))).toMatchObject({
      message: expect.stringContaining("Cancel its fulfillment"),
    })
    const scrapped = await scrap("SN-2")
    await undo(scrapped.id)
    expect(await refusedAndUnchanged(() => undo(scrapped.id))).toMatchObject({
      status: 409,
      code: "invalid_state",
    })
  })

  it("asks for a reason", async () => {
    const scrapped = await scrap("SN-1")
    expect(await refusedAndUnchanged(() => undo(scrapped.id, "  "))).toMatchObject({ status: 400 })
  })

  it("undoes once for two people at once, and once for a repeated request", async () => {
    const first = await scrap("SN-1")
    const answers = await Promise.allSettled([undo(first.id), undo(first.id)])
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1)
    const second = await scrap("SN-2")
    const key = { "Idempotency-Key": "undo-once" }
    const once = await trace.post(`/operations/${second.id}/undo`, { reason: "oops" }, key)
    expect(await trace.post(`/operations/${second.id}/undo`, { reason: "oops" }, key)).toEqual(once)
    expect(await stockOf(laptop)).toBe(2)
  })

  it("is finished by the job when the process died after the levels had gone back", async () => {
    const operation = await scrap("SN-1")
    const service: TraceabilityModuleService = getContainer().resolve(TRACEABILITY_MODULE)
    const death = (jest.spyOn(service, "confirmClaim") as jest.SpyInstance).mockImplementation(
      async () => null
    )
    await undo(operation.id)
    death.mockRestore()
    expect(await trace.lot("SN-1")).toMatchObject({ status: "scrapped" })
    expect(await settleAbandonedClaims(getContainer(), new Date(Date.now() + 60_000))).toBe(1)
    expect(await trace.lot("SN-1")).toMatchObject({ status: "available" })
    expect(await trace.operation(operation.id)).toMatchObject({
      state: "cancelled",
      undo_reason: "entered by mistake",
    })
  })

  it("is given back by the job when the process died before the levels had changed", async () => {
    const operation = await scrap("SN-1")
    const service: TraceabilityModuleService = getContainer().resolve(TRACEABILITY_MODULE)
    await service.claimOperationUndo({
      operation_id: operation.id,
      transaction_id: "dead",
      reason: "x",
      actor_id: null,
    })
    expect(await settleAbandonedClaims(getContainer(), new Date(Date.now() + 60_000))).toBe(1)
    expect(await trace.operation(operation.id)).toMatchObject({ state: "done", undone_at: null })
    expect(
      await query(
        getContainer(),
        "SELECT id FROM traceability_lot_stock WHERE reserved_quantity > 0"
      )
    ).toEqual([])
    await undo(operation.id)
  })
})
