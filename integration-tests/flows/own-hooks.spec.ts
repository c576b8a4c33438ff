import { Modules } from "@medusajs/framework/utils"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createWorkshop } from "../helpers/manufacturing"
import { refusedUnchanged as unchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"
import { type Handlers, handlersOf } from "../helpers/handlers-of"

jest.setTimeout(120_000)

const HOOKED = [
  "traceability-validate-stock-operation",
  "traceability-start-recall",
  "traceability-produce-manufacturing-orders",
]

const remember = () => HOOKED.map((id): [string, Handlers] => [id, new Map(handlersOf(id))])
const restore = (remembered: [string, Handlers][]) => {
  for (const [id, handlers] of remembered) {
    handlers.forEach((handler, step) => handlersOf(id).set(step, handler))
  }
}

/** The examples are hooks of a host, which stay for as long as it runs. */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace } = useShop()
  const refusedUnchanged = unchanged(getContainer)
  let milk: Product
  let without: [string, Handlers][]
  let withHooks: [string, Handlers][]

  beforeAll(async () => {
    milk = await createProduct(api, admin, store, { title: "Milk", sku: "MILK-1" })
    await trace.track(milk.inventoryItemId, "lot")
    without = remember()
    jest.requireActual("../../examples/hooks/validate-operation")
    jest.requireActual("../../examples/hooks/operation-validated")
    jest.requireActual("../../examples/hooks/lots-received")
    jest.requireActual("../../examples/hooks/start-recall")
    jest.requireActual("../../examples/hooks/produce")
    withHooks = remember()
    restore(without)
  })

  beforeEach(() => restore(withHooks))
  afterEach(() => restore(without))

  /** The events of this name that were emitted, with what they say. */
  const emitted = (name: string) => {
    const emit = jest.spyOn(getContainer().resolve(Modules.EVENT_BUS), "emit")
    return () =>
      emit.mock.calls
        .flatMap(([events]) => [events].flat() as { name: string; data: object }[])
        .filter((event) => event.name === name)
        .map((event) => event.data)
  }

  const fromSupplier = async (supplier: string, name: string) => {
    const { supplier: made } = await trace.post("/suppliers", { name: supplier })
    const { purchase_order } = await trace.post("/purchase-orders", {
      supplier_id: made.id,
      location_id: store.locationId,
      lines: [{ inventory_item_id: milk.inventoryItemId, quantity: 5 }],
    })
    const confirmed = await trace.post(`/purchase-orders/${purchase_order.id}/confirm`)
    const receipt = await trace.operation(confirmed.purchase_order.operations[0].id)
    await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`, {
      details: [{ lot_name: name, quantity: 5 }],
    })
    return receipt.id
  }

  describe("validateOperation", () => {
    it("refuses a receipt before anything is written", async () => {
      const id = await fromSupplier("Cell Works", "M-1")
      const refusal = await refusedUnchanged(() => trace.post(`/operations/${id}/validate`))
      expect(refusal).toMatchObject({
        status: 400,
        message: "Cell Works numbers its lots CW-year-…: M-1 came from somewhere else.",
      })
    })

    it("lets the others pass", async () => {
      const id = await fromSupplier("Cell Works", "CW-2026-1")
      const { operation } = await trace.post(`/operations/${id}/validate`)
      expect(operation.state).toBe("done")
    })
  })

  it("operationValidated is told of what was carried out, and lotsReceived of what came in", async () => {
    const told = emitted("erp.goods_moved")
    await trace.receive(store.locationId, milk.inventoryItemId, [["M-1", 5]])
    expect(told()).toEqual([{ operation_id: expect.any(String), code: "receipt", lot_count: 1 }])
    expect(await trace.lot("M-1")).toMatchObject({
      quantity: 5,
      blocked_reason: "Waits for the quality check",
    })
  })

  it("what operationValidated throws undoes the whole operation", async () => {
    const id = await fromSupplier("Dairy", "M-1")
    const emit = getContainer().resolve(Modules.EVENT_BUS)
    const send = emit.emit.bind(emit)
    jest.spyOn(emit, "emit").mockImplementation(async (events, options) => {
      if ((events as { name: string }).name === "erp.goods_moved") {
        throw new Error("The other system is away")
      }
      return send(events, options)
    })
    await expect(trace.post(`/operations/${id}/validate`)).rejects.toBeTruthy()
    jest.restoreAllMocks()
    // The ledger says what happened and what was reversed, so the lot stays, with nothing on hand.
    expect(await trace.lot("M-1")).toMatchObject({ quantity: 0, status: "new" })
    expect((await trace.operation(id)).state).toBe("ready")
    expect(await readStock(api, admin, milk.inventoryItemId, store.locationId)).toEqual({
      stocked: 0,
      reserved: 0,
    })
    await trace.post(`/operations/${id}/validate`)
    expect((await trace.lot("M-1")).quantity).toBe(5)
  })

  it("lotsReceived is not told of a transfer or a scrap", async () => {
    await trace.receive(store.locationId, milk.inventoryItemId, [["M-1", 5]])
    const lot = await trace.lot("M-1")
    await trace.post(`/lots/${lot.id}/unblock`)
    const told = emitted("erp.goods_moved")
    const { operation } = await trace.post("/operations", {
      code: "scrap",
      location_id: store.locationId,
      lines: [{ inventory_item_id: milk.inventoryItemId, quantity: 2 }],
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    await trace.post(`/operations/${operation.id}/lines/${operation.lines[0].id}/details`, {
      details: [{ lot_name: "M-1", quantity: 2 }],
    })
    await trace.post(`/operations/${operation.id}/validate`)
    expect(told()).toEqual([{ operation_id: operation.id, code: "scrap", lot_count: 1 }])
    expect(await trace.lot("M-1")).toMatchObject({ quantity: 3, blocked_at: null })
  })

  it("validateRecall refuses a recall, and recallStarted is told of one that started", async () => {
    await trace.receive(store.locationId, milk.inventoryItemId, [["M-1", 5]])
    const lot = await trace.lot("M-1")
    await trace.post(`/lots/${lot.id}/unblock`)
    const refusal = await refusedUnchanged(() =>
      trace.post(`/lots/${lot.id}/recall`, { reason: "It smells" })
    )
    expect(refusal.message).toBe(
      "Name the case of the quality department in the reason, as QA-123."
    )

    const told = emitted("quality.recall_started")
    await trace.post(`/lots/${lot.id}/recall`, { reason: "A drill", mock: true })
    expect(told()).toEqual([])
    const { recall } = await trace.post(`/lots/${lot.id}/recall`, { reason: "QA-7: it smells" })
    expect(told()).toEqual([{ recall_id: recall.id, case: "QA-7" }])
    expect((await trace.lot("M-1")).blocked_at).toBeTruthy()
  })

  it("validateProduction refuses production, and manufacturingDone is told of what was made", async () => {
    const shop = await createWorkshop(api, admin, store, trace)
    for (const name of ["B-1", "C-A"]) {
      await trace.post(`/lots/${(await trace.lot(name)).id}/unblock`)
    }
    const unknown = await shop.draft(shop.bike, 1, { bom_id: null })
    await shop.call(unknown.id, "confirm")
    const refusal = await refusedUnchanged(() => shop.call(unknown.id, "produce", { quantity: 1 }))
    expect(refusal.message).toMatch(/has no bill of materials/)

    const told = emitted("scales.weigh")
    const order = await shop.draft(shop.bike, 1)
    await shop.call(order.id, "confirm")
    await shop.call(order.id, "produce", { quantity: 1, lot_name: "BK-1" })
    const made = await trace.lot("BK-1")
    expect(told()).toEqual([
      { manufacturing_order_ids: [order.id], lot_ids: expect.arrayContaining([made.id]) },
    ])
    await utils.waitWorkflowExecutions()
  })
})
