import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { query } from "../helpers/books"
import { createAdmin } from "../helpers/create-admin"
import { createProduct, type Product } from "../helpers/create-product"
import { createStore, type Store } from "../helpers/create-store"
import { runApp } from "../helpers/run-app"
import { traceability, type Traceability } from "../helpers/traceability"

jest.setTimeout(240_000)

/** The job that settles abandoned claims looks every minute, also in the middle of a count. */
const JOB = /WHERE state = 'open' AND created_at <|settle-abandoned-claims/

/** Splitting and producing is set-based: the number of statements must not grow with the number of units. */
runApp(({ api, getContainer }) => {
  let store: Store
  let bike: Product
  let cell: Product
  let trace: Traceability

  beforeAll(async () => {
    const admin = await createAdmin(getContainer())
    store = await createStore(api, admin)
    trace = traceability(api, admin)
    bike = await createProduct(api, admin, store)
    cell = await createProduct(api, admin, store)
    await trace.track(bike.inventoryItemId, "serial")
    await trace.track(cell.inventoryItemId, "serial")
    await trace.post("/boms", {
      inventory_item_id: bike.inventoryItemId,
      lines: [{ inventory_item_id: cell.inventoryItemId, quantity: 10 }],
    })
    const receipt = await trace.openReceipt(store.locationId, cell.inventoryItemId, 10_110)
    await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/generate`, { count: 10_110 })
    await trace.post(`/operations/${receipt.id}/validate`)
    await produce(1)
  })

  async function produce(quantity: number): Promise<number[]> {
    const body = { inventory_item_id: bike.inventoryItemId, quantity, location_id: store.locationId }
    const { manufacturing_order } = await trace.post("/manufacturing-orders", body)
    await trace.post(`/manufacturing-orders/${manufacturing_order.id}/confirm`)
    const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    let statements = 0
    const listen = ({ sql }: { sql: string }) => void (JOB.test(sql) || statements++)
    const started = Date.now()
    connection.on("query", listen)
    try {
      await trace.post(`/manufacturing-orders/${manufacturing_order.id}/batch`, { action: "produce" })
    } finally {
      connection.removeListener("query", listen)
    }
    return [statements, Date.now() - started]
  }

  it("sends as many statements for 1,000 units of ten serial numbers each as for 10", async () => {
    const [ten, tenMs] = await produce(10)
    const [thousand, thousandMs] = await produce(1_000)
    if (process.env.SHOW_MEASURES) {
      console.warn(`10: ${ten} statements, ${tenMs} ms; 1,000: ${thousand} statements, ${thousandMs} ms`)
    }
    expect(thousand).toBe(ten)
    const [counts] = await query(
      getContainer(),
      `SELECT (SELECT count(*)::int FROM lot_genealogy) AS genealogy, (SELECT count(*)::int FROM traceability_manufacturing_order) AS orders,
              (SELECT count(DISTINCT (child_lot_id, parent_lot_id))::int FROM lot_genealogy) AS pairs,
              (SELECT count(*)::int FROM lot_movement WHERE code = 'manufacturing') AS movements`
    )
    expect(counts).toEqual({ genealogy: 10_110, pairs: 10_110, orders: 1_011, movements: 11_121 })
    expect(await trace.integrity()).toEqual(expect.objectContaining({ ok: true }))
  })
})
