import type { Sql } from "../../sql"
import { readStockValue, type SearchStockValue, type StockValueRow } from "./read-stock-value"

const LOTS = 5_000

/**
 * What the next lots after one are worth, by lot, and the last lot that was looked at: a list of a million is read in parts that each read
 * their own lots alone. `last` is null when there are no more lots.
 */
export async function readLotValuesAfter(
  sql: Sql,
  search: Omit<SearchStockValue, "group_by" | "limit" | "offset">,
  after: string
): Promise<{ rows: StockValueRow[]; last: string | null }> {
  const [{ last }] = await sql<{ last: string | null }>(
    `SELECT max(id) AS last FROM (SELECT id FROM traceability_lot WHERE id > ? ORDER BY id LIMIT ?) AS next`,
    [after, LOTS]
  )
  if (!last) {
    return { rows: [], last }
  }
  const { rows } = await readStockValue(sql, {
    ...search,
    group_by: "lot",
    lots_between: [after, last],
    limit: LOTS,
    offset: 0,
  })
  return { rows, last }
}
