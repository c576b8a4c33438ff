import { currencyDigitsOf } from "../../../../shared/currency-digits"
import { listed } from "../../sql"
import { BOOK_LEGS } from "./book-legs"
import { changesOwner, netDelivered } from "./movement-conditions"
import { ENDLESS_VALUES, valuePlaceOf } from "./value-places"

const DIGITS = currencyDigitsOf("currency_code")

/** The share of `quantity` of `held`, of what was taken before it on; all that is there where nothing is left behind. */
const shareUpTo = (total: string, quantity: string, digits: string) =>
  `(CASE WHEN ${quantity} >= held THEN ${total} ELSE round(${total} * ${quantity} / held, ${digits}) END)`

const shareOf = (total: string, digits: string) =>
  `(CASE WHEN brought_in IS NOT NULL AND taken < held THEN brought_in_${total}
         ELSE ${shareUpTo(total, "taken", digits)} - ${shareUpTo(total, "(taken - quantity)", digits)} END)`

/**
 * How much of a lot was where it leaves, before. Of a serial number that is the one. What customers have is counted by the line
 * it left with, because a return brings back what it was sold for; the lots have left their rows of stock by now, so of those
 * what leaves is added again.
 */
const HELD = `CASE
    WHEN kind = 'serial' THEN leaving
    WHEN from_place = 'customer' THEN (
      SELECT coalesce(sum(${netDelivered("past")}), 0) FROM traceability_lot_movement past
       WHERE past.lot_id = source.lot_id AND coalesce(past.line_item_id, '') = source.from_line AND ${changesOwner("past")})
    ELSE leaving + coalesce((SELECT s.quantity FROM traceability_lot_stock s
                              WHERE s.lot_id = source.lot_id AND s.location_id = source.from_place), 0) END`

/**
 * The end of the statement that writes movements: what the rows of its common table expressions `moved` (the movements) and
 * `prices` (movement, unit_cost, currency_code) are worth.
 *
 * What is bought brings its price. Everything else takes its share of what the lot is worth where it leaves, rounded so that the
 * parts add up to the whole: the last of it takes what is left. What a reversed movement had brought in goes out with that
 * amount, as long as there is more of the lot. What comes back out of `production` gets its value with the rework. A lot without a cost has no rows in `traceability_lot_value`, and nothing is
 * written for it.
 *
 * `measured` is materialized: written into each of its uses, `held` would be planned and looked up ten times.
 */
export const VALUE_OF_MOVED = `flow AS (
    SELECT m.id, m.seq, m.lot_id, m.inventory_item_id, m.quantity, m.order_id, m.operation_id, m.reverses_id, m.occurred_at, lot.kind,
           coalesce(m.line_item_id, '') AS line, ${valuePlaceOf("m.from_location_id")} AS from_place,
           ${valuePlaceOf("m.to_location_id")} AS to_place, p.unit_cost, p.currency_code
      FROM moved m JOIN traceability_lot lot ON lot.id = m.lot_id LEFT JOIN prices p ON p.movement_id = m.id
     WHERE ${valuePlaceOf("m.from_location_id")} <> ${valuePlaceOf("m.to_location_id")}),
  bought AS (
    SELECT id, seq, lot_id, inventory_item_id, quantity, order_id, occurred_at, from_place, '' AS from_line, to_place, line,
           lower(currency_code) AS currency_code, unit_cost,
           sum(quantity) OVER (PARTITION BY operation_id, inventory_item_id, unit_cost, currency_code ORDER BY seq) AS taken
      FROM flow WHERE unit_cost IS NOT NULL),
  source AS (
    SELECT f.*, v.line_item_id AS from_line, v.currency_code AS of_currency, v.amount, v.costed_quantity,
           sum(f.quantity) OVER (PARTITION BY v.id ORDER BY f.seq) AS taken,
           sum(f.quantity) OVER (PARTITION BY v.id) AS leaving
      FROM flow f JOIN traceability_lot_value v ON v.lot_id = f.lot_id AND v.location_id = f.from_place
       AND (f.kind = 'serial' OR v.line_item_id = CASE f.from_place WHEN 'customer' THEN f.line ELSE '' END)
     WHERE f.unit_cost IS NULL AND f.from_place NOT IN (${listed([...ENDLESS_VALUES, "production"])})),
  measured AS MATERIALIZED (
    SELECT id, seq, lot_id, inventory_item_id, quantity, order_id, occurred_at, from_place, from_line, to_place, line,
           of_currency AS currency_code, amount, costed_quantity, taken, ${HELD} AS held,
           brought_in, brought_in_amount, brought_in_costed_quantity
      FROM source LEFT JOIN LATERAL (
        SELECT min(e.id) AS brought_in, sum(e.amount) AS brought_in_amount, sum(e.costed_quantity) AS brought_in_costed_quantity
          FROM traceability_value_entry e
         WHERE e.movement_id = source.reverses_id AND e.location_id = source.from_place AND e.currency_code = source.of_currency
           AND e.kind = 'purchase') AS first ON source.kind = 'lot' AND source.to_place = 'supplier'),
  amounts AS (
    SELECT id, seq, lot_id, inventory_item_id, order_id, occurred_at, from_place, from_line, to_place, line, currency_code, 'purchase' AS kind,
           round(taken * unit_cost, ${DIGITS}) - round((taken - quantity) * unit_cost, ${DIGITS}) AS amount, quantity AS costed_quantity
      FROM bought
    UNION ALL
    SELECT id, seq, lot_id, inventory_item_id, order_id, occurred_at, from_place, from_line, to_place, line, currency_code, 'move',
           ${shareOf("amount", DIGITS)}, ${shareOf("costed_quantity", "4")}
      FROM measured),
  legs AS (
    SELECT a.lot_id, a.inventory_item_id, side.location_id, side.line_item_id,
           CASE side.location_id WHEN 'customer' THEN a.order_id END AS order_id, a.currency_code,
           side.sign * a.amount AS amount, side.sign * a.costed_quantity AS costed_quantity, a.kind, a.id AS movement_id,
           NULL::text AS document_id, NULL::text AS counter_lot_id, NULL::text AS service_case_id, a.occurred_at, a.seq * 2 + side.sign AS place
      FROM amounts a CROSS JOIN LATERAL (VALUES
        (a.from_place, a.from_line, -1), (a.to_place, CASE a.to_place WHEN 'customer' THEN a.line ELSE '' END, 1))
        AS side (location_id, line_item_id, sign)),
  ${BOOK_LEGS}`
