import type { Sql } from "../../sql"
import { changesOwner, netDelivered } from "../ledger/movement-conditions"
import type { Amount } from "./read-stock-value"

export type SearchSalesCost = {
  order_id?: string
  lot_id?: string
  inventory_item_id?: string
  /** What was delivered, came back or was booked since then, … */
  from?: Date
  /** … and until then. */
  to?: Date
  without_cost?: boolean
  /** Only what comes after this row: whoever reads all of it page by page meets none twice, whatever is sold meanwhile. */
  after?: Pick<SalesCostRow, "order_id" | "line_item_id" | "lot_name" | "lot_id">
  limit: number
  offset: number
}

export type SalesCostRow = {
  order_id: string
  line_item_id: string
  inventory_item_id: string
  lot_id: string
  lot_name: string
  kind: "lot" | "serial"
  /** Delivered less what came back, in the period. */
  quantity: number
  quantity_without_cost: number
  costs: Amount[]
}

const PERIOD = `(?::timestamptz IS NULL OR occurred_at >= ?) AND (?::timestamptz IS NULL OR occurred_at <= ?)`
const OF = `(?::text IS NULL OR order_id = ?) AND (?::text IS NULL OR lot_id = ?) AND (?::text IS NULL OR inventory_item_id = ?)`

/** In the order of the list; five bindings. */
const AFTER = `(lines.order_id < ? OR (lines.order_id = ? AND (lines.line_item_id, lot.name, lines.lot_id) > (?, ?, ?)))`

/**
 * What was sold cost, by line of an order and lot: the goods from the movements, their cost from the ledger of values. A line
 * that nothing but a later cost has changed in the period is there with a quantity of 0. `count` is of what comes after `after`.
 */
export async function readSalesCost(
  sql: Sql,
  search: SearchSalesCost
): Promise<{ rows: SalesCostRow[]; count: number }> {
  const { from = null, to = null, after } = search
  const period = [from, from, to, to]
  const of = [search.order_id, search.lot_id, search.inventory_item_id].flatMap((id) => [
    id ?? null,
    id ?? null,
  ])
  const rows = await sql<SalesCostRow & { count: number }>(
    `WITH sold AS (
       SELECT order_id, line_item_id, inventory_item_id, lot_id, sum(${netDelivered("m")}) AS quantity
         FROM traceability_lot_movement m
        WHERE order_id IS NOT NULL AND line_item_id IS NOT NULL AND ${changesOwner("m")} AND ${PERIOD} AND ${OF}
        GROUP BY 1, 2, 3, 4),
     cost AS (
       SELECT order_id, line_item_id, inventory_item_id, lot_id, currency_code, sum(amount) AS amount, sum(costed_quantity) AS costed
         FROM traceability_value_entry e
        WHERE order_id IS NOT NULL AND location_id = 'customer' AND ${PERIOD} AND ${OF}
        GROUP BY 1, 2, 3, 4, 5),
     costs AS (
       SELECT order_id, line_item_id, inventory_item_id, lot_id, sum(costed) AS costed,
              json_agg(json_build_object('currency_code', currency_code, 'amount', amount::text) ORDER BY currency_code)
                FILTER (WHERE amount <> 0) AS costs
         FROM cost GROUP BY 1, 2, 3, 4),
     lines AS (
       SELECT order_id, line_item_id, inventory_item_id, lot_id, coalesce(sold.quantity, 0) AS quantity,
              greatest(coalesce(sold.quantity, 0) - coalesce(costs.costed, 0), 0) AS without_cost, costs.costs
         FROM sold FULL JOIN costs USING (order_id, line_item_id, inventory_item_id, lot_id)
        WHERE coalesce(sold.quantity, 0) <> 0 OR costs.costs IS NOT NULL)
     SELECT lines.order_id, lines.line_item_id, lines.inventory_item_id, lines.lot_id, lot.name AS lot_name, lot.kind,
            lines.quantity::float8 AS quantity, lines.without_cost::float8 AS quantity_without_cost,
            coalesce(lines.costs, '[]') AS costs, count(*) OVER ()::int AS count
       FROM lines JOIN traceability_lot lot ON lot.id = lines.lot_id
      WHERE ${search.without_cost ? "lines.without_cost > 0" : "true"} AND ${after ? AFTER : "true"}
      ORDER BY lines.order_id DESC, lines.line_item_id, lot.name, lines.lot_id LIMIT ? OFFSET ?`,
    [
      ...period,
      ...of,
      ...period,
      ...of,
      ...(after
        ? [after.order_id, after.order_id, after.line_item_id, after.lot_name, after.lot_id]
        : []),
      search.limit,
      search.offset,
    ]
  )
  return {
    rows: rows.map(({ count: _count, ...row }) => row),
    count: rows[0]?.count ?? 0,
  }
}
