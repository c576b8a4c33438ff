import type { Sql } from "../sql"
import {
  type ComparedPlace,
  type MedusaReader,
  readLevelDifferences,
} from "../stock/integrity/read-level-differences"
import { isOnHand } from "../stock/ledger/place-conditions"

/** So many rows of stock are compared in some milliseconds. */
const ROWS_MAX = 20_000

/** The places that differ from Medusa's levels; null where there is more on hand than is compared in a moment. */
export async function compareSmallStock(
  sql: Sql,
  medusa: MedusaReader
): Promise<ComparedPlace[] | null> {
  const [{ rows }] = await sql<{ rows: number }>(
    `SELECT count(*)::int AS rows FROM (SELECT 1 FROM traceability_lot_stock WHERE ${isOnHand("location_id")} LIMIT ?) AS counted`,
    [ROWS_MAX + 1]
  )
  return rows > ROWS_MAX ? null : readLevelDifferences(sql, medusa)
}
