import { createAdmin } from "../integration-tests/helpers/create-admin"
import { fillManyLots } from "../integration-tests/helpers/fill-many-lots"
import { traceability, type Traceability } from "../integration-tests/helpers/traceability"
import { measure } from "./lib/measure"
import { runApp } from "./lib/run-app"

jest.setTimeout(3_600_000)

const LOTS = Number(process.env.BENCH_LOTS ?? 1_160_000)

const item = "iitem_f1"
const place = "sloc_f2"

/** The lists with a million lots and serial numbers of 200 articles, most of them sold. */
const LISTS: Record<string, Record<string, string | boolean | number>> = {
  "first page of lots": {},
  "page 1,000 of lots": { offset: 19_980 },
  "lots by name": { order: "name" },
  "lots at a place": { location_id: place },
  "available lots": { status: "available" },
  "scrapped lots": { status: "scrapped" },
  "lots that never had stock": { status: "new" },
  "lots about to expire": { expiring: true },
  "blocked lots": { blocked: true },
  "widget of an article": { inventory_item_id: item, on_hand: true, order: "name", limit: 10 },
  "widget of a stock location": { location_id: place, on_hand: true, order: "name", limit: 10 },
  "a whole number": { q: "SN-00123456" },
  "the beginning of a number": { q: "SN-001234" },
  "the middle of a number": { q: "012345" },
}

runApp(({ api, getContainer, dbConnection }) => {
  let trace: Traceability

  beforeAll(async () => {
    trace = traceability(api, await createAdmin(getContainer()))
    const connection = await dbConnection.client.acquireConnection()
    await fillManyLots((statement) => connection.query(statement), LOTS, { withMedusa: true })
    await dbConnection.client.releaseConnection(connection)
  })

  it("answers in time", async () => {
    for (const [name, query] of Object.entries(LISTS)) {
      await measure(name, () => trace.get("/lots", query))
    }
    await measure("first page of operations", () => trace.get("/operations"))
    for (const by of ["item", "location", "status"]) {
      await measure(`groups by ${by}`, () => trace.get("/lot-groups", { by }), { runs: 5 })
    }
    await measure("integrity", () => trace.get("/integrity"), { runs: 3, warmUpRuns: 1 })
    await measure("integrity of 1,000 lots", () => trace.get("/integrity", { sample: 1_000 }))
  })
})
