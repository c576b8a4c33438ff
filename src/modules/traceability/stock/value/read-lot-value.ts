import type { ValueKind } from "../../../../types/value"
import { listed, type Sql } from "../../sql"
import { isOnHand } from "../ledger/place-conditions"
import { ENDLESS_VALUES } from "../ledger/value-places"
import { COST_OF_SERVICE } from "./cost-of-service"
import type { Amount } from "./read-stock-value"

export type LotValuePlace = {
  location_id: string
  line_item_id: string
  currency_code: string
  amount: string
  costed_quantity: number
}

export type LotCost = {
  /** What went into the lot: what it cost, where nothing of it was taken out again; as `service` what its customer's repairs cost. */
  costs: (Amount & { kind: ValueKind })[]
  places: LotValuePlace[]
  /** On hand. */
  quantity_without_cost: number
}

export type ValueEntryRow = {
  id: string
  seq: number
  location_id: string
  order_id: string | null
  line_item_id: string
  currency_code: string
  amount: string
  costed_quantity: number
  kind: ValueKind
  movement_id: string | null
  reference: string | null
  operation_id: string | null
  document_id: string | null
  document_reference: string | null
  counter_lot_id: string | null
  counter_lot_name: string | null
  occurred_at: Date
  created_at: Date
}

/** SQL for "with this entry the lot came out of a unit": it brought back what it had cost before. */
const CAME_OUT = `EXISTS (SELECT 1 FROM traceability_lot_movement m
  WHERE m.id = e.movement_id AND m.lot_id = e.lot_id AND m.from_location_id = 'production')`

/** What a lot cost, by where that came from, and what it is worth where it is now. */
export async function readLotCost(sql: Sql, lotId: string): Promise<LotCost> {
  const costs = await sql<LotCost["costs"][number]>(
    `SELECT kind, currency_code, sum(amount)::text AS amount FROM traceability_value_entry e
      WHERE lot_id = ? AND kind <> 'move'
        AND location_id NOT IN (${listed(ENDLESS_VALUES)}) AND (location_id <> 'production' OR kind IN ('landed', 'manual')) AND NOT ${CAME_OUT}
      GROUP BY 1, 2 HAVING sum(amount) <> 0
      UNION ALL
     SELECT 'service', spent.currency_code, sum(spent.amount)::text
       FROM ${COST_OF_SERVICE} AS spent JOIN traceability_service_case c ON c.id = spent.service_case_id
      WHERE c.lot_id = ? GROUP BY 2 HAVING sum(spent.amount) <> 0
      ORDER BY 2, 1`,
    [lotId, lotId]
  )
  const places = await sql<LotValuePlace>(
    `SELECT location_id, line_item_id, currency_code, amount::text AS amount, costed_quantity::float8 AS costed_quantity
       FROM traceability_lot_value WHERE lot_id = ? ORDER BY location_id, line_item_id, currency_code`,
    [lotId]
  )
  const [{ quantity_without_cost }] = await sql<{ quantity_without_cost: number }>(
    `SELECT coalesce(sum(greatest(s.quantity - coalesce(v.costed, 0), 0)), 0)::float8 AS quantity_without_cost
       FROM traceability_lot_stock s LEFT JOIN LATERAL (
         SELECT sum(costed_quantity) AS costed FROM traceability_lot_value v
          WHERE v.lot_id = s.lot_id AND v.location_id = s.location_id) AS v ON true
      WHERE s.lot_id = ? AND ${isOnHand("s.location_id")}`,
    [lotId]
  )
  return { costs, places, quantity_without_cost }
}

/** The value entries of a lot, the newest first. */
export async function readValueEntries(
  sql: Sql,
  lotId: string,
  { limit, offset }: { limit: number; offset: number }
): Promise<{ entries: ValueEntryRow[]; count: number }> {
  const entries = await sql<ValueEntryRow>(
    `SELECT e.id, e.seq::float8 AS seq, e.location_id, e.order_id, e.line_item_id, e.currency_code, e.amount::text AS amount,
            e.costed_quantity::float8 AS costed_quantity, e.kind, e.movement_id, m.reference, m.operation_id, e.document_id,
            d.reference AS document_reference, e.counter_lot_id, other.name AS counter_lot_name, e.occurred_at, e.created_at
       FROM traceability_value_entry e LEFT JOIN traceability_lot_movement m ON m.id = e.movement_id
       LEFT JOIN traceability_cost_document d ON d.id = e.document_id
       LEFT JOIN traceability_lot other ON other.id = e.counter_lot_id
      WHERE e.lot_id = ? ORDER BY e.seq DESC LIMIT ? OFFSET ?`,
    [lotId, limit, offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_value_entry WHERE lot_id = ?`,
    [lotId]
  )
  return { entries, count }
}
