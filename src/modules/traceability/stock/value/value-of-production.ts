import { currencyDigitsOf } from "../../../../shared/currency-digits"
import type { Sql } from "../../sql"
import { BOOK_LEGS } from "../ledger/book-legs"

const DIGITS = currencyDigitsOf("currency_code")

/**
 * What operations of manufacturing orders made is worth what went into it, unit by unit as the genealogy says, and the labour of
 * the order; by-products take nothing of it. The parts of a component that went into several units add up to what it was worth.
 * A unit of which a component has no cost has none itself, whatever is known of the others. One statement, after the genealogy
 * and the rows of the operations are written; it writes nothing where nothing has a cost.
 */
export async function bookProduction(sql: Sql, operationIds: string[]): Promise<void> {
  await sql(
    `WITH made AS (
       SELECT o.id AS operation_id, o.manufacturing_order_id, d.lot_id, lot.inventory_item_id, m.id AS movement_id, m.occurred_at,
              m.to_location_id AS location_id, m.quantity
         FROM traceability_operation o
         JOIN traceability_operation_line l ON l.operation_id = o.id AND l.role = 'finished'
         JOIN LATERAL (SELECT DISTINCT lot_id FROM traceability_operation_detail WHERE line_id = l.id AND lot_id IS NOT NULL) AS d ON true
         JOIN traceability_lot lot ON lot.id = d.lot_id
         JOIN LATERAL (
           SELECT min(id) AS id, min(occurred_at) AS occurred_at, min(to_location_id) AS to_location_id, sum(quantity) AS quantity
             FROM traceability_lot_movement
            WHERE operation_id = o.id AND lot_id = d.lot_id AND from_location_id = 'assembly') AS m ON m.id IS NOT NULL
        WHERE o.id = ANY(?::text[])),
     consumed AS (
       SELECT m.operation_id, m.lot_id, m.inventory_item_id, sum(m.quantity) AS quantity
         FROM traceability_lot_movement m WHERE m.operation_id = ANY(?::text[]) AND m.to_location_id = 'production' GROUP BY 1, 2, 3),
     spent AS (
       SELECT m.operation_id, e.lot_id, e.inventory_item_id, e.currency_code, sum(e.amount) AS amount, sum(e.costed_quantity) AS costed
         FROM traceability_lot_movement m JOIN traceability_value_entry e ON e.movement_id = m.id AND e.location_id = 'production'
        WHERE m.operation_id = ANY(?::text[]) GROUP BY 1, 2, 3, 4),
     went AS (
       SELECT g.operation_id, g.child_lot_id, g.parent_lot_id, g.quantity,
              sum(g.quantity) OVER (PARTITION BY g.operation_id, g.child_lot_id ORDER BY g.parent_lot_id) AS taken,
              sum(g.quantity) OVER (PARTITION BY g.operation_id, g.child_lot_id) AS whole
         FROM traceability_lot_genealogy g
        WHERE g.manufacturing_order_id IN (SELECT manufacturing_order_id FROM made) AND g.operation_id = ANY(?::text[])
          AND g.role = 'finished' AND g.parent_lot_id IS NOT NULL),
     parts AS (
       SELECT w.operation_id, w.parent_lot_id, s.lot_id, s.inventory_item_id, s.currency_code,
              round(s.amount * w.taken / w.whole, ${DIGITS}) - round(s.amount * (w.taken - w.quantity) / w.whole, ${DIGITS}) AS amount,
              round(s.costed * w.taken / w.whole, 4) - round(s.costed * (w.taken - w.quantity) / w.whole, 4) AS costed
         FROM went w JOIN spent s ON s.operation_id = w.operation_id AND s.lot_id = w.child_lot_id),
     lacking AS (
       SELECT DISTINCT w.operation_id, w.parent_lot_id FROM went w
         JOIN consumed c ON c.operation_id = w.operation_id AND c.lot_id = w.child_lot_id
        WHERE c.quantity > coalesce((SELECT sum(s.costed) FROM spent s WHERE s.operation_id = c.operation_id AND s.lot_id = c.lot_id), 0)),
     given AS (
       SELECT made.operation_id, made.lot_id AS made_lot_id, p.lot_id AS from_lot_id, p.inventory_item_id AS from_item, 'production' AS from_place,
              p.currency_code, p.amount, p.costed, 'component' AS kind
         FROM made JOIN parts p ON p.operation_id = made.operation_id AND p.parent_lot_id = made.lot_id
       UNION ALL
       SELECT made.operation_id, made.lot_id, made.lot_id, made.inventory_item_id, 'labour', mo.currency_code,
              round(mo.labour_cost * made.quantity, ${DIGITS}), 0, 'labour'
         FROM made JOIN (SELECT id, labour_cost, labour_currency_code AS currency_code FROM traceability_manufacturing_order) AS mo
           ON mo.id = made.manufacturing_order_id
        WHERE mo.labour_cost IS NOT NULL AND mo.currency_code IS NOT NULL),
     flows AS (
       SELECT given.*, made.inventory_item_id AS made_item, made.location_id AS made_place, made.movement_id, made.occurred_at,
              CASE WHEN row_number() OVER (PARTITION BY given.operation_id, given.made_lot_id ORDER BY kind, from_lot_id, currency_code) = 1
                    AND NOT EXISTS (SELECT 1 FROM lacking WHERE lacking.operation_id = given.operation_id AND lacking.parent_lot_id = given.made_lot_id)
                   THEN made.quantity ELSE 0 END AS made_costed
         FROM given JOIN made ON made.operation_id = given.operation_id AND made.lot_id = given.made_lot_id),
     legs AS (
       SELECT side.lot_id, side.inventory_item_id, side.location_id, '' AS line_item_id, NULL::text AS order_id, f.currency_code,
              side.amount, side.costed_quantity, f.kind, f.movement_id, NULL::text AS document_id,
              NULLIF(side.counter_lot_id, side.lot_id) AS counter_lot_id, NULL::text AS service_case_id, f.occurred_at, side.place
         FROM flows f CROSS JOIN LATERAL (VALUES
           (f.from_lot_id, f.from_item, f.from_place, -f.amount, -f.costed, f.made_lot_id, 1),
           (f.made_lot_id, f.made_item, f.made_place, f.amount, f.made_costed, f.from_lot_id, 2))
           AS side (lot_id, inventory_item_id, location_id, amount, costed_quantity, counter_lot_id, place)),
     ${BOOK_LEGS}`,
    [operationIds, operationIds, operationIds, operationIds]
  )
}
