import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reworkManufacturingOrderWorkflowId } from "../../src/workflows/manufacturing/workflows/rework-manufacturing-order"
import { confirmStockOperationClaimStepId } from "../../src/workflows/operations/steps/confirm-stock-operation-claim"
import { buildUnit } from "../helpers/build-units"
import { createProduct, type Product } from "../helpers/create-product"
import { eventually } from "../helpers/eventually"
import { handlersOf } from "../helpers/handlers-of"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

const WAITING = `SELECT count(*)::int AS count FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%traceability_lot_genealogy%'`

/** Who takes a unit apart, and who asks for the same meanwhile. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let bike: Product
  let frame: Product

  beforeAll(async () => {
    bike = await createProduct(api, admin, store, { title: "Bike", sku: "BIKE" })
    frame = await createProduct(api, admin, store, { title: "Frame", sku: "FRAME" })
    await trace.track(bike.inventoryItemId, "serial")
    await trace.track(frame.inventoryItemId, "serial")
    await trace.receive(store.locationId, frame.inventoryItemId, ["F-1"])
  })

  /** Runs something once between the two halves of a rework. */
  function beforeConfirming(run: () => Promise<void>): () => void {
    const handlers = handlersOf(reworkManufacturingOrderWorkflowId)
    const handler = handlers.get(confirmStockOperationClaimStepId)!
    const invoke = async (args: unknown) => {
      await run()
      return handler.invoke(args)
    }
    handlers.set(confirmStockOperationClaimStepId, { ...handler, invoke })
    return () => void handlers.set(confirmStockOperationClaimStepId, handler)
  }

  it("do not wait for each other: what is in the unit is locked first, then its lots", async () => {
    const part = { name: "F-1", inventoryItemId: frame.inventoryItemId }
    const product = { name: "B-1", inventoryItemId: bike.inventoryItemId }
    const order = await buildUnit(trace, store.locationId, product, [part])
    const lotIds = [(await trace.lot("B-1")).id, (await trace.lot("F-1")).id]
    const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const other = await database.transaction()
    const restore = beforeConfirming(async () => {
      await other.raw(
        "SELECT id FROM traceability_lot_genealogy WHERE child_lot_id = ? FOR UPDATE",
        [lotIds[1]]
      )
    })
    const unbuilt = trace.post(`/manufacturing-orders/${order.id}/unbuild`)
    try {
      await eventually(async () => {
        const { rows } = await database.raw(WAITING)
        expect(rows[0].count).toBe(1)
      })
      // Sooner than PostgreSQL looks for a deadlock.
      await other.raw("SET LOCAL lock_timeout = '300ms'")
      await other.raw(
        "SELECT id FROM traceability_lot WHERE id = ANY(?::text[]) ORDER BY id FOR UPDATE",
        [lotIds]
      )
    } finally {
      await other.rollback()
      restore()
      await unbuilt
    }
    expect(await trace.lot("F-1")).toMatchObject({ status: "available" })
  })
})
