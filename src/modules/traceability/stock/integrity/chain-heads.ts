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

export type ChainEnd = { seq: number; count: number; last_hash: string }

/** The newest row of a chain and how many there are. As in `readLedgerEnd`, the lock waits for whoever is writing. */
export async function readChainEnd(sql: Sql, chain: Chain): Promise<ChainEnd> {
  await sql(`LOCK TABLE ${CHAIN_TABLES[chain]} IN SHARE MODE`)
  const [end] = await sql<ChainEnd>(
    `SELECT coalesce(max(seq), 0)::float8 AS seq, count(*)::float8 AS count,
            coalesce((SELECT hash FROM ${CHAIN_TABLES[chain]} ORDER BY seq DESC LIMIT 1), '') AS last_hash
       FROM ${CHAIN_TABLES[chain]}`
  )
  return end
}
