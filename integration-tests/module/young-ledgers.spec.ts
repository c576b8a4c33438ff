import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findIdentifiedLots } from "../../src/modules/traceability/stock/identifiers/find-identified-lots"
import { createProduct } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- rows are read as the driver returns them */

const UNITS = 500
/** So many that the planner chooses the plans of an import. */
const MANY = 10_000

const lots = (count: number) => `
  INSERT INTO traceability_lot (id, inventory_item_id, uniqueness_scope, kind, name)
  SELECT 'slot_y' || i, ?, ?, 'serial', 'Y-' || i FROM generate_series(1, ${count}) i`

/**
 * PostgreSQL takes a table that was empty when it looked last for short, and would read all of it for each new row. The rows that a
 * statement reads are counted, not timed.
 */
runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop({ checksIntegrity: false })
  let item: string

  beforeAll(async () => {
    item = (await createProduct(api, admin, store, { stock: 0 })).inventoryItemId
    await trace.track(item, "serial")
  })

  it.each([
    [
      "traceability_lot_movement",
      `INSERT INTO traceability_lot_movement (id, lot_id, inventory_item_id, quantity, from_location_id, to_location_id, code, reference, occurred_at)
       SELECT 'lmov_y' || i, 'slot_y' || i, ?, 1, 'supplier', 'sloc', 'receipt', 'IN', now() FROM generate_series(1, ${UNITS}) i`,
    ],
    [
      "traceability_change",
      `INSERT INTO traceability_lot_hold (id, lot_id, reason, blocked_at)
       SELECT 'lhold_y' || i, 'slot_y' || i, ?, now() FROM generate_series(1, ${UNITS}) i`,
    ],
  ])("a row of %s reads no other lot's in a young shop", async (table, insert) => {
    const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await connection.raw(`VACUUM ANALYZE ${table}`)
    const transaction = await connection.transaction()
    try {
      const run = async (statement: string, bindings: unknown[] = []) =>
        (await transaction.raw(statement, bindings as never)).rows as any[]
      // A connection also counts here what it did before and has not reported yet.
      const counts = async (): Promise<{ written: number; read: number }> => {
        const [row] = await run(
          `SELECT n_tup_ins::int AS written, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS read
             FROM pg_stat_xact_user_tables WHERE relname = ?`,
          [table]
        )
        return row
      }
      const before = await counts()
      await run(lots(UNITS), [item, item])
      await run(insert, [item])
      const { written, read } = await counts()
      expect(written - before.written).toBe(UNITS)
      expect(read - before.read).toBeLessThanOrEqual(UNITS)
    } finally {
      await transaction.rollback()
    }
  })

  it("numbers that come after many new ones are looked for once, not once for each lot of their article", async () => {
    // Where each article has one lot, an article is expected to have one.
    await trace.receive(store.locationId, item, ["OLD"])
    const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await connection.raw("ANALYZE")
    const transaction = await connection.transaction()
    try {
      const run = async (statement: string, bindings: unknown[] = []) =>
        (await transaction.raw(statement, bindings as never)).rows as any[]
      const scans = async (): Promise<number> => {
        const [{ scans }] = await run(
          `SELECT sum(seq_scan + coalesce(idx_scan, 0))::int AS scans FROM pg_stat_xact_user_tables
            WHERE relname IN ('traceability_change', 'traceability_lot_identifier')`
        )
        return scans
      }
      await run(lots(MANY), [item, item])
      const before = await scans()
      const texts = Array.from({ length: MANY }, (_, i) => `Z-${i}`)
      expect(await findIdentifiedLots(run, item, "item", texts)).toEqual([])
      expect((await scans()) - before).toBeLessThan(10)
    } finally {
      await transaction.rollback()
    }
  })

  it("PostgreSQL looks at the table of lots when there are many, not when there are a few", async () => {
    const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows } = await connection.raw(
      "SELECT reloptions FROM pg_class WHERE oid = 'traceability_lot'::regclass"
    )
    expect(rows[0].reloptions).toEqual(
      expect.arrayContaining([
        "autovacuum_analyze_threshold=1000",
        "autovacuum_vacuum_threshold=1000",
      ])
    )
  })
})
