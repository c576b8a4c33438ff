import type { ValueGroup } from "../../../../types/value"
import { listed, type Sql } from "../../sql"
import { isOnHand } from "../ledger/place-conditions"
import { ENDLESS_VALUES } from "../ledger/value-places"

export type SearchStockValue = {
  group_by: ValueGroup
  /** As it was at the end of this moment; now where it is left out. */
  at?: Date
  inventory_item_id?: string
  lot_id?: string
  location_id?: string
  /** Only lots whose ids come after the first and not after the second. */
  lots_between?: [string, string]
  /** Only where something has no cost. */
  without_cost?: boolean
  limit: number
  offset: number
}

/** An exact decimal as text, so that no cent is lost on the way. */
export type Amount = { currency_code: string; amount: string }

export type StockValueRow = {
  inventory_item_id: string | null
  lot_id: string | null
  lot_name: string | null
  location_id: string | null
  quantity: number
  quantity_without_cost: number
  values: Amount[]
}

export type StockValueTotals = {
  quantity: number
  quantity_without_cost: number
  lots_without_cost: number
  values: Amount[]
}

type FoundRow = Pick<
  StockValueRow,
  "lot_name" | "quantity" | "quantity_without_cost" | "values"
> & {
  key: string
  of_item: string
}

const KEYS: Record<ValueGroup, string> = {
  item: "inventory_item_id",
  lot: "lot_id",
  location: "location_id",
}

type Source = { sql: string; bindings: unknown[] }

function conditions(search: SearchStockValue): Source {
  const given = (
    [
      ["inventory_item_id", search.inventory_item_id],
      ["lot_id", search.lot_id],
      ["location_id", search.location_id],
    ] as const
  ).filter(([, value]) => value !== undefined)
  return {
    // The ledger of values has more places without end than that of goods.
    sql: [
      // What is lent is ours, and worth what it was.
      `(${isOnHand("location_id")} OR location_id = 'loan')`,
      `location_id NOT IN (${listed(ENDLESS_VALUES)})`,
      ...given.map(([column]) => `${column} = ?`),
      ...(search.lots_between ? ["lot_id > ? AND lot_id <= ?"] : []),
    ].join(" AND "),
    bindings: [...given.map(([, value]) => value), ...(search.lots_between ?? [])],
  }
}

/**
 * `stock` (what was where) and `worth` (what it was worth there): as they are kept now, or added up from both ledgers to the
 * end of a moment of the past.
 */
function sourcesOf(search: SearchStockValue): Source {
  const where = conditions(search)
  if (!search.at) {
    return {
      sql: `stock AS (SELECT lot_id, inventory_item_id, location_id, quantity FROM traceability_lot_stock WHERE quantity > 0 AND ${where.sql}),
        worth AS NOT MATERIALIZED (
          SELECT lot_id, inventory_item_id, location_id, currency_code, amount, costed_quantity FROM traceability_lot_value
                   WHERE ${where.sql})`,
      bindings: [...where.bindings, ...where.bindings],
    }
  }
  return {
    sql: `stock AS (
        SELECT lot_id, inventory_item_id, location_id, sum(quantity) AS quantity
          FROM (SELECT lot_id, inventory_item_id, to_location_id AS location_id, quantity FROM traceability_lot_movement WHERE occurred_at <= ?
                UNION ALL
                SELECT lot_id, inventory_item_id, from_location_id, -quantity FROM traceability_lot_movement WHERE occurred_at <= ?) AS moved
         WHERE ${where.sql} GROUP BY 1, 2, 3 HAVING sum(quantity) > 0),
      worth AS (
        SELECT lot_id, inventory_item_id, location_id, currency_code, sum(amount) AS amount, sum(costed_quantity) AS costed_quantity
          FROM traceability_value_entry WHERE occurred_at <= ? AND ${where.sql}
         GROUP BY 1, 2, 3, 4)`,
    bindings: [search.at, search.at, ...where.bindings, search.at, ...where.bindings],
  }
}

const AMOUNTS = `coalesce(json_agg(json_build_object('currency_code', currency_code, 'amount', amount::text) ORDER BY currency_code), '[]')`

/**
 * Per lot and place: how much is there, and how much of it has no cost. What is worth something where nothing of it was, as a cost
 * that waited there for its goods, is there with a quantity of 0: the rows add up to the totals. Both sources are added up as
 * one list, which with a million lots takes half as long as joining them.
 */
const PLACED = `placed AS MATERIALIZED (
    SELECT lot_id, inventory_item_id, location_id, sum(quantity) AS quantity, greatest(sum(quantity) - sum(costed), 0) AS without_cost
      FROM (SELECT lot_id, inventory_item_id, location_id, quantity, 0 AS costed, false AS has_value FROM stock
            UNION ALL
            SELECT lot_id, inventory_item_id, location_id, 0, costed_quantity, amount <> 0 FROM worth) AS found
     GROUP BY 1, 2, 3 HAVING sum(quantity) > 0 OR bool_or(has_value))`

/** One page of what stock is worth, by item, lot or place, how many rows there are, and what all of it is worth in each currency. */
export async function readStockValue(
  sql: Sql,
  search: SearchStockValue
): Promise<{ rows: StockValueRow[]; count: number; totals: StockValueTotals }> {
  const key = KEYS[search.group_by]
  const sources = sourcesOf(search)
  const [found] = await sql<{ rows: FoundRow[] | null; count: number; totals: StockValueTotals }>(
    `WITH ${sources.sql}, ${PLACED},
     grouped AS MATERIALIZED (
       SELECT ${key} AS key, min(inventory_item_id) AS of_item, sum(quantity) AS quantity, sum(without_cost) AS without_cost
         FROM placed GROUP BY 1),
     listed AS (SELECT * FROM grouped ${search.without_cost ? "WHERE without_cost > 0" : ""}),
     page AS (SELECT * FROM listed ORDER BY key LIMIT ? OFFSET ?),
     amounts AS (
       SELECT key, ${AMOUNTS} AS values
         FROM (SELECT ${key} AS key, currency_code, sum(amount) AS amount FROM worth
                WHERE ${key} IN (SELECT key FROM page) GROUP BY 1, 2) AS sums GROUP BY 1),
     shown AS (
       SELECT page.key, page.of_item, page.quantity::float8 AS quantity, page.without_cost::float8 AS quantity_without_cost,
              ${search.group_by === "lot" ? "(SELECT name FROM traceability_lot WHERE id = page.key)" : "NULL"} AS lot_name,
              coalesce(amounts.values, '[]') AS values
         FROM page LEFT JOIN amounts ON amounts.key = page.key)
     SELECT (SELECT json_agg(shown ORDER BY key) FROM shown) AS rows,
            (SELECT count(*) FROM listed)::int AS count,
            json_build_object(
              'quantity', (SELECT coalesce(sum(quantity), 0) FROM grouped)::float8,
              'quantity_without_cost', (SELECT coalesce(sum(without_cost), 0) FROM grouped)::float8,
              'lots_without_cost', (SELECT count(DISTINCT lot_id) FROM placed WHERE without_cost > 0),
              'values', (SELECT ${AMOUNTS} FROM (SELECT currency_code, sum(amount) AS amount FROM worth GROUP BY 1) AS sums)
            ) AS totals`,
    [...sources.bindings, search.limit, search.offset]
  )
  return {
    rows: (found.rows ?? []).map((row) => ({
      inventory_item_id: search.group_by === "location" ? null : row.of_item,
      lot_id: search.group_by === "lot" ? row.key : null,
      lot_name: row.lot_name,
      location_id: search.group_by === "location" ? row.key : null,
      quantity: row.quantity,
      quantity_without_cost: row.quantity_without_cost,
      values: row.values,
    })),
    count: found.count,
    totals: found.totals,
  }
}
