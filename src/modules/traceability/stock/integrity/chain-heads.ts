import type { Sql } from "../../sql"

/** The two append-only chains, each of which is verified and noted by itself. */
export type Chain = "movements" | "changes"

export const CHAIN_TABLES: Record<Chain, string> = {
  movements: "traceability_lot_movement",
  changes: "traceability_change",
}

export type Head = { lot_id: string; hash: string }

/** The last hash of each lot up to the row `upto`, a page by lot id: what `verifyLots` says, without recomputing anything. */
export const readHeads = (
  sql: Sql,
  chain: Chain,
  { after, limit, upto }: { after: string; limit: number; upto: number }
): Promise<Head[]> =>
  sql<Head>(
    `WITH lots AS (
       SELECT DISTINCT lot_id FROM ${CHAIN_TABLES[chain]} WHERE lot_id > ? AND seq <= ? ORDER BY lot_id LIMIT ?)
     SELECT lots.lot_id, last.hash FROM lots CROSS JOIN LATERAL (
       SELECT hash FROM ${CHAIN_TABLES[chain]} r WHERE r.lot_id = lots.lot_id AND r.seq <= ? ORDER BY r.seq DESC LIMIT 1) AS last
      ORDER BY lots.lot_id`,
    [after, upto, limit, upto]
  )

export type ChainEnd = { count: number; last_hash: string }

/** How many rows a chain has up to the row `upto`, and the hash of the newest of them. */
export async function readChainEnd(sql: Sql, chain: Chain, upto: number): Promise<ChainEnd> {
  const [end] = await sql<ChainEnd>(
    `SELECT count(*)::float8 AS count,
            coalesce((SELECT hash FROM ${CHAIN_TABLES[chain]} WHERE seq <= ? ORDER BY seq DESC LIMIT 1), '') AS last_hash
       FROM ${CHAIN_TABLES[chain]} WHERE seq <= ?`,
    [upto, upto]
  )
  return end
}
