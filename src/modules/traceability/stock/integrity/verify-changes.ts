import type { Sql } from "../../sql"

/** A logged change whose hash does not fit its content, or that does not follow the change before it. */
export type BrokenChange = {
  id: string
  seq: number
  lot_id: string
  lot_name: string | null
  kind: string
}

export type VerifiedChanges = {
  changes: number
  /** The first broken change of each lot that has one. */
  broken: BrokenChange[]
  /** The last hash of each lot, by lot id. */
  heads: { lot_id: string; hash: string }[]
}

/**
 * The sequence number of the newest change, 0 when there is none. As of the ledger, the lock waits for whoever is writing.
 * It is taken in a transaction of its own: whoever holds one of the two tables never waits here for the other.
 */
export async function readChangesEnd(sql: Sql): Promise<number> {
  await sql(`LOCK TABLE traceability_change IN SHARE MODE`)
  const [{ seq }] = await sql<{ seq: number }>(
    `SELECT coalesce(max(seq), 0)::float8 AS seq FROM traceability_change`
  )
  return seq
}

/** As `verifyLots`, for the log of changes. */
export async function verifyChanges(
  sql: Sql,
  { after, limit, upto }: { after: string; limit: number; upto: number }
): Promise<VerifiedChanges> {
  const [page] = await sql<VerifiedChanges>(
    `WITH lots AS (
       SELECT DISTINCT lot_id FROM traceability_change WHERE lot_id > ? AND seq <= ? ORDER BY lot_id LIMIT ?),
     chain AS (
       SELECT c AS change, lag(c.hash) OVER (PARTITION BY c.lot_id ORDER BY c.seq) AS previous,
              lead(c.id) OVER (PARTITION BY c.lot_id ORDER BY c.seq) IS NULL AS is_head
         FROM traceability_change c JOIN lots ON lots.lot_id = c.lot_id WHERE c.seq <= ?),
     broken AS (
       SELECT DISTINCT ON ((change).lot_id) (change).id, (change).seq, (change).lot_id, (change).kind
         FROM chain WHERE (change).hash <> traceability_change_hash(change) OR (change).previous_hash <> coalesce(previous, '')
        ORDER BY (change).lot_id, (change).seq)
     SELECT (SELECT count(*)::int FROM chain) AS changes,
            coalesce((SELECT json_agg(json_build_object('id', b.id, 'seq', b.seq, 'lot_id', b.lot_id,
                                                        'lot_name', lot.name, 'kind', b.kind))
                        FROM broken b LEFT JOIN traceability_lot lot ON lot.id = b.lot_id), '[]') AS broken,
            coalesce((SELECT json_agg(json_build_object('lot_id', (change).lot_id, 'hash', (change).hash)
                                      ORDER BY (change).lot_id)
                        FROM chain WHERE is_head), '[]') AS heads`,
    [after, upto, limit, upto]
  )
  return page
}
