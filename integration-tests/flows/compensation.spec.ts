/* eslint-disable @typescript-eslint/no-explicit-any -- workflows of any input are run */
import * as workflows from "../../src/workflows"
import { createProduct, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { type Books, leavingNothing } from "../helpers/fail-at-each-step"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(240_000)

/** Each workflow, failing at every step in turn and after its last one, leaves all books as they were. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let lyon: string
  let laptop: Product
  let coffee: Product
  let phone: Product

  beforeAll(async () => {
    const place = { name: "Lyon", salesChannelId: store.salesChannelId }
    lyon = (await createLocation(api, admin, place)).id
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHO", stock: 3 })
    await trace.track(laptop.inventoryItemId, "serial", { warranty_days: 10 })
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.track(phone.inventoryItemId, "serial")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
    await trace.receive(store.locationId, coffee.inventoryItemId, [
      ["LOT-A", 10.5],
      ["LOT-B", 4],
    ])
  })

  const leavesNothing = leavingNothing(getContainer, () => trace.integrity())

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
      leavesNothing(workflows.validateStockOperationWorkflow, {
        operation_id: operation.id,
        actor_id: null,
        ...more,
      })
    const named = (books: Books): Books => ({
      ...books,
      traceability_operation_detail: books.traceability_operation_detail.map(
        ({ lot_id: _id, lot_name: _name, ...row }) => row
      ),
    })

    it("a receipt, which can be received all the same afterwards", async () => {
      const details = [{ lot_name: "SN-8" }, { lot_name: "SN-9" }]
      const receipt = await ready({ code: "receipt", lines: lines(laptop, 2, details) })
      const input = { operation_id: receipt.id, actor_id: null }
      await leavesNothing(workflows.validateStockOperationWorkflow, input, named)
      await trace.post(`/operations/${receipt.id}/validate`)
      expect(await trace.lot("SN-8")).toMatchObject({
        status: "available",
        location_id: store.locationId,
      })
    })

    it("a partial receipt of a purchase order, and its backorder", async () => {
      const { supplier } = await trace.post("/suppliers", { name: "Aero" })
      const body = {
        supplier_id: supplier.id,
        location_id: store.locationId,
        lines: lines(laptop, 3),
      }
      const { purchase_order } = await trace.post("/purchase-orders", body)
      const confirmed = (await trace.post(`/purchase-orders/${purchase_order.id}/confirm`))
        .purchase_order
      const receipt = await trace.operation(confirmed.operations[0].id)
      await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`, {
        details: [{ lot_name: "SN-8" }],
      })
      for (const backorder of ["create", "cancel"]) {
        const input = { operation_id: receipt.id, actor_id: null, backorder }
        await leavesNothing(workflows.validateStockOperationWorkflow, input, named)
      }
    })

    it("a receipt that an order waits for", async () => {
      await ready(internal(laptop, 4))
      const details = [{ lot_name: "SN-8" }]
      const receipt = await ready({ code: "receipt", lines: lines(laptop, 1, details) })
      await leavesNothing(
        workflows.validateStockOperationWorkflow,
        { operation_id: receipt.id, actor_id: null },
        named
      )
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
      validate(
        await ready({
          code: "adjustment",
          lines: lines(coffee, 2, [{ lot_id: await lotId("LOT-A"), quantity: 2 }]),
        })
      ))
    it("lost units", async () => {
      const from = { from_location_id: store.locationId, to_location_id: "adjustment" }
      await validate(await ready({ code: "adjustment", ...from, lines: lines(laptop, 1) }))
    })
    it("goods without a number", async () => {
      const type = await trace.operationType(store.locationId, "internal")
      await trace.post(`/operation-types/${type.id}`, {
        use_create_lots: false,
        use_existing_lots: false,
      })
      await validate(await ready(internal(phone, 2)))
    })
  })

  describe("changing an operation", () => {
    it("creating one", () =>
      leavesNothing(workflows.createStockOperationWorkflow, {
        operation: {
          ...internal(laptop, 1, [{ lot_name: "SN-1" }]),
          location_id: store.locationId,
          created_by: null,
        },
      }))
    it("confirming one", async () =>
      leavesNothing(workflows.confirmStockOperationWorkflow, {
        id: (await draft(internal(laptop, 2))).id,
      }))
    it("cancelling one", async () =>
      leavesNothing(workflows.cancelStockOperationWorkflow, {
        id: (await ready(internal(laptop, 2))).id,
      }))
    it("writing, scanning, generating and pasting its rows", async () => {
      const operation = await ready(internal(laptop, 2))
      const receipt = await ready({ code: "receipt", lines: lines(laptop, 2) })
      const of = ({ id, lines: [line] }: any) => ({ operation_id: id, line_id: line.id })
      const details = [{ lot_name: "SN-3" }]
      await leavesNothing(workflows.writeStockOperationDetailsWorkflow, {
        ...of(operation),
        mode: "replace",
        details,
      })
      await leavesNothing(workflows.scanIntoStockOperationWorkflow, {
        operation_id: operation.id,
        code: "SN-3",
      })
      await leavesNothing(workflows.scanIntoStockOperationWorkflow, {
        operation_id: receipt.id,
        code: "X-9",
      })
      await leavesNothing(workflows.generateStockOperationDetailsWorkflow, {
        ...of(receipt),
        first_name: "X-1",
      })
      await leavesNothing(workflows.pasteStockOperationDetailsWorkflow, {
        ...of(receipt),
        text: "A\nB",
      })
    })
    it("freeing what it has reserved, which others wait for, and reserving again", async () => {
      const holds = await ready(internal(laptop, 3))
      const waits = await ready(internal(laptop, 2))
      await leavesNothing(workflows.unreserveStockOperationWorkflow, { id: holds.id })
      expect(await trace.operation(waits.id)).toMatchObject({ state: "waiting" })
      await trace.post(`/operations/${holds.id}/unreserve`)
      await trace.post(`/operations/${waits.id}/cancel`)
      await leavesNothing(workflows.reserveStockOperationWorkflow, { id: holds.id })
      expect(await trace.operation(holds.id)).toMatchObject({ state: "waiting" })
    })
    it("taking one back by its counter-operation", async () => {
      const operation = await done(internal(laptop, 2))
      const input = { operation_id: operation.id, actor_id: null }
      await leavesNothing(workflows.createCounterOperationWorkflow, input)
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
      const { lot } = await trace.post("/lots", {
        inventory_item_id: laptop.inventoryItemId,
        name: "NEW-1",
      })
      const id = lot.id
      const fresh = { inventory_item_id: laptop.inventoryItemId, name: "NEW-2" }
      await leavesNothing(workflows.createStockLotWorkflow, { lot: fresh, actor_id: null })
      await leavesNothing(workflows.updateStockLotWorkflow, {
        id,
        change: { name: "NEW-3", note: "x" },
      })
      await leavesNothing(workflows.blockStockLotWorkflow, { id, reason: "wet", actor_id: null })
      await leavesNothing(workflows.blockStockLotsWorkflow, {
        ids: [id],
        reason: "wet",
        actor_id: null,
      })
      await leavesNothing(workflows.setStockLotDatesWorkflow, {
        ids: [id],
        dates: { expires_at: new Date("2031-05-01") },
      })
      await leavesNothing(workflows.startRecallWorkflow, {
        source: { lot_id: id },
        mock: false,
        reason: "wet",
        actor_id: null,
      })
      await leavesNothing(workflows.flagUnitWorkflow, {
        kind: "other" as const,
        lot_id: id,
        reason: "wet",
        actor_id: null,
      })
      const wet = { lot_id: id, kind: "other", reason: "wet" }
      const { suspicion } = await trace.post("/suspicions", wet)
      const clearing = { id: suspicion.id, reason: "dry", actor_id: null }
      await leavesNothing(workflows.clearUnitWorkflow, clearing)
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
      const phones = ["P-1", "P-2", "P-3", "P-4"].map((lot_name) => ({
        lot_name,
        counted_quantity: 1,
      }))
      await leavesNothing(workflows.countStockWorkflow, await of(phone, phones))
    })
    it("scrapping and correcting one", async () => {
      const id = await lotId("SN-1")
      const input = { location_id: store.locationId, reason: "dropped", actor_id: null }
      await leavesNothing(workflows.scrapStockLotWorkflow, { ...input, lot_id: id })
      const records = (books: Books) => ({
        ...books,
        traceability_operation: [],
        traceability_operation_line: [],
        traceability_operation_detail: [],
      })
      await leavesNothing(
        workflows.correctStockLotWorkflow,
        { ...input, wrong_lot_id: id, right_name: "SN-7" },
        records
      )
    })
  })

  describe("settings and purchasing", () => {
    it("changing how items are tracked, and the shop's settings", async () => {
      const change = { tracking: "lot", warranty_days: 30 }
      await leavesNothing(workflows.setItemTrackingWorkflow, {
        change,
        inventory_item_ids: [phone.inventoryItemId],
      })
      // The first change writes what the plugin's options gave until then.
      await trace.post("/settings", { uniqueness: "item" })
      await leavesNothing(workflows.changeTraceabilitySettingsWorkflow, { uniqueness: "global" })
    })
    it("making, changing and deleting an operation type", async () => {
      const type = {
        code: "internal",
        name: "To repair",
        stock_location_id: store.locationId,
        reference_prefix: "REP",
      }
      await leavesNothing(workflows.createStockOperationTypeWorkflow, type)
      const { id } = (await trace.post("/operation-types", type)).operation_type
      const change = {
        name: "To the workshop",
        require_scan: true,
        backorder_policy: "never",
        archived: true,
      }
      await leavesNothing(workflows.updateStockOperationTypeWorkflow, { id, change })
      await leavesNothing(workflows.deleteStockOperationTypeWorkflow, id)
    })
    it("making, changing and deleting a supplier", async () => {
      await leavesNothing(workflows.createSupplierWorkflow, { name: "Aero" })
      const { id } = (
        await trace.post("/suppliers", {
          name: "Aero",
          email: "aero@example.com",
          metadata: { a: 1 },
        })
      ).supplier
      await leavesNothing(workflows.updateSupplierWorkflow, {
        id,
        change: { name: "Zeta", email: null, metadata: { b: 2 } },
      })
      await leavesNothing(workflows.deleteSupplierWorkflow, id)
    })
    it("making, changing and deleting a draft of a purchase order", async () => {
      const { supplier } = await trace.post("/suppliers", { name: "Aero" })
      const order = {
        supplier_id: supplier.id,
        location_id: store.locationId,
        lines: lines(laptop, 2),
      }
      await leavesNothing(workflows.createPurchaseOrderWorkflow, order)
      const { id } = (await trace.post("/purchase-orders", { ...order, reference: "A-1" }))
        .purchase_order
      const change = { reference: "A-2", location_id: lyon, lines: lines(coffee, 3) }
      await leavesNothing(workflows.updatePurchaseOrderWorkflow, { id, change })
      await leavesNothing(workflows.deletePurchaseOrderWorkflow, id)
    })
    it("confirming and cancelling a purchase order", async () => {
      const { supplier } = await trace.post("/suppliers", { name: "Aero" })
      const body = {
        supplier_id: supplier.id,
        location_id: store.locationId,
        lines: lines(laptop, 2),
      }
      const { id } = (await trace.post("/purchase-orders", body)).purchase_order
      await leavesNothing(workflows.confirmPurchaseOrderWorkflow, { id, actor_id: null })
      await trace.post(`/purchase-orders/${id}/confirm`)
      await leavesNothing(workflows.cancelPurchaseOrderWorkflow, { id })
    })
  })
})
