import type { Sql } from "../../sql"

export type Direction = "upstream" | "downstream"

export type Walked = { lot_id: string; depth: number }

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
 * All lots above or below some lots through every level of manufacturing, with the level at which each is met first. One
 * recursive walk: a lot is met once a level at most, so a circle ends at `depth`, and LIMIT ends the walk as soon as there
 * are enough; `truncated` says whether there are more. `current` leaves out components that were removed again.
 */
export async function walkGenealogy(
  sql: Sql,
  input: {
    lot_ids: string[]
    direction: Direction
    depth: number
    limit: number
    current?: boolean
  }
): Promise<{ lots: Walked[]; truncated: boolean }> {
  const { from, to, batch } = STEPS[input.direction]
  const built = input.current ? "AND g.quantity > g.returned_quantity" : ""
  const rows = await sql<Walked & { met: number }>(
    `WITH RECURSIVE walk AS (
       SELECT id AS lot_id, 0 AS depth FROM unnest(?::text[]) AS id
       UNION
       SELECT next.lot_id, walk.depth + 1
         FROM walk CROSS JOIN LATERAL (
           SELECT g.${to} AS lot_id FROM traceability_lot_genealogy g
            WHERE g.${from} = walk.lot_id AND g.${to} IS NOT NULL ${built}
           UNION ALL ${batch}) AS next
        WHERE walk.depth < ?)
     SELECT lot_id, min(depth)::int AS depth, count(*)::int AS met
       FROM (SELECT lot_id, depth FROM walk LIMIT ?) AS met GROUP BY lot_id ORDER BY depth, lot_id`,
    [input.lot_ids, input.depth, input.limit + 1]
  )
  const lots = rows.slice(0, input.limit).map(({ lot_id, depth }) => ({ lot_id, depth }))
  const met = rows.reduce((sum, row) => sum + row.met, 0)
  return { lots, truncated: met > input.limit }
}
