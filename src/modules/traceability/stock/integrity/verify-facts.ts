import type { Sql } from "../../sql"

/** A lot that is not what its first movement and the log say of it: somebody wrote past the triggers that log. */
export type Contradiction = {
  lot_id: string
  lot_name: string | null
  what: "name" | "dates" | "batch" | "item" | "hold" | "genealogy" | "existence"
}

export type ComparedFacts = {
  contradicted: Contradiction[]
  /** The last lot of the page, null when there is none. */
  last: string | null
}

/** A page of everything that was ever a lot, by lot id: also what is only in the ledger or in the log any more. */
const LOTS = `
  ids AS (
    (SELECT id AS lot_id FROM traceability_lot WHERE id > ? ORDER BY id LIMIT ?)
    UNION (SELECT DISTINCT lot_id FROM traceability_change WHERE lot_id > ? ORDER BY lot_id LIMIT ?)
    UNION (SELECT DISTINCT lot_id FROM traceability_lot_movement WHERE lot_id > ? ORDER BY lot_id LIMIT ?)),
  lots AS MATERIALIZED (
    SELECT page.lot_id, lot, lot.id IS NOT NULL AS exists, born.id IS NOT NULL AS has_moved, born.lot_facts AS born
      FROM (SELECT lot_id FROM ids ORDER BY lot_id LIMIT ?) AS page
      LEFT JOIN traceability_lot lot ON lot.id = page.lot_id
      LEFT JOIN LATERAL (
        SELECT m.id, m.lot_facts FROM traceability_lot_movement m WHERE m.lot_id = page.lot_id ORDER BY m.seq LIMIT 1
      ) AS born ON true),
  log AS MATERIALIZED (
    SELECT c.lot_id, c.seq, c.kind, c.before, c.after FROM traceability_change c JOIN lots ON lots.lot_id = c.lot_id)`

/** What the newest change of these kinds says of a lot, else its first movement; NULL when neither does. */
const said = (kinds: string[], value: string) =>
  `coalesce((SELECT ${value.replaceAll("facts", "c.after")} FROM traceability_change c
              WHERE c.lot_id = lots.lot_id AND c.kind IN (${[...kinds, "restored"].map((kind) => `'${kind}'`).join(", ")})
              ORDER BY c.seq DESC LIMIT 1),
            CASE WHEN born IS NOT NULL THEN ${value.replaceAll("facts", "born")} END)`

/** What a lot is and what is said of it. Of a lot that never moved nothing needs to be said. */
const FACTS: [Contradiction["what"], string, string][] = [
  ["name", "(lot).name", said(["renamed"], "facts->>'name'")],
  [
    "dates",
    "jsonb_strip_nulls(traceability_lot_dates(lot))::text",
    said(["dates_changed"], "jsonb_strip_nulls(coalesce(facts->'dates', facts))::text"),
  ],
  [
    "batch",
    "coalesce((lot).batch_lot_id, '')",
    said(["batch_linked", "batch_unlinked"], "coalesce(facts->>'batch_lot_id', '')"),
  ],
  [
    "item",
    "(lot).inventory_item_id || ' ' || (lot).kind",
    said(["item_corrected"], "(facts->>'inventory_item_id') || ' ' || (facts->>'kind')"),
  ],
]

/** Rows of a table of their own are compared one by one with what the log last said of each. */
const rowsDiffer = (table: string, lot: string, facts: string, kinds: string) => `
  SELECT coalesce(logged.lot_id, kept.lot_id)
    FROM (SELECT DISTINCT ON (coalesce(after, before)->>'id') lot_id, coalesce(after, before)->>'id' AS id, after
            FROM log WHERE kind IN (${kinds}) ORDER BY coalesce(after, before)->>'id', seq DESC) AS logged
    FULL JOIN (SELECT r.${lot} AS lot_id, r.id, ${facts}(r) AS facts
                 FROM ${table} r JOIN lots ON lots.lot_id = r.${lot}) AS kept
      ON kept.id = logged.id AND kept.lot_id = logged.lot_id
   WHERE logged.after IS DISTINCT FROM kept.facts`

const CONTRADICTED = `
  contradicted AS (
    SELECT lots.lot_id, said.what FROM lots
     CROSS JOIN LATERAL (VALUES ${FACTS.map(([what, is, says]) => `('${what}', ${is}, ${says})`).join(", ")})
       AS said (what, is_now, says)
     WHERE lots.exists AND (said.is_now <> said.says OR (said.says IS NULL AND lots.has_moved))
    UNION
    SELECT lots.lot_id, 'existence' FROM lots
     WHERE (lots.has_moved AND NOT lots.exists)
        OR lots.exists = (SELECT c.kind = 'deleted' FROM traceability_change c WHERE c.lot_id = lots.lot_id
                           ORDER BY c.seq DESC LIMIT 1)
    UNION
    SELECT lots.lot_id, 'hold' FROM lots
     WHERE lots.exists AND ((lot).blocked_at IS NOT NULL) <> EXISTS (
       SELECT 1 FROM traceability_lot_hold h WHERE h.lot_id = lots.lot_id AND h.unblocked_at IS NULL)
    UNION
    SELECT differing.lot_id, 'hold' FROM (${rowsDiffer(
      "traceability_lot_hold",
      "lot_id",
      "traceability_hold_facts",
      "'held', 'released', 'hold_changed'"
    )}) AS differing (lot_id)
    UNION
    SELECT differing.lot_id, 'genealogy' FROM (${rowsDiffer(
      "traceability_lot_genealogy",
      "child_lot_id",
      "traceability_genealogy_facts",
      "'genealogy_linked', 'genealogy_unlinked', 'genealogy_changed'"
    )}) AS differing (lot_id))`

/**
 * Compares a page of lots, by lot id, and their holds and genealogy with what their first movement and the log of changes
 * say. One statement, so that it sees a change and its row of the log or neither of them.
 */
export async function verifyFacts(
  sql: Sql,
  { after, limit }: { after: string; limit: number }
): Promise<ComparedFacts> {
  const [page] = await sql<ComparedFacts>(
    `WITH ${LOTS}, ${CONTRADICTED}
     SELECT (SELECT max(lot_id) FROM lots) AS last,
            coalesce((SELECT json_agg(json_build_object('lot_id', c.lot_id, 'lot_name', lot.name, 'what', c.what)
                                      ORDER BY c.lot_id, c.what)
                        FROM contradicted c LEFT JOIN traceability_lot lot ON lot.id = c.lot_id), '[]') AS contradicted`,
    [after, limit, after, limit, after, limit, limit]
  )
  return page
}
