import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createAdmin } from "../integration-tests/helpers/create-admin"
import { createProduct, type Product } from "../integration-tests/helpers/create-product"
import { createStore, type Store } from "../integration-tests/helpers/create-store"
import { traceability, type Traceability } from "../integration-tests/helpers/traceability"
import { LEDGER } from "../src/modules/traceability/migrations/first/ledger"
import { record, time } from "./lib/measure"
import { runApp } from "./lib/run-app"

jest.setTimeout(1_800_000)

const UNITS = 1_000
const PAIRS = 9
const STATES = ["DISABLE", "ENABLE"] as const
type State = (typeof STATES)[number]

const CHAIN = "CREATE FUNCTION traceability_lot_movement_chain()"
const WITH_FACTS = LEDGER.find((statement) => statement.startsWith(CHAIN))!
const CHAINS: Record<State, string> = {
  ENABLE: WITH_FACTS,
  DISABLE: WITH_FACTS.replace("IF previous IS NULL", "IF false"),
}

/** What logging costs a receipt: the same with and without the triggers of the log, by turns in the same database. */
runApp(({ api, getContainer }) => {
  let store: Store
  let laptop: Product
  let trace: Traceability

  const sql = (statement: string) =>
    getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(statement)

  async function switchLog(state: State): Promise<void> {
    await sql(CHAINS[state].replace("CREATE", "CREATE OR REPLACE"))
    for (const event of ["insert", "update", "delete"]) {
      await sql(`ALTER TABLE traceability_lot ${state} TRIGGER traceability_lot_log_${event}`)
    }
  }

  beforeAll(async () => {
    const admin = await createAdmin(getContainer())
    store = await createStore(api, admin)
    trace = traceability(api, admin)
    laptop = await createProduct(api, admin, store)
    await trace.track(laptop.inventoryItemId, "serial")
  })

  async function receive(): Promise<void> {
    const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, UNITS)
    await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/generate`, {
      count: UNITS,
    })
    await trace.post(`/operations/${receipt.id}/validate`)
  }

  it("receives 1,000 serial numbers with and without the log of changes", async () => {
    const times: Record<State, number[]> = { ENABLE: [], DISABLE: [] }
    for (let pair = 0; pair < PAIRS + 1; pair++) {
      for (const state of pair % 2 ? STATES : [...STATES].reverse()) {
        await switchLog(state)
        times[state].push(await time(receive))
      }
    }
    const without = record(
      `receive ${UNITS} serial numbers without the log`,
      times.DISABLE.slice(1)
    )
    record(`receive ${UNITS} serial numbers with the log`, times.ENABLE.slice(1), {
      baseline: without,
    })
  })
})
