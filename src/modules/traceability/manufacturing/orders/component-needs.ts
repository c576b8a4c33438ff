import { type Sql, listed } from "../../sql"
import { CONFIRMED_STATES, OPEN_STATES } from "../../../../types/operation"

/** How much of an item the open orders of a family still consume at a place. */
export type ComponentNeed = {
  family_reference: string
  inventory_item_id: string
  location_id: string
  quantity: number
}

/**
 * Returns what confirmed orders need until they are produced or cancelled, the oldest family first: their demand; where
 * the type reserves by hand, only what was assigned. An order that is being produced right now counts until that is
 * recorded. `families` limits it to some, null means all.
 */
export function readComponentNeeds(
  sql: Sql,
  families: string[] | null = null
): Promise<ComponentNeed[]> {
  return sql<ComponentNeed>(
    `SELECT family_reference, inventory_item_id, location_id, sum(quantity)::float8 AS quantity
       FROM (SELECT mo.family_reference, mo.created_at, l.inventory_item_id, mo.location_id,
                    CASE WHEN t.reservation = 'at_confirm' THEN l.demand
                         ELSE (SELECT coalesce(sum(d.quantity), 0) FROM traceability_operation_detail d
                                WHERE d.line_id = l.id AND d.lot_id IS NOT NULL) END AS quantity
               FROM traceability_manufacturing_order mo
               JOIN traceability_operation o ON o.id = mo.operation_id AND o.state IN (${listed(CONFIRMED_STATES)})
               JOIN traceability_operation_type t ON t.id = o.operation_type_id
               JOIN traceability_operation_line l ON l.operation_id = o.id AND l.role = 'component'
              WHERE ?::text[] IS NULL OR mo.family_reference = ANY(?::text[])) AS need
      GROUP BY 1, 2, 3 HAVING sum(quantity) > 0 ORDER BY min(created_at), 1, 2`,
    [families, families]
  )
}

/**
 * How much of each component the orders take that come before this one in its family, by item: the confirmed ones before
 * drafts, then by their position. What is left of the stock is this order's share.
 */
export async function readDemandsAhead(sql: Sql, orderId: string): Promise<Map<string, number>> {
  const rows = await sql<{ inventory_item_id: string; quantity: number }>(
    `SELECT line.inventory_item_id, sum(line.demand)::float8 AS quantity
       FROM traceability_manufacturing_order mine JOIN traceability_operation own ON own.id = mine.operation_id
       JOIN traceability_manufacturing_order other ON other.family_reference = mine.family_reference
                                             AND other.location_id = mine.location_id AND other.id <> mine.id
       JOIN traceability_operation o ON o.id = other.operation_id AND o.state IN (${listed(OPEN_STATES)})
       JOIN traceability_operation_line line ON line.operation_id = o.id AND line.role = 'component'
      WHERE mine.id = ?
        AND ((o.state = 'draft')::int, other.family_position) < ((own.state = 'draft')::int, mine.family_position)
      GROUP BY line.inventory_item_id`,
    [orderId]
  )
  return new Map(rows.map((row) => [row.inventory_item_id, row.quantity]))
}

/** Returns the families that orders belong to, each once. */
export async function readFamilies(sql: Sql, orderIds: string[]): Promise<string[]> {
  const rows = await sql<{ family_reference: string }>(
    `SELECT DISTINCT family_reference FROM traceability_manufacturing_order WHERE id = ANY(?::text[]) ORDER BY 1`,
    [orderIds]
  )
  return rows.map((row) => row.family_reference)
}
