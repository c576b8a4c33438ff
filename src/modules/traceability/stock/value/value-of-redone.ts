import { listed, type Sql } from "../../sql"
import { ENDLESS_VALUES } from "../ledger/value-places"
import { bookFlows, type ValueFlow } from "./book-flows"

type Redone = {
  lot_id: string
  inventory_item_id: string
  from_location_id: string
  to_location_id: string
  currency_code: string
  amount: string
  costed: string
  movement_id: string
  occurred_at: Date
}

/**
 * What an undo had taken to where nothing has a value, such as an adjustment, comes back from there with what it was worth, when the
 * undo itself is undone. After the movements are written.
 */
export async function bookRedone(sql: Sql, operationId: string): Promise<void> {
  const rows = await sql<Redone>(
    `WITH undone AS (
       SELECT m.id, m.lot_id, m.to_location_id AS place FROM traceability_lot_movement m
        WHERE m.operation_id = ? AND m.reverses_id IS NOT NULL AND m.to_location_id IN (${listed(ENDLESS_VALUES)})
          AND m.occurred_at = (SELECT max(occurred_at) FROM traceability_lot_movement WHERE operation_id = ? AND reverses_id IS NOT NULL)),
     lost AS (
       SELECT undone.lot_id, undone.place, e.currency_code, sum(e.amount) AS amount, sum(e.costed_quantity) AS costed
         FROM undone JOIN traceability_value_entry e ON e.movement_id = undone.id AND e.location_id = undone.place AND e.lot_id = undone.lot_id
        GROUP BY 1, 2, 3),
     redone AS (
       SELECT m.lot_id, m.inventory_item_id, m.from_location_id, min(m.to_location_id) AS to_location_id, min(m.id) AS movement_id,
              min(m.occurred_at) AS occurred_at
         FROM traceability_lot_movement m
        WHERE m.operation_id = ? AND m.reverses_id IS NULL
          AND m.occurred_at = (SELECT max(occurred_at) FROM traceability_lot_movement WHERE operation_id = ?)
        GROUP BY 1, 2, 3)
     SELECT redone.*, lost.currency_code, lost.amount::text AS amount, lost.costed::text AS costed
       FROM redone JOIN lost ON lost.lot_id = redone.lot_id AND lost.place = redone.from_location_id
      ORDER BY redone.lot_id, lost.currency_code`,
    [operationId, operationId, operationId, operationId]
  )
  await bookFlows(
    sql,
    rows.map(
      ({
        lot_id,
        inventory_item_id,
        from_location_id,
        to_location_id,
        costed,
        ...row
      }): ValueFlow => ({
        ...row,
        from: { lot_id, inventory_item_id, location_id: from_location_id },
        to: { lot_id, inventory_item_id, location_id: to_location_id },
        costed_quantity: costed,
        kind: "move",
      })
    )
  )
}
