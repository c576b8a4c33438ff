import type { Sql } from "../../sql"

const ROWS_AT_ONCE = 2_000

/**
 * Hands over the rows of a statement, 2,000 at a time, so that a table of any size needs no memory here. PostgreSQL keeps
 * them behind a cursor, which lives as long as the transaction: call this inside one.
 */
export async function eachRows<Row>(
  sql: Sql,
  statement: string,
  bindings: unknown[],
  handOver: (rows: Row[]) => Promise<void>
): Promise<void> {
  await sql(`DECLARE recalled_rows NO SCROLL CURSOR FOR ${statement}`, bindings)
  for (;;) {
    const rows = await sql<Row>(`FETCH FORWARD ${ROWS_AT_ONCE} FROM recalled_rows`)
    if (!rows.length) {
      break
    }
    await handOver(rows)
  }
  await sql(`CLOSE recalled_rows`)
}
