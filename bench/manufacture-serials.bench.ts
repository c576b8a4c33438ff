import { createAdmin } from "../integration-tests/helpers/create-admin"
import { createProduct, type Product } from "../integration-tests/helpers/create-product"
import { createStore, type Store } from "../integration-tests/helpers/create-store"
import { runApp } from "../integration-tests/helpers/run-app"
import { traceability, type Traceability } from "../integration-tests/helpers/traceability"
import { measure, type Measurement } from "./lib/measure"

jest.setTimeout(1_800_000)

const COMPONENTS = 10

/** Batch Production over HTTP: units with a serial number each, made of ten serial numbers each, one order a unit. */
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
    const lines = [{ inventory_item_id: cell.inventoryItemId, quantity: COMPONENTS }]
    await trace.post("/boms", { inventory_item_id: bike.inventoryItemId, lines })
    for (let i = 0; i < 6; i++) {
      const receipt = await trace.openReceipt(store.locationId, cell.inventoryItemId, 20_000)
      const line = `/operations/${receipt.id}/lines/${receipt.lines[0].id}`
      await trace.post(`${line}/generate`, { first_name: `C${i}-00001`, count: 20_000 })
      await trace.post(`/operations/${receipt.id}/validate`)
    }
  })

  const order = async (quantity: number): Promise<string> => {
    const { manufacturing_order } = await trace.post("/manufacturing-orders", {
      inventory_item_id: bike.inventoryItemId,
      quantity,
      location_id: store.locationId,
    })
    await trace.post(`/manufacturing-orders/${manufacturing_order.id}/confirm`)
    return manufacturing_order.id
  }

  it("splits and produces orders of 10, 100 and 1,000 units", async () => {
    let split: Measurement | undefined
    let produce: Measurement | undefined
    for (const [units, runs] of [
      [10, 5],
      [100, 5],
      [1_000, 3],
    ]) {
      const options = { runs, warmUpRuns: 1 }
      const prepared: string[] = []
      const both: string[] = []
      for (let i = 0; i < runs + 1; i++) {
        prepared.push(await order(units))
      }
      const splits = await measure(
        `split an order of ${units} serial numbers`,
        (i) => trace.post(`/manufacturing-orders/${prepared[i]}/batch`, { action: "prepare" }),
        { ...options, baseline: split }
      )
      split ??= splits
      for (let i = 0; i < runs + 1; i++) {
        both.push(await order(units))
      }
      const produced = await measure(
        `split and produce ${units} serial numbers`,
        (i) => trace.post(`/manufacturing-orders/${both[i]}/batch`, { action: "produce" }),
        { ...options, baseline: produce }
      )
      produce ??= produced
    }
  })
})
