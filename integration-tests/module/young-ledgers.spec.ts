import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createProduct } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- rows are read as the driver returns them */

const UNITS = 500

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
      await run(
        `INSERT INTO traceability_lot (id, inventory_item_id, uniqueness_scope, kind, name)
         SELECT 'slot_y' || i, ?, ?, 'serial', 'Y-' || i FROM generate_series(1, ${UNITS}) i`,
        [item, item]
      )
      await run(insert, [item])
      const { written, read } = await counts()
      expect(written - before.written).toBe(UNITS)
      expect(read - before.read).toBeLessThanOrEqual(UNITS)
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
