import { forgetKept } from "../src/application/passport/passport-cache"
import { createAdmin } from "../integration-tests/helpers/create-admin"
import { fillManyLots } from "../integration-tests/helpers/fill-many-lots"
import { traceability } from "../integration-tests/helpers/traceability"
import { measure } from "./lib/measure"
import { runApp } from "./lib/run-app"

jest.setTimeout(3_600_000)

const LOTS = Number(process.env.BENCH_LOTS ?? 1_160_000)
const item = "iitem_f1"

runApp(({ api, getContainer, dbConnection }) => {
  let numbers: string[]
  let asked = 0

  beforeAll(async () => {
    const trace = traceability(api, await createAdmin(getContainer()))
    const connection = await dbConnection.client.acquireConnection()
    await fillManyLots((statement) => connection.query(statement), LOTS, { withMedusa: true })
    await dbConnection.client.releaseConnection(connection)
    await trace.post(`/item-passports/${item}`, { published: true })
    const { lots } = await trace.get("/lots", {
      inventory_item_id: item,
      on_hand: true,
      limit: 500,
    })
    numbers = lots.map((lot: { name: string }) => lot.name)
  })

  /** From an address of its own: nobody is to be refused here. */
  const ask = (name: string) =>
    api.get(`/traceability/passport/item/${item}/serial/${name}`, {
      validateStatus: () => true,
      headers: {
        accept: "text/html",
        "x-forwarded-for": `10.${++asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`,
      },
    })

  it("answers in time", async () => {
    await measure("a page that is kept", () => ask(numbers[0]), { runs: 300, warmUpRuns: 20 })
    await measure(
      "a page that is not kept",
      (index) => {
        forgetKept()
        return ask(numbers[index % numbers.length])
      },
      { runs: 300, warmUpRuns: 20 }
    )
    await measure("an unknown number", (index) => ask(`NO-${index}`), { runs: 300, warmUpRuns: 20 })
  })
})
