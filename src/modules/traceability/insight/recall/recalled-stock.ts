import type { Sql } from "../../sql"
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
        WHERE s.lot_id = affected.id AND s.quantity > 0 AND s.location_id NOT IN ('customer', 'production') OFFSET 0) AS s)`

const PLACES = `
  SELECT held.location_id, held.lot_id, lot.name, lot.inventory_item_id, held.quantity::float8 AS quantity,
         held.reserved_quantity::float8 AS reserved_quantity
    FROM held JOIN traceability_lot lot ON lot.id = held.lot_id
   WHERE held.location_id <> 'scrap' ORDER BY held.location_id, length(lot.name), lot.name`

/** What is still on hand, by place; the totals say besides how much was scrapped. */
export const readRecalledPlaces = (sql: Sql, lotIds: string[], page: RowPage) =>
  readPage<RecalledPlace, StockTotals>(
    sql,
    {
      with: HELD,
      totals: `SELECT coalesce(sum(quantity) FILTER (WHERE location_id <> 'scrap'), 0)::float8 AS on_hand,
                      coalesce(sum(quantity) FILTER (WHERE location_id = 'scrap'), 0)::float8 AS scrapped,
                      (count(*) FILTER (WHERE location_id <> 'scrap'))::int AS count FROM held`,
      page: `${PLACES} LIMIT ? OFFSET ?`,
    },
    [lotIds],
    page
  )

export const eachRecalledPlaces = (
  sql: Sql,
  lotIds: string[],
  handOver: (rows: RecalledPlace[]) => Promise<void>
) => eachRows(sql, `WITH ${HELD} ${PLACES}`, [lotIds], handOver)
