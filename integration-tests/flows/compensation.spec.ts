/* eslint-disable @typescript-eslint/no-explicit-any -- workflows of any input are run */
import { cancelOrderFulfillmentWorkflow, createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import * as workflows from "../../src/workflows"
import { createAdmin, type RequestHeaders } from "../helpers/create-admin"
import { createProduct, type Product } from "../helpers/create-product"
import { createLocation, createStore, type Store } from "../helpers/create-store"
import { type Books, failAtEachStep, readAllBooks } from "../helpers/fail-at-each-step"
import { fulfilling, type Fulfilling } from "../helpers/fulfil"
import { runApp } from "../helpers/run-app"
import { traceability, type Traceability } from "../helpers/traceability"

jest.setTimeout(240_000)

/** Each workflow, failing at every step in turn and after its last one, leaves all books as they were. */
runApp(({ api, getContainer }) => {
  let admin: RequestHeaders
  let store: Store
  let lyon: string
  let trace: Traceability
  let shop: Fulfilling
  let laptop: Product
  let coffee: Product
  let phone: Product

  beforeAll(async () => {
    admin = await createAdmin(getContainer())
    store = await createStore(api, admin)
    trace = traceability(api, admin)
    shop = fulfilling(api, admin, store, trace)
    const place = { name: "Lyon", salesChannelId: store.salesChannelId }
    lyon = (await createLocation(api, admin, place)).id
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHO", stock: 3 })
    await trace.track(laptop.inventoryItemId, "serial", { warranty_days: 10 })
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.track(phone.inventoryItemId, "serial")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-A", 10.5], ["LOT-B", 4]])
  })

  afterEach(async () => {
    expect(await trace.integrity()).toEqual(expect.objectContaining({ ok: true }))
  })

  /** A number that was received or found and taken back, and the document of a reversed movement, stay as records. */
  const withoutRecords = (books: Books, before: Books): Books => {
    const known = (table: string) => new Set(before[table].map((row) => row.id))
    const [lots, operations] = [known("stock_lot"), known("stock_operation")]
    const placed = new Set(books.lot_stock.map((row) => row.lot_id))
    return {
      ...books,
      stock_lot: books.stock_lot.filter((row) => lots.has(row.id) || placed.has(row.id)),
      stock_operation: books.stock_operation.filter((row) => operations.has(row.id) || row.state !== "cancelled"),
      stock_operation_line: books.stock_operation_line.filter((row) => operations.has(row.operation_id)),
      stock_operation_detail: books.stock_operation_detail.filter((row) => operations.has(row.operation_id)),
    }
  }
  /** Rows of the numbers that stay: a receipt's row names its lot by id from then on. */
  const leavesNothing = async (workflow: any, input: object, normalize = (books: Books) => books, until?: string) => {
    const before = await readAllBooks(getContainer())
    const steps = await failAtEachStep(getContainer(), workflow, input, async (failedAt) => {
      const after = withoutRecords(await readAllBooks(getContainer()), before)
      expect({ failedAt, books: normalize(after) }).toEqual({ failedAt, books: normalize(before) })
      expect({ failedAt, integrity: await trace.integrity() }).toMatchObject({ failedAt, integrity: { ok: true } })
    }, until)
    expect(steps.length).toBeGreaterThan(0)
  }

  const lines = (product: Product, quantity: number, details?: object[]) => [
    { inventory_item_id: product.inventoryItemId, quantity, ...(details ? { details } : {}) },
  ]
  const draft = async (body: object) =>
    (await trace.post("/operations", { location_id: store.locationId, ...body })).operation
  const ready = async (body: object) => {
    const { id } = await draft(body)
    return (await trace.post(`/operations/${id}/confirm`)).operation
  }
  const done = async (body: object) => {
    const { id } = await ready(body)
    return (await trace.post(`/operations/${id}/validate`)).operation
  }
  const internal = (product: Product, quantity: number, details?: object[]) => ({
    code: "internal",
    to_location_id: lyon,
    lines: lines(product, quantity, details),
  })
  const lotId = async (name: string) => (await trace.lot(name)).id

  describe("validating", () => {
    const validate = (operation: any, more: object = {}) =>
      leavesNothing(workflows.validateStockOperationWorkflow, { operation_id: operation.id, actor_id: null, ...more })
    const named = (books: Books): Books => ({
      ...books,
      stock_operation_detail: books.stock_operation_detail.map(({ lot_id: _id, lot_name: _name, ...row }) => row),
    })

    it("a receipt, which can be received all the same afterwards", async () => {
      const details = [{ lot_name: "SN-8" }, { lot_name: "SN-9" }]
      const receipt = await ready({ code: "receipt", lines: lines(laptop, 2, details) })
      const input = { operation_id: receipt.id, actor_id: null }
      await leavesNothing(workflows.validateStockOperationWorkflow, input, named)
      await trace.post(`/operations/${receipt.id}/validate`)
      expect(await trace.lot("SN-8")).toMatchObject({ status: "available", location_id: store.locationId })
    })

    it("a partial receipt of a purchase order, and its backorder", async () => {
      const { supplier } = await trace.post("/suppliers", { name: "Aero" })
      const body = { supplier_id: supplier.id, location_id: store.locationId, lines: lines(laptop, 3) }
      const { purchase_order } = await trace.post("/purchase-orders", body)
      const confirmed = (await trace.post(`/purchase-orders/${purchase_order.id}/confirm`)).purchase_order
      const receipt = await trace.operation(confirmed.operations[0].id)
      await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`, { details: [{ lot_name: "SN-8" }] })
      for (const backorder of ["create", "cancel"]) {
        const input = { operation_id: receipt.id, actor_id: null, backorder }
        await leavesNothing(workflows.validateStockOperationWorkflow, input, named)
      }
    })

    it("a receipt that an order waits for", async () => {
      await ready(internal(laptop, 4))
      const details = [{ lot_name: "SN-8" }]
      const receipt = await ready({ code: "receipt", lines: lines(laptop, 1, details) })
      await leavesNothing(workflows.validateStockOperationWorkflow, { operation_id: receipt.id, actor_id: null }, named)
    })

    it("a partly scanned transfer, with its backorder or without", async () => {
      const details = [{ lot_name: "SN-1", picked: true }, { lot_name: "SN-2" }]
      const operation = await ready(internal(laptop, 2, details))
      await validate(operation, { backorder: "create" })
      await validate(operation, { backorder: "cancel" })
    })

    it("a transfer of some of a lot", async () => validate(await ready(internal(coffee, 3.5))))
    it("a scrap", async () => validate(await ready({ code: "scrap", lines: lines(coffee, 2) })))
    it("found units", async () =>
      validate(await ready({ code: "adjustment", lines: lines(coffee, 2, [{ lot_id: await lotId("LOT-A"), quantity: 2 }]) })))
    it("lost units", async () => {
      const from = { from_location_id: store.locationId, to_location_id: "adjustment" }
      await validate(await ready({ code: "adjustment", ...from, lines: lines(laptop, 1) }))
    })
    it("goods without a number", async () => {
      const type = await trace.operationType(store.locationId, "internal")
      await trace.post(`/operation-types/${type.id}`, { use_create_lots: false, use_existing_lots: false })
      await validate(await ready(internal(phone, 2)))
    })
  })

  describe("changing an operation", () => {
    it("creating one", () =>
      leavesNothing(workflows.createStockOperationWorkflow, {
        operation: { ...internal(laptop, 1, [{ lot_name: "SN-1" }]), location_id: store.locationId, created_by: null },
      }))
    it("confirming one", async () =>
      leavesNothing(workflows.confirmStockOperationWorkflow, { id: (await draft(internal(laptop, 2))).id }))
    it("cancelling one", async () =>
      leavesNothing(workflows.cancelStockOperationWorkflow, { id: (await ready(internal(laptop, 2))).id }))
    it("writing, scanning, generating and pasting its rows", async () => {
      const operation = await ready(internal(laptop, 2))
      const receipt = await ready({ code: "receipt", lines: lines(laptop, 2) })
      const of = ({ id, lines: [line] }: any) => ({ operation_id: id, line_id: line.id })
      const details = [{ lot_name: "SN-3" }]
      await leavesNothing(workflows.writeStockOperationDetailsWorkflow, { ...of(operation), mode: "replace", details })
      await leavesNothing(workflows.scanIntoStockOperationWorkflow, { operation_id: operation.id, code: "SN-3" })
      await leavesNothing(workflows.scanIntoStockOperationWorkflow, { operation_id: receipt.id, code: "X-9" })
      await leavesNothing(workflows.generateStockOperationDetailsWorkflow, { ...of(receipt), first_name: "X-1" })
      await leavesNothing(workflows.pasteStockOperationDetailsWorkflow, { ...of(receipt), text: "A\nB" })
    })
    it("undoing one", async () => {
      for (const body of [internal(laptop, 2), { code: "scrap", lines: lines(coffee, 2) }]) {
        const operation = await done(body)
        const input = { operation_id: operation.id, reason: "by mistake", actor_id: null }
        await leavesNothing(workflows.undoStockOperationWorkflow, input)
        await trace.post(`/operations/${operation.id}/undo`, { reason: "by mistake" })
      }
    })
  })

  describe("lots", () => {
    it("making, changing, blocking, recalling, unblocking and deleting one", async () => {
      const { lot } = await trace.post("/lots", { inventory_item_id: laptop.inventoryItemId, name: "NEW-1" })
      const id = lot.id
      const fresh = { inventory_item_id: laptop.inventoryItemId, name: "NEW-2" }
      await leavesNothing(workflows.createStockLotWorkflow, { lot: fresh, actor_id: null })
      await leavesNothing(workflows.updateStockLotWorkflow, { id, change: { name: "NEW-3", note: "x" } })
      await leavesNothing(workflows.blockStockLotWorkflow, { id, reason: "wet", actor_id: null })
      await leavesNothing(workflows.recallStockLotsWorkflow, { lot_ids: [id], reason: "wet", actor_id: null })
      await trace.post(`/lots/${id}/block`, { reason: "wet" })
      await leavesNothing(workflows.unblockStockLotWorkflow, { id, actor_id: null })
      await leavesNothing(workflows.deleteStockLotWorkflow, { id })
    })
    it("numbering counted stock", async () => {
      const place = { inventory_item_id: phone.inventoryItemId, location_id: store.locationId }
      const input = { ...place, lots: [{ name: "P-1", quantity: 1 }], actor_id: null }
      await leavesNothing(workflows.assignStockLotsWorkflow, input)
    })
    it("counting, found, lost and numbered at once", async () => {
      const of = async (product: Product, lots: object[]) => ({
        location_id: store.locationId,
        inventory_item_id: product.inventoryItemId,
        lots,
        actor_id: null,
      })
      const rows = [
        { lot_name: "LOT-A", counted_quantity: 12 },
        { lot_name: "LOT-B", counted_quantity: 1 },
      ]
      await leavesNothing(workflows.countStockWorkflow, await of(coffee, rows))
      const phones = ["P-1", "P-2", "P-3", "P-4"].map((lot_name) => ({ lot_name, counted_quantity: 1 }))
      await leavesNothing(workflows.countStockWorkflow, await of(phone, phones))
    })
    it("scrapping and correcting one", async () => {
      const id = await lotId("SN-1")
      const input = { location_id: store.locationId, reason: "dropped", actor_id: null }
      await leavesNothing(workflows.scrapStockLotWorkflow, { ...input, lot_id: id })
      const records = (books: Books) => ({ ...books, stock_operation: [], stock_operation_line: [], stock_operation_detail: [] })
      await leavesNothing(workflows.correctStockLotWorkflow, { ...input, wrong_lot_id: id, right_name: "SN-7" }, records)
    })
  })

  describe("settings and purchasing", () => {
    it("changing how an item is tracked", () =>
      leavesNothing(workflows.setItemTrackingWorkflow, { change: { tracking: "lot" }, inventory_item_ids: [phone.inventoryItemId] }))
    it("confirming and cancelling a purchase order", async () => {
      const { supplier } = await trace.post("/suppliers", { name: "Aero" })
      const body = { supplier_id: supplier.id, location_id: store.locationId, lines: lines(laptop, 2) }
      const { id } = (await trace.post("/purchase-orders", body)).purchase_order
      await leavesNothing(workflows.confirmPurchaseOrderWorkflow, { id, actor_id: null })
      await trace.post(`/purchase-orders/${id}/confirm`)
      await leavesNothing(workflows.cancelPurchaseOrderWorkflow, { id })
    })
  })

  describe("Medusa's fulfilment", () => {
    // A fulfilment that was made and taken back leaves its delivery cancelled and an open one in its place.
    const documents = (books: Books) => ({ ...books, stock_operation: [], stock_operation_line: [], stock_operation_detail: [] })

    it("of an order, which still holds the same units", async () => {
      const order = await shop.order([laptop.variantId, 2])
      const before = await shop.line(order)
      const items = [{ id: order.items![0].id, quantity: 1 }]
      const input = { order_id: order.id, location_id: store.locationId, items }
      await leavesNothing(createOrderFulfillmentWorkflow, input, documents)
      expect(await shop.line(order)).toEqual(before)
    })

    it("cancelled, up to where the carrier is told, which Medusa does not take back", async () => {
      const order = await shop.order([laptop.variantId, 1])
      const { fulfillments } = await shop.fulfil(order, [1])
      const input = { order_id: order.id, fulfillment_id: fulfillments[0].id }
      await leavesNothing(cancelOrderFulfillmentWorkflow, input, undefined, "cancel-fulfillment-workflow-as-step")
      await shop.cancel(order, fulfillments[0].id)
    })
  })
})
