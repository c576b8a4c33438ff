import type { Sql } from "../../sql"

/** A movement whose hash does not fit its content and the movement before it. */
export type BrokenMovement = {
  id: string
  seq: number
  lot_id: string
  lot_name: string | null
  reference: string
}

export type VerifiedPage = {
  movements: number
  /** The first broken movement of each lot that has one. */
  broken: BrokenMovement[]
  /** The last hash of each lot, by lot id. */
  heads: { lot_id: string; hash: string }[]
}

/**
 * The sequence number of the newest movement, 0 in an empty ledger. The lock waits for whoever is writing: a movement with
 * a smaller number that is not committed yet would change what is said about the ledger up to here.
 */
export async function readLedgerEnd(sql: Sql): Promise<number> {
  await sql(`LOCK TABLE traceability_lot_movement IN SHARE MODE`)
  const [{ seq }] = await sql<{ seq: number }>(
    `SELECT coalesce(max(seq), 0)::float8 AS seq FROM traceability_lot_movement`
  )
  return seq
}

/**
 * Recomputes the hashes of a page of lots, by lot id, in the ledger up to the movement `upto`. Lots are read from the
 * ledger, so one whose own row was deleted is seen.
 */
export async function verifyLots(
  sql: Sql,
  { after, limit, upto }: { after: string; limit: number; upto: number }
): Promise<VerifiedPage> {
  const [page] = await sql<VerifiedPage>(
    `WITH lots AS (
       SELECT DISTINCT lot_id FROM traceability_lot_movement WHERE lot_id > ? AND seq <= ? ORDER BY lot_id LIMIT ?),
     chain AS (
       SELECT m AS movement, lag(m.hash) OVER (PARTITION BY m.lot_id ORDER BY m.seq) AS previous,
              lead(m.id) OVER (PARTITION BY m.lot_id ORDER BY m.seq) IS NULL AS is_head
         FROM traceability_lot_movement m JOIN lots ON lots.lot_id = m.lot_id WHERE m.seq <= ?),
     broken AS (
       SELECT DISTINCT ON ((movement).lot_id) (movement).id, (movement).seq, (movement).lot_id, (movement).reference
         FROM chain WHERE (movement).hash <> traceability_lot_movement_hash(movement, previous)
        ORDER BY (movement).lot_id, (movement).seq)
     SELECT (SELECT count(*)::int FROM chain) AS movements,
            coalesce((SELECT json_agg(json_build_object('id', b.id, 'seq', b.seq, 'lot_id', b.lot_id,
                                                        'lot_name', lot.name, 'reference', b.reference))
                        FROM broken b LEFT JOIN traceability_lot lot ON lot.id = b.lot_id), '[]') AS broken,
            coalesce((SELECT json_agg(json_build_object('lot_id', (movement).lot_id, 'hash', (movement).hash)
                                      ORDER BY (movement).lot_id)
                        FROM chain WHERE is_head), '[]') AS heads`,
    [after, upto, limit, upto]
  )
  return page
}
