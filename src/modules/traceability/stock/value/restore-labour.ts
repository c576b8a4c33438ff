import type { Sql } from "../../sql"
import { bookFlows, type ValueFlow } from "./book-flows"

type Unlost = {
  lot_id: string
  inventory_item_id: string
  location_id: string
  currency_code: string
  amount: string
  costed: string
  movement_id: string
  occurred_at: Date
}

/** A unit that is whole again, because taking it apart was undone, is worth its labour again, and has its cost. */
export async function restoreLabour(sql: Sql, operationId: string): Promise<void> {
  const rows = await sql<Unlost>(
    `SELECT m.lot_id, m.inventory_item_id, m.to_location_id AS location_id, left_over.currency_code, left_over.amount::text AS amount,
            left_over.costed::text AS costed, m.id AS movement_id, m.occurred_at
       FROM traceability_lot_movement m
       JOIN LATERAL (
         SELECT e.currency_code, sum(e.amount) AS amount, coalesce(sum(e.costed_quantity) FILTER (WHERE e.kind = 'move'), 0) AS costed
           FROM traceability_value_entry e JOIN traceability_lot_movement own ON own.id = e.movement_id
          WHERE e.lot_id = m.lot_id AND e.location_id = 'assembly' AND own.operation_id = m.operation_id GROUP BY 1) AS left_over
         ON left_over.amount <> 0 OR left_over.costed <> 0
      WHERE m.operation_id = ? AND m.from_location_id = 'assembly' AND m.reverses_id IS NOT NULL`,
    [operationId]
  )
  await bookFlows(
    sql,
    rows.map(({ lot_id, inventory_item_id, location_id, costed, ...row }): ValueFlow => ({
      ...row,
      from: { lot_id, inventory_item_id, location_id: "assembly" },
      to: { lot_id, inventory_item_id, location_id },
      costed_quantity: costed,
      kind: "move",
    }))
  )
}
