import { listed } from "../../sql"
import { ENDLESS_VALUES } from "./value-places"

/**
 * The end of a statement that books the rows of its common table expression `legs` (lot_id, inventory_item_id, location_id,
 * line_item_id, order_id, currency_code, amount, costed_quantity, kind, movement_id, document_id, counter_lot_id, service_case_id,
 * occurred_at, place): writes them to the ledger of values in the order of `place`, and brings `traceability_lot_value` up to date. The
 * lots must be locked. What is nowhere any more has no row; deleting and writing touch different rows, as one statement must.
 * Answers how many were written, as `booked`.
 */
export const BOOK_LEGS = `sums AS (
    SELECT lot_id, inventory_item_id, location_id, line_item_id, currency_code,
           sum(amount) AS amount, sum(costed_quantity) AS costed_quantity
      FROM legs WHERE location_id NOT IN (${listed(ENDLESS_VALUES)}) GROUP BY 1, 2, 3, 4, 5),
  worth AS (
    SELECT s.lot_id, s.inventory_item_id, s.location_id, s.line_item_id, s.currency_code,
           s.amount + coalesce(v.amount, 0) AS amount,
           s.costed_quantity + coalesce(v.costed_quantity, 0) AS costed_quantity
      FROM sums s LEFT JOIN traceability_lot_value v ON v.lot_id = s.lot_id AND v.location_id = s.location_id
       AND v.line_item_id = s.line_item_id AND v.currency_code = s.currency_code),
  gone AS (
    DELETE FROM traceability_lot_value v USING worth w
     WHERE v.lot_id = w.lot_id AND v.location_id = w.location_id AND v.line_item_id = w.line_item_id
       AND v.currency_code = w.currency_code AND w.amount = 0 AND w.costed_quantity = 0),
  kept AS (
    INSERT INTO traceability_lot_value (id, lot_id, inventory_item_id, location_id, line_item_id, currency_code, amount, costed_quantity)
    SELECT 'lval_' || replace(gen_random_uuid()::text, '-', ''), lot_id, inventory_item_id, location_id, line_item_id, currency_code,
           amount, costed_quantity
      FROM worth WHERE amount <> 0 OR costed_quantity <> 0
    ON CONFLICT (lot_id, location_id, line_item_id, currency_code)
    DO UPDATE SET amount = excluded.amount, costed_quantity = excluded.costed_quantity, updated_at = now()),
  booked AS (
    INSERT INTO traceability_value_entry (id, lot_id, inventory_item_id, location_id, line_item_id, order_id, currency_code, amount,
                                          costed_quantity, kind, movement_id, document_id, counter_lot_id, service_case_id, occurred_at)
    SELECT 'vent_' || replace(gen_random_uuid()::text, '-', ''), lot_id, inventory_item_id, location_id, line_item_id, order_id,
           currency_code, amount, costed_quantity, kind, movement_id, document_id, counter_lot_id, service_case_id, occurred_at
      FROM legs WHERE amount <> 0 OR costed_quantity <> 0 ORDER BY place
    RETURNING 1)
  SELECT count(*)::int AS booked FROM booked`
