import { createAdmin } from "../integration-tests/helpers/create-admin"
import { fillManyLots } from "../integration-tests/helpers/fill-many-lots"
import { fillValues } from "../integration-tests/helpers/fill-values"
import { traceability, type Traceability } from "../integration-tests/helpers/traceability"
import { measure } from "./lib/measure"
import { runApp } from "./lib/run-app"

jest.setTimeout(3_600_000)

const LOTS = Number(process.env.BENCH_LOTS ?? 1_000_000)
const RUNS = { runs: 5, warmUpRuns: 1 }

const DAY_MS = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString()

/** What stock is worth and what sales cost, with a million lots and serial numbers that were each bought at a price of their own. */
runApp(({ api, getContainer, dbConnection }) => {
  let trace: Traceability

  beforeAll(async () => {
    trace = traceability(api, await createAdmin(getContainer()))
    const connection = await dbConnection.client.acquireConnection()
    const run = (statement: string) => connection.query(statement)
    await fillManyLots(run, LOTS, { withMedusa: true })
    await fillValues(run)
    await dbConnection.client.releaseConnection(connection)
  })

  it("answers in time", async () => {
    for (const group_by of ["item", "lot", "location"]) {
      await measure(`value by ${group_by}`, () => trace.get("/stock-value", { group_by }), RUNS)
    }
    for (const days of [30, 180]) {
      const query = { group_by: "item", date: daysAgo(days).slice(0, 10) }
      await measure(`value ${days} days ago`, () => trace.get("/stock-value", query), RUNS)
    }
    const item = { group_by: "lot", inventory_item_id: "iitem_f2" }
    await measure("value of one article", () => trace.get("/stock-value", item), RUNS)
    const { lots: some } = await trace.get("/lots", { inventory_item_id: "iitem_f2", limit: 1 })
    await measure("value of one unit", () => trace.get(`/lots/${some[0].id}/value`), RUNS)
    const lots = { group_by: "lot", format: "csv" }
    await measure("value of every lot as a file", () => trace.get("/stock-value", lots), {
      runs: 3,
      warmUpRuns: 1,
    })
    const month = { from: daysAgo(30), to: daysAgo(0) }
    await measure("sales of a month", () => trace.get("/sales-costs", month), RUNS)
    await measure("integrity of all values", () => trace.get("/integrity"), {
      runs: 3,
      warmUpRuns: 1,
    })
  })
})
