import type { Sql } from "../../sql"
import { isOnHand } from "../../stock/ledger/place-conditions"
import { eachRows } from "./each-rows"
import { readPage, type RowPage } from "./read-page"

export type RecalledPlace = {
  location_id: string
  lot_id: string
  name: string
  inventory_item_id: string
  quantity: number
  reserved_quantity: number
}

/** `count` is how many rows the list of places has. */
export type StockTotals = { on_hand: number; scrapped: number; count: number }

/** OFFSET 0 keeps the planner from reading the stock of all lots of the shop to find that of these. */
const HELD = `
  held AS MATERIALIZED (
    SELECT s.* FROM unnest(?::text[]) AS affected (id)
     CROSS JOIN LATERAL (
       SELECT location_id, lot_id, quantity, reserved_quantity FROM traceability_lot_stock s
        WHERE s.lot_id = affected.id AND s.quantity > 0 AND (${isOnHand("s.location_id")} OR s.location_id = 'scrap') OFFSET 0) AS s)`

const PLACES = `
  SELECT held.location_id, held.lot_id, lot.name, lot.inventory_item_id, held.quantity::float8 AS quantity,
         held.reserved_quantity::float8 AS reserved_quantity
    FROM held JOIN traceability_lot lot ON lot.id = held.lot_id
   WHERE ${isOnHand("held.location_id")} ORDER BY held.location_id, length(lot.name), lot.name`

/** A page of what is on hand of these lots, by place, and totals, which also say how much was scrapped. */
export const readRecalledPlaces = (sql: Sql, lotIds: string[], page: RowPage) =>
  readPage<RecalledPlace, StockTotals>(
    sql,
    {
      with: HELD,
      totals: `SELECT coalesce(sum(quantity) FILTER (WHERE ${isOnHand("location_id")}), 0)::float8 AS on_hand,
                      coalesce(sum(quantity) FILTER (WHERE location_id = 'scrap'), 0)::float8 AS scrapped,
                      (count(*) FILTER (WHERE ${isOnHand("location_id")}))::int AS count FROM held`,
      page: `${PLACES} LIMIT ? OFFSET ?`,
    },
    [lotIds],
    page
  )

/** All that is on hand, some rows at a time. */
export const eachRecalledPlaces = (
  sql: Sql,
  lotIds: string[],
  handOver: (rows: RecalledPlace[]) => Promise<void>
) => eachRows(sql, `WITH ${HELD} ${PLACES}`, [lotIds], handOver)
