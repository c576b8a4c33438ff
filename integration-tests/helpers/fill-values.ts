import { BOOK_LEGS } from "../../src/modules/traceability/stock/ledger/book-legs"

type Run = (statement: string) => Promise<unknown>

/** Both ends of what each movement moved: what a unit costs follows from its number, in cents. */
const LEGS = `legs AS (
  SELECT m.lot_id, m.inventory_item_id, leg.place_id AS location_id,
         CASE WHEN leg.place_id = 'customer' THEN 'line_' || m.order_id ELSE '' END AS line_item_id,
         CASE WHEN leg.place_id = 'customer' THEN m.order_id END AS order_id, 'eur' AS currency_code,
         leg.sign * (100 + m.seq % 9900) / 100.0 AS amount, leg.sign::numeric AS costed_quantity,
         CASE m.code WHEN 'receipt' THEN 'purchase' ELSE 'move' END AS kind, m.id AS movement_id, NULL::text AS document_id,
         NULL::text AS counter_lot_id, NULL::text AS service_case_id, m.occurred_at, m.seq * 2 + leg.sign AS place
    FROM traceability_lot_movement m,
         LATERAL (VALUES (m.from_location_id, -1), (m.to_location_id, 1)) AS leg (place_id, sign)
   WHERE m.code = ?code)`

/** Gives what `fillManyLots` filled its value: bought with the receipts, gone with the deliveries. On one connection of a superuser. */
export async function fillValues(run: Run): Promise<void> {
  for (const code of ["receipt", "delivery", "scrap", "manufacturing"]) {
    await run(`WITH ${LEGS.replace("?code", `'${code}'`)}, ${BOOK_LEGS}`)
  }
  await run("VACUUM ANALYZE traceability_value_entry")
  await run("VACUUM ANALYZE traceability_lot_value")
}
