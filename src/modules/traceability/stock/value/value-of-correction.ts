import type { Sql } from "../../sql"
import { bookFlows, type ValueFlow } from "./book-flows"

type Carried = {
  inventory_item_id: string
  currency_code: string
  amount: string
  costed: string
  occurred_at: Date
}

/** A unit that was known by a wrong number is worth the same by the right one. */
export async function bookCorrection(
  sql: Sql,
  out: { operation_id: string; lot_id: string },
  into: { lot_id: string; location_id: string }
): Promise<void> {
  const rows = await sql<Carried>(
    `SELECT e.inventory_item_id, e.currency_code, sum(e.amount)::text AS amount, sum(e.costed_quantity)::text AS costed,
            max(e.occurred_at) AS occurred_at
       FROM traceability_lot_movement m JOIN traceability_value_entry e ON e.movement_id = m.id AND e.location_id = 'adjustment'
      WHERE m.operation_id = ? AND m.lot_id = ? GROUP BY 1, 2`,
    [out.operation_id, out.lot_id]
  )
  await bookFlows(
    sql,
    rows.map(({ inventory_item_id, costed, ...row }): ValueFlow => ({
      ...row,
      from: { lot_id: out.lot_id, inventory_item_id, location_id: "adjustment" },
      to: { ...into, inventory_item_id },
      costed_quantity: costed,
      kind: "correction",
    }))
  )
}
