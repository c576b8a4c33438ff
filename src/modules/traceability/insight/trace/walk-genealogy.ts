import type { Sql } from "../../sql"

export type Direction = "upstream" | "downstream"

/** Upstream leads from a product to its components, and from a serial number to its batch; downstream the other way. */
const STEPS: Record<Direction, { from: string; to: string; batch: string }> = {
  upstream: {
    from: "parent_lot_id",
    to: "child_lot_id",
    batch: `SELECT batch_lot_id AS lot_id FROM traceability_lot WHERE id = walk.lot_id AND batch_lot_id IS NOT NULL`,
  },
  downstream: {
    from: "child_lot_id",
    to: "parent_lot_id",
    batch: `SELECT id AS lot_id FROM traceability_lot WHERE batch_lot_id = walk.lot_id`,
  },
}

/**
 * The ids of all lots above or below some lots, the given ones first, through every level of manufacturing however many
 * there are. Only the number of lots is limited; `truncated` says that there are more than `limit`. `current` leaves out
 * components that were removed again.
 *
 * One recursive statement; inside a transaction it goes by the indexes alone. A lot is a row of it once, whatever the number of ways that lead to it, so a circle ends and a
 * wide graph is not multiplied by its levels. PostgreSQL works level by level and stops at LIMIT, so what a limit leaves is
 * the nearest.
 */
export async function walkGenealogy(
  sql: Sql,
  input: { lot_ids: string[]; direction: Direction; limit: number; current?: boolean }
): Promise<{ lot_ids: string[]; truncated: boolean }> {
  const { from, to, batch } = STEPS[input.direction]
  // A batch of thousands makes its index look useless to the planner, which then reads the whole table for each of them.
  await sql(`SELECT set_config('enable_seqscan', 'off', true)`)
  const built = input.current ? "AND g.quantity > g.returned_quantity" : ""
  const rows = await sql<{ lot_id: string }>(
    `WITH RECURSIVE walk AS (
       SELECT id AS lot_id FROM unnest(?::text[]) AS id
       UNION
       SELECT next.lot_id
         FROM walk CROSS JOIN LATERAL (
           SELECT g.${to} AS lot_id FROM traceability_lot_genealogy g
            WHERE g.${from} = walk.lot_id AND g.${to} IS NOT NULL ${built}
           UNION ALL ${batch}) AS next)
     SELECT lot_id FROM walk LIMIT ?`,
    [input.lot_ids, input.limit + 1]
  )
  await sql(`SELECT set_config('enable_seqscan', 'on', true)`)
  const lot_ids = rows.slice(0, input.limit).map((row) => row.lot_id)
  return { lot_ids, truncated: rows.length > input.limit }
}
