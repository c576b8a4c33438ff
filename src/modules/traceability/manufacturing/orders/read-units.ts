import type { ManufacturedUnit } from "../../../../types/manufactured-unit"
import type { Sql } from "../../sql"
import { readOrder } from "./order-rows"

/**
 * Returns a page of what an order built, unit by unit, with everything that went into each: as built are the components of
 * kind "built", as maintained those not returned meanwhile. Throws `not_found`.
 */
export async function readUnits(
  sql: Sql,
  orderId: string,
  page: { limit: number; offset: number }
): Promise<{ units: ManufacturedUnit[]; count: number }> {
  await readOrder(sql, orderId)
  const units = await sql<ManufacturedUnit>(
    `SELECT g.parent_lot_id AS lot_id, parent.name, g.role,
            json_agg(json_build_object('genealogy_id', g.id, 'lot_id', g.child_lot_id, 'name', child.name,
              'inventory_item_id', child.inventory_item_id, 'kind', g.kind, 'quantity', g.quantity::float8,
              'returned_quantity', g.returned_quantity::float8, 'returned_at', g.returned_at,
              'replaces_id', g.replaces_id, 'occurred_at', g.occurred_at)
              ORDER BY child.inventory_item_id, g.occurred_at, length(child.name), child.name) AS components
       FROM traceability_lot_genealogy g JOIN traceability_lot child ON child.id = g.child_lot_id
       LEFT JOIN traceability_lot parent ON parent.id = g.parent_lot_id
      WHERE g.manufacturing_order_id = ?
      GROUP BY g.parent_lot_id, parent.name, g.role
      ORDER BY g.role DESC, length(parent.name), parent.name LIMIT ? OFFSET ?`,
    [orderId, page.limit, page.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(DISTINCT (role, parent_lot_id))::int AS count FROM traceability_lot_genealogy WHERE manufacturing_order_id = ?`,
    [orderId]
  )
  return { units, count }
}
