import { createAdmin } from "../integration-tests/helpers/create-admin"
import { createProduct, type Product } from "../integration-tests/helpers/create-product"
import { createStore, type Store } from "../integration-tests/helpers/create-store"
import { runApp } from "./lib/run-app"
import { traceability, type Traceability } from "../integration-tests/helpers/traceability"
import { measure, type Measurement } from "./lib/measure"

jest.setTimeout(1_800_000)

/** Receiving generated serial numbers over HTTP: how the time of generating and of validating grows with the units. */
runApp(({ api, getContainer }) => {
  let store: Store
  let laptop: Product
  let trace: Traceability

  beforeAll(async () => {
    const admin = await createAdmin(getContainer())
    store = await createStore(api, admin)
    trace = traceability(api, admin)
    laptop = await createProduct(api, admin, store)
    await trace.track(laptop.inventoryItemId, "serial")
  })

  it("receives 10, 100, 1,000 and 10,000 serial numbers", async () => {
    let generate: Measurement | undefined
    let validate: Measurement | undefined
    for (const [units, runs] of [
      [10, 10],
      [100, 10],
      [1_000, 5],
      [10_000, 3],
    ]) {
      const receipts: { id: string; line: string }[] = []
      for (let i = 0; i < runs + 1; i++) {
        const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, units)
        receipts.push({ id: receipt.id, line: receipt.lines[0].id })
      }
      const options = { runs, warmUpRuns: 1 }
      const generated = await measure(
        `generate ${units} serial numbers into a receipt`,
        (i) =>
          trace.post(`/operations/${receipts[i].id}/lines/${receipts[i].line}/generate`, {
            count: units,
          }),
        { ...options, baseline: generate }
      )
      const validated = await measure(
        `validate a receipt of ${units} serial numbers`,
        (i) => trace.post(`/operations/${receipts[i].id}/validate`),
        { ...options, baseline: validate }
      )
      generate ??= generated
      validate ??= validated
    }
  })
})
