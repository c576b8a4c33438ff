import { createAdmin } from "../integration-tests/helpers/create-admin"
import { createProduct } from "../integration-tests/helpers/create-product"
import { createStore, type Store } from "../integration-tests/helpers/create-store"
import { runApp } from "./lib/run-app"
import { traceability, type Traceability } from "../integration-tests/helpers/traceability"
import { measure } from "./lib/measure"

jest.setTimeout(1_800_000)

const LOTS = 200_000

/** The lists people wait for, with 200,000 serial numbers on hand. */
runApp(({ api, getContainer, dbConnection }) => {
  let store: Store
  let itemId: string
  let trace: Traceability

  beforeAll(async () => {
    const admin = await createAdmin(getContainer())
    store = await createStore(api, admin)
    trace = traceability(api, admin)
    itemId = (await createProduct(api, admin, store)).inventoryItemId
    await trace.track(itemId, "serial")
    await dbConnection.raw(
      `INSERT INTO traceability_lot (id, inventory_item_id, uniqueness_scope, kind, name)
       SELECT 'slot_b' || i, ?, ?, 'serial', 'B-' || lpad(i::text, 7, '0') FROM generate_series(1, ${LOTS}) i`,
      [itemId, itemId]
    )
    await dbConnection.raw(
      `INSERT INTO traceability_lot_stock (id, lot_id, inventory_item_id, kind, location_id, quantity, received_at)
       SELECT 'lstk_b' || i, 'slot_b' || i, ?, 'serial', ?, 1, now() FROM generate_series(1, ${LOTS}) i`,
      [itemId, store.locationId]
    )
    await dbConnection.raw("ANALYZE traceability_lot, traceability_lot_stock")
  })

  it("lists, searches and filters", async () => {
    const name = (i: number) => `B-${String((i * 7_919) % LOTS).padStart(7, "0")}`
    await measure("first page of all lots", () => trace.get("/lots"))
    await measure("search a number", (i) => trace.get("/lots", { q: name(i) }))
    await measure("units available at a location", () =>
      trace.get("/lots", {
        inventory_item_id: itemId,
        location_id: store.locationId,
        status: "available",
        order: "name",
      })
    )
    await measure("movements of one unit", (i) => trace.get(`/lots/slot_b${i + 1}/movements`))
  })
})
