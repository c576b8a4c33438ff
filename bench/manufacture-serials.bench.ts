import { createAdmin } from "../integration-tests/helpers/create-admin"
import { createStore } from "../integration-tests/helpers/create-store"
import {
  createLargeWorkshop,
  type LargeWorkshop,
} from "../integration-tests/helpers/large-workshop"
import { runApp } from "./lib/run-app"
import { traceability, type Traceability } from "../integration-tests/helpers/traceability"
import { measure, type Measurement } from "./lib/measure"

jest.setTimeout(1_800_000)

/** Units and runs; every run takes an order of its own, and one more warms up. */
const SIZES = [
  [10, 5],
  [100, 5],
  [1_000, 3],
]

/** Batch Production over HTTP: units with a serial number each, made of ten serial numbers each, one order a unit. */
runApp(({ api, getContainer }) => {
  let shop: LargeWorkshop
  let trace: Traceability

  beforeAll(async () => {
    const admin = await createAdmin(getContainer())
    const store = await createStore(api, admin)
    trace = traceability(api, admin)
    const units = SIZES.reduce((sum, [size, runs]) => sum + size * (runs + 1), 0)
    // Splitting reserves as many as producing consumes.
    shop = await createLargeWorkshop(api, admin, store, trace, 2 * units * 10)
  })

  const measureBatch = async (
    name: string,
    action: string,
    [units, runs]: number[],
    baseline?: Measurement
  ) => {
    const orders: string[] = []
    for (let i = 0; i < runs + 1; i++) {
      orders.push(await shop.order(units))
    }
    const run = (i: number) => trace.post(orders[i], { action })
    return measure(`${name} ${units} serial numbers`, run, { runs, warmUpRuns: 1, baseline })
  }

  it("splits and produces orders of 10, 100 and 1,000 units", async () => {
    let split: Measurement | undefined
    let produced: Measurement | undefined
    for (const size of SIZES) {
      const splits = await measureBatch("split an order of", "prepare", size, split)
      split ??= splits
      const both = await measureBatch("split and produce", "produce", size, produced)
      produced ??= both
    }
  })
})
