import { type Sql, listed } from "../../sql"
import { hasStockRows } from "../ledger/place-conditions"
import { CONFIRMED_STATES } from "../../../../types/operation"
import { changesOwner, isStanding, netDelivered } from "../ledger/movement-conditions"
import { ENDLESS_VALUES } from "../ledger/value-places"

export type IntegrityCheck = { name: string; ok: boolean; count: number; samples: unknown[] }

/** So many differences of each kind are named. */
export const SAMPLES_MAX = 10

/** SQL for what a person needs to find a lot of a sample: its name, the last document that moved it, and when that was. */
const LOT_OF_SAMPLE = `, (SELECT lot.name FROM traceability_lot lot WHERE lot.id = w.lot_id) AS lot_name,
  (SELECT lot.inventory_item_id FROM traceability_lot lot WHERE lot.id = w.lot_id) AS inventory_item_id, last.*
  FROM picked w LEFT JOIN LATERAL (
    SELECT m.operation_id, m.reference, m.created_at AS since FROM traceability_lot_movement m
     WHERE m.lot_id = w.lot_id ORDER BY m.seq DESC LIMIT 1) last ON true`

/** The same for a claim: its documents, and the units that they name. */
const CLAIM_OF_SAMPLE = `, w.created_at AS since,
  (SELECT json_agg(o.reference ORDER BY o.reference) FROM traceability_operation o WHERE o.claim_id = w.id) AS documents,
  (SELECT json_agg(name) FROM (
    SELECT coalesce(lot.name, d.lot_name) AS name FROM traceability_operation o
      JOIN traceability_operation_detail d ON d.operation_id = o.id LEFT JOIN traceability_lot lot ON lot.id = d.lot_id
     WHERE o.claim_id = w.id ORDER BY d.position LIMIT ${SAMPLES_MAX}) AS n) AS lot_names
  FROM picked w`

/**
 * Each check is a query for what is wrong: it holds when there is no row. `OF(column)` stands for a condition on the lots
 * that are looked at.
 */
const CHECKS: Record<string, string> = {
  ledger_equals_lot_stock: `
    WITH ledger AS (
      SELECT lot_id, location_id, sum(quantity) AS quantity
        FROM (SELECT lot_id, to_location_id AS location_id, quantity FROM traceability_lot_movement
               WHERE ${hasStockRows("to_location_id")} AND OF(lot_id)
              UNION ALL SELECT lot_id, from_location_id, -quantity FROM traceability_lot_movement
               WHERE ${hasStockRows("from_location_id")} AND OF(lot_id)) AS m
       GROUP BY 1, 2 HAVING sum(quantity) <> 0)
    SELECT coalesce(l.lot_id, s.lot_id) AS lot_id, coalesce(l.location_id, s.location_id) AS location_id,
           coalesce(l.quantity, 0)::float8 AS ledger, coalesce(s.quantity, 0)::float8 AS stock
      FROM ledger l FULL JOIN (SELECT lot_id, location_id, quantity FROM traceability_lot_stock WHERE OF(lot_id)) s
        ON s.lot_id = l.lot_id AND s.location_id = l.location_id
     WHERE coalesce(l.quantity, 0) <> coalesce(s.quantity, 0)`,
  serial_in_one_place: `
    SELECT lot_id, array_agg(location_id) AS location_ids FROM traceability_lot_stock
     WHERE kind = 'serial' AND quantity > 0 AND OF(lot_id)
     GROUP BY lot_id HAVING count(*) > 1 OR sum(quantity) > 1`,
  reservations_equal_operations: `
    WITH held AS (
      SELECT d.lot_id, d.from_location_id AS location_id, sum(d.quantity) AS quantity
        FROM traceability_operation_detail d JOIN traceability_operation o ON o.id = d.operation_id
       WHERE o.state IN (${listed(CONFIRMED_STATES)}) AND d.lot_id IS NOT NULL AND ${hasStockRows("o.from_location_id")}
         AND ${hasStockRows("d.from_location_id")} AND OF(d.lot_id)
       GROUP BY 1, 2
      UNION ALL
      SELECT m.lot_id, m.to_location_id, sum(m.quantity) FROM traceability_claim c
        JOIN traceability_operation o ON o.claim_id = c.id JOIN traceability_lot_movement m ON m.operation_id = o.id
       WHERE c.state = 'open' AND c.kind IN ('fulfillment_cancel', 'undo') AND ${hasStockRows("m.to_location_id")}
         AND ${isStanding("m")} AND OF(m.lot_id) GROUP BY 1, 2)
    SELECT coalesce(h.lot_id, s.lot_id) AS lot_id, coalesce(h.location_id, s.location_id) AS location_id,
           coalesce(h.quantity, 0)::float8 AS operations, coalesce(s.reserved_quantity, 0)::float8 AS reserved
      FROM held h FULL JOIN (SELECT * FROM traceability_lot_stock WHERE reserved_quantity > 0 AND OF(lot_id)) s
        ON s.lot_id = h.lot_id AND s.location_id = h.location_id
     WHERE coalesce(h.quantity, 0) <> coalesce(s.reserved_quantity, 0)`,
  consumed_equals_genealogy: `
    WITH built AS (SELECT child_lot_id AS lot_id, sum(quantity - returned_quantity) AS quantity
                     FROM traceability_lot_genealogy WHERE role = 'finished' AND OF(child_lot_id) GROUP BY 1)
    SELECT coalesce(b.lot_id, s.lot_id) AS lot_id, coalesce(b.quantity, 0)::float8 AS genealogy,
           coalesce(s.quantity, 0)::float8 AS consumed
      FROM built b FULL JOIN (SELECT lot_id, quantity FROM traceability_lot_stock
                               WHERE location_id = 'production' AND OF(lot_id)) s USING (lot_id)
     WHERE coalesce(b.quantity, 0) <> coalesce(s.quantity, 0)`,
  value_equals_entries: `
    WITH booked AS (
      SELECT lot_id, location_id, line_item_id, currency_code, sum(amount) AS amount, sum(costed_quantity) AS costed
        FROM traceability_value_entry WHERE location_id NOT IN (${listed(ENDLESS_VALUES)}) AND OF(lot_id)
       GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0 OR sum(costed_quantity) <> 0)
    SELECT coalesce(b.lot_id, v.lot_id) AS lot_id, coalesce(b.location_id, v.location_id) AS location_id,
           coalesce(b.currency_code, v.currency_code) AS currency_code, coalesce(b.amount, 0)::float8 AS entries, coalesce(v.amount, 0)::float8 AS value
      FROM booked b FULL JOIN (SELECT * FROM traceability_lot_value WHERE OF(lot_id)) v
        ON v.lot_id = b.lot_id AND v.location_id = b.location_id AND v.line_item_id = b.line_item_id AND v.currency_code = b.currency_code
     WHERE coalesce(b.amount, 0) <> coalesce(v.amount, 0) OR coalesce(b.costed, 0) <> coalesce(v.costed_quantity, 0)`,
  no_value_without_goods: `
    SELECT v.lot_id, v.location_id, v.currency_code, v.amount::float8 AS value FROM traceability_lot_value v
     WHERE v.location_id <> 'customer' AND OF(v.lot_id) AND NOT EXISTS (
       SELECT 1 FROM traceability_lot_stock s WHERE s.lot_id = v.lot_id AND s.location_id = v.location_id AND s.quantity > 0)
    UNION ALL
    SELECT v.lot_id, v.location_id, v.currency_code, v.amount::float8 FROM traceability_lot_value v
     WHERE v.location_id = 'customer' AND OF(v.lot_id) AND 0 >= (
       SELECT coalesce(sum(${netDelivered("m")}), 0) FROM traceability_lot_movement m
        WHERE m.lot_id = v.lot_id AND coalesce(m.line_item_id, '') = v.line_item_id AND ${changesOwner("m")})`,
  no_amount_from_nowhere: `
    SELECT min(lot_id) AS lot_id, movement_id, document_id, currency_code, sum(amount)::float8 AS difference FROM traceability_value_entry
     WHERE OF(lot_id) AND counter_lot_id IS NULL GROUP BY movement_id, document_id, currency_code HAVING sum(amount) <> 0`,
  no_abandoned_claim: `
    SELECT id, kind, order_id, created_at, stuck_reason, stuck_detail FROM traceability_claim WHERE state = 'open' AND created_at < now() - interval '10 minutes'`,
}

const OF = /OF\(([a-z_.]+)\)/g

/** The check over these lots, or with undefined over all. */
function over(lotIds: string[] | undefined, check: string) {
  return {
    statement: check.replace(OF, (_, column) => (lotIds ? `${column} = ANY(?::text[])` : "true")),
    bindings: lotIds ? [...check.matchAll(OF)].map(() => lotIds) : [],
  }
}

/**
 * Checks that the module's own tables agree: lot stock is the sum of the ledger, a serial number is in one place,
 * reservations are what open operations name, what was consumed is in a product, values are the sum of their entries and
 * with goods, and no claim was abandoned; of all lots, or
 * of some. Returns each check with the number of rows that break it and up to ten of them, with the unit, its last document,
 * and since when.
 */
export async function checkLedger(sql: Sql, lotIds?: string[]): Promise<IntegrityCheck[]> {
  const checks: IntegrityCheck[] = []
  for (const [name, check] of Object.entries(CHECKS)) {
    const { statement, bindings } = over(lotIds, check)
    const [{ count, samples }] = await sql<{ count: number; samples: unknown[] | null }>(
      `WITH wrong AS (${statement}), picked AS (SELECT * FROM wrong LIMIT ${SAMPLES_MAX})
       SELECT (SELECT count(*)::int FROM wrong) AS count,
              (SELECT json_agg(s) FROM (SELECT w.* ${name === "no_abandoned_claim" ? CLAIM_OF_SAMPLE : LOT_OF_SAMPLE}) AS s) AS samples`,
      bindings
    )
    checks.push({ name, ok: count === 0, count, samples: samples ?? [] })
  }
  return checks
}
