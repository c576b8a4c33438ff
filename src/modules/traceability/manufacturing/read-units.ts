import type { Sql } from "../sql"
import { readOrder } from "./order-rows"

export type UnitComponent = {
  genealogy_id: string
  lot_id: string
  name: string
  inventory_item_id: string
  kind: "built" | "swapped"
  quantity: number
  returned_quantity: number
  returned_at: string | null
  replaces_id: string | null
  occurred_at: string
}

export type Unit = {
  lot_id: string | null
  name: string | null
  role: "finished" | "by_product"
  components: UnitComponent[]
}

/**
 * What was built with an order, unit by unit, with everything that went into each: as built are the components of kind
 * "built", as maintained those not returned meanwhile. The unit without a lot is a product that has no numbers.
 */
export async function readUnits(
  sql: Sql,
  orderId: string,
  page: { limit: number; offset: number }
): Promise<{ units: Unit[]; count: number }> {
  await readOrder(sql, orderId)
  const units = await sql<Unit>(
    `SELECT g.parent_lot_id AS lot_id, parent.name, g.role,
            json_agg(json_build_object('genealogy_id', g.id, 'lot_id', g.child_lot_id, 'name', child.name,
              'inventory_item_id', child.inventory_item_id, 'kind', g.kind, 'quantity', g.quantity::float8,
              'returned_quantity', g.returned_quantity::float8, 'returned_at', g.returned_at,
              'replaces_id', g.replaces_id, 'occurred_at', g.occurred_at)
              ORDER BY child.inventory_item_id, g.occurred_at, length(child.name), child.name) AS components
       FROM lot_genealogy g JOIN stock_lot child ON child.id = g.child_lot_id
       LEFT JOIN stock_lot parent ON parent.id = g.parent_lot_id
      WHERE g.manufacturing_order_id = ?
      GROUP BY g.parent_lot_id, parent.name, g.role
      ORDER BY g.role DESC, length(parent.name), parent.name LIMIT ? OFFSET ?`,
    [orderId, page.limit, page.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(DISTINCT (role, parent_lot_id))::int AS count FROM lot_genealogy WHERE manufacturing_order_id = ?`,
    [orderId]
  )
  return { units, count }
}
