import { isStanding } from "../../stock/ledger/movement-conditions"
import type { Sql } from "../../sql"

export type StandingMovement = {
  id: string
  lot_id: string
  inventory_item_id: string
  quantity: number
  from_location_id: string
  to_location_id: string
  operation_id: string
  code: string
  reference: string
  order_id: string | null
  line_item_id: string | null
  fulfillment_id: string | null
}

/** Returns what operations moved and nobody has reversed, in the order of the ledger: neither reversals nor what they reversed. */
export function readStandingMovements(
  sql: Sql,
  operationIds: string[]
): Promise<StandingMovement[]> {
  return sql<StandingMovement>(
    `SELECT m.id, m.lot_id, m.inventory_item_id, m.quantity::float8 AS quantity, m.from_location_id, m.to_location_id,
            m.operation_id, m.code, m.reference, m.order_id, m.line_item_id, m.fulfillment_id
       FROM traceability_lot_movement m
      WHERE m.operation_id = ANY(?::text[]) AND ${isStanding("m")}
      ORDER BY m.seq`,
    [operationIds]
  )
}
