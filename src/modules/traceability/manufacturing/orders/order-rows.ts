import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import type { Consumption } from "../../../../types/manufacturing-order"

export type OrderRow = {
  id: string
  reference: string
  family_reference: string
  family_position: number
  inventory_item_id: string
  quantity: number
  bom_id: string | null
  consumption: Consumption
  split_serials: boolean
  location_id: string
  operation_id: string
  merged_into_id: string | null
  scheduled_at: Date | null
  /** What working on one unit costs: a decimal as text. */
  labour_cost: string | null
  labour_currency_code: string | null
  created_by: string | null
  created_at: Date
  updated_at: Date
  deleted_at: Date | null
}

/** Returns orders in the order of their families; unknown ids are left out. */
export function readOrders(sql: Sql, ids: string[]): Promise<OrderRow[]> {
  return sql<OrderRow>(
    `SELECT mo.*, mo.quantity::float8 AS quantity FROM traceability_manufacturing_order mo
      WHERE mo.id = ANY(?::text[]) ORDER BY mo.family_reference, mo.family_position, mo.id`,
    [ids]
  )
}

/** Returns an order. Throws `not_found`. */
export async function readOrder(sql: Sql, id: string): Promise<OrderRow> {
  const [order] = await readOrders(sql, [id])
  if (!order) {
    throw new TraceabilityError("not_found", `There is no manufacturing order with the id ${id}.`, {
      status: 404,
    })
  }
  return order
}
