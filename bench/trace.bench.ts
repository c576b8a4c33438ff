import { createAdmin } from "../integration-tests/helpers/create-admin"
import { createProduct } from "../integration-tests/helpers/create-product"
import { createStore } from "../integration-tests/helpers/create-store"
import { runApp } from "./lib/run-app"
import { traceability, type Traceability } from "../integration-tests/helpers/traceability"
import { measure } from "./lib/measure"

jest.setTimeout(1_800_000)

const LOTS = Number(process.env.BENCH_LOTS ?? 1_000_000)
const IN_BIG = Math.min(10_000, LOTS)
const IN_HUGE = Math.min(100_000, LOTS)

/** Trace, recall and scan beside a million serial numbers with three movements each, all of them sold. */
runApp(({ api, getContainer, dbConnection }) => {
  let trace: Traceability

  beforeAll(async () => {
    const admin = await createAdmin(getContainer())
    const store = await createStore(api, admin)
    trace = traceability(api, admin)
    const { inventoryItemId: item } = await createProduct(api, admin, store)
    await trace.track(item, "serial")
    await trace.receive(store.locationId, item, ["FIRST"])
    const run = (statement: string, bindings: string[] = []) =>
      dbConnection.raw(statement, bindings)

    await run(
      `INSERT INTO traceability_operation (id, reference, operation_type_id, code, state, from_location_id, to_location_id)
       SELECT 'sop_b', 'BENCH/MO', id, 'manufacturing', 'done', stock_location_id, 'production' FROM traceability_operation_type
        WHERE code = 'manufacturing' LIMIT 1`
    )
    await run(
      `INSERT INTO traceability_lot (id, inventory_item_id, uniqueness_scope, kind, name)
       SELECT 'slot_b' || i, ?, ?, 'serial', 'B-' || lpad(i::text, 7, '0') FROM generate_series(1, ${LOTS}) i
       UNION ALL SELECT 'slot_' || n, ?, ?, 'lot', upper(n) FROM unnest(ARRAY['big', 'huge', 'l1', 'l2', 'l3', 'l4']) n`,
      [item, item, item, item]
    )
    await run(
      `INSERT INTO traceability_lot_stock (id, lot_id, inventory_item_id, kind, location_id, quantity, received_at)
       SELECT 'lstk_b' || i, 'slot_b' || i, ?, 'serial', 'customer', 1, now() FROM generate_series(1, ${LOTS}) i`,
      [item]
    )
    // Hashing three million rows takes minutes, and nothing here reads the hashes.
    await run(
      "ALTER TABLE traceability_lot_movement DISABLE TRIGGER traceability_lot_movement_chain"
    )
    for (const [from, to, code] of [
      ["supplier", store.locationId, "receipt"],
      [store.locationId, "lyon", "internal"],
      ["lyon", "customer", "delivery"],
    ]) {
      await run(
        `INSERT INTO traceability_lot_movement (id, lot_id, inventory_item_id, quantity, from_location_id, to_location_id, code, reference, order_id, occurred_at, hash)
         SELECT ? || i, 'slot_b' || i, ?, 1, ?, ?, ?, ? || (i / 10), CASE WHEN ? = 'delivery' THEN 'order_b' || i END, now(), ''
           FROM generate_series(1, ${LOTS}) i`,
        [`lmov_${code}`, item, from, to, code, `BENCH/${code}/`, code]
      )
    }
    await run(
      `INSERT INTO traceability_lot_genealogy (id, child_lot_id, parent_lot_id, quantity, manufacturing_order_id, operation_id, occurred_at)
       SELECT 'lgen_' || child || i, child, 'slot_b' || i, 1, 'mo_b', 'sop_b', now()
         FROM (VALUES ('slot_big', ${IN_BIG}), ('slot_huge', ${IN_HUGE})) AS v (child, count), generate_series(1, count) i
       UNION ALL
       SELECT 'lgen_' || child, child, parent, 1, 'mo_b', 'sop_b', now()
         FROM (VALUES ('slot_l1', 'slot_l2'), ('slot_l2', 'slot_l3'), ('slot_l3', 'slot_l4'), ('slot_l4', 'slot_b${LOTS}')) AS v (child, parent)`
    )
    await run(
      "ALTER TABLE traceability_lot_movement ENABLE TRIGGER traceability_lot_movement_chain"
    )
    // What autovacuum would otherwise do while the first ones are measured.
    await run(
      "VACUUM ANALYZE traceability_lot, traceability_lot_stock, traceability_lot_movement, traceability_lot_genealogy"
    )
  })

  it("answers in time", async () => {
    const number = (i: number) => ((i * 7_919) % LOTS) + 1
    // The first requests of a process that has just filled a million rows say nothing about the next.
    await measure("trace of a unit, 5 levels", () => trace.get(`/lots/slot_b${LOTS}/trace`), {
      runs: 100,
      warmUpRuns: 50,
    })
    await measure("trace of a unit without components", (i) =>
      trace.get(`/lots/slot_b${number(i + IN_HUGE)}/trace`)
    )
    await measure("first page of a lot in 10,000 units", () => trace.get("/lots/slot_big/trace"), {
      runs: 10,
    })
    await measure("recall of a lot in 10,000 units", () => trace.get("/lots/slot_big/recall"), {
      runs: 5,
    })
    await measure("recall of a lot in 100,000 units", () => trace.get("/lots/slot_huge/recall"), {
      runs: 3,
      warmUpRuns: 1,
    })
    await measure(
      "recall table of 100,000 units",
      () => trace.get("/lots/slot_huge/recall", { format: "csv" }),
      { runs: 3, warmUpRuns: 1 }
    )
    const exercise = { reason: "Exercise", mock: true }
    await measure(
      "mock recall of 100,000 units",
      () => trace.post("/lots/slot_huge/recall", exercise),
      { runs: 1, warmUpRuns: 0 }
    )
    const { recalls } = await trace.get("/recalls")
    await measure("its progress", () => trace.get(`/recalls/${recalls[0].id}`), {
      runs: 3,
      warmUpRuns: 0,
    })
    await measure("its first customers", () => trace.get(`/recalls/${recalls[0].id}/notices`), {
      runs: 3,
      warmUpRuns: 0,
    })
    await measure("scan lookup", (i) =>
      trace.post("/scan", { code: `B-${String(number(i)).padStart(7, "0")}` })
    )
    await measure("report of a unit", (i) => trace.get(`/lots/slot_b${number(i)}/report`))
  })
})
