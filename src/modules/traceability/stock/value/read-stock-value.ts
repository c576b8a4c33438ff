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
    ].join(" AND "),
    bindings: given.map(([, value]) => value),
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
        worth AS (SELECT lot_id, inventory_item_id, location_id, currency_code, amount, costed_quantity FROM traceability_lot_value
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
 * Per lot and place: how much of it has no cost. What is worth something where nothing of it was, as a cost that waited there for its
 * goods, is there with a quantity of 0: the rows add up to the totals.
 */
const LACKING = `lacking AS (
    SELECT lot_id, inventory_item_id, location_id, coalesce(s.quantity, 0) AS quantity,
           greatest(coalesce(s.quantity, 0) - coalesce(c.costed, 0), 0) AS without_cost
      FROM stock s FULL JOIN (
        SELECT lot_id, inventory_item_id, location_id, sum(costed_quantity) AS costed, bool_or(amount <> 0) AS has_value
          FROM worth GROUP BY 1, 2, 3) AS c USING (lot_id, inventory_item_id, location_id)
     WHERE s.quantity IS NOT NULL OR c.has_value)`

/** One page of what stock is worth, by item, lot or place, and how many rows there are. */
export async function readStockValue(
  sql: Sql,
  search: SearchStockValue
): Promise<{ rows: StockValueRow[]; count: number }> {
  const key = KEYS[search.group_by]
  const sources = sourcesOf(search)
  const rows = await sql<StockValueRow & { key: string; of_item: string; count: number }>(
    `WITH ${sources.sql}, ${LACKING},
     grouped AS (
       SELECT ${key} AS key, min(inventory_item_id) AS of_item, sum(quantity) AS quantity, sum(without_cost) AS without_cost
         FROM lacking GROUP BY 1 ${search.without_cost ? "HAVING sum(without_cost) > 0" : ""}),
     page AS (SELECT *, count(*) OVER ()::int AS count FROM grouped ORDER BY key LIMIT ? OFFSET ?)
     SELECT page.key, page.of_item, page.count, page.quantity::float8 AS quantity, page.without_cost::float8 AS quantity_without_cost,
            lot.name AS lot_name, v.values
       FROM page ${search.group_by === "lot" ? "LEFT JOIN traceability_lot lot ON lot.id = page.key" : "LEFT JOIN (SELECT NULL::text AS name) AS lot ON true"}
       LEFT JOIN (
         SELECT key, ${AMOUNTS} AS values
           FROM (SELECT ${key} AS key, currency_code, sum(amount) AS amount FROM worth
                  WHERE ${key} IN (SELECT key FROM page) GROUP BY 1, 2) AS sums GROUP BY 1) AS v ON v.key = page.key
      ORDER BY page.key`,
    [...sources.bindings, search.limit, search.offset]
  )
  return {
    rows: rows.map((row) => ({
      inventory_item_id: search.group_by === "location" ? null : row.of_item,
      lot_id: search.group_by === "lot" ? row.key : null,
      lot_name: row.lot_name,
      location_id: search.group_by === "location" ? row.key : null,
      quantity: row.quantity,
      quantity_without_cost: row.quantity_without_cost,
      values: row.values ?? [],
    })),
    count: rows[0]?.count ?? 0,
  }
}

/** What all of it is worth, in each currency, and how much of it has no cost. */
export async function readStockValueTotals(
  sql: Sql,
  search: SearchStockValue
): Promise<StockValueTotals> {
  const sources = sourcesOf(search)
  const [totals] = await sql<StockValueTotals>(
    `WITH ${sources.sql}, ${LACKING}
     SELECT coalesce(sum(quantity), 0)::float8 AS quantity, coalesce(sum(without_cost), 0)::float8 AS quantity_without_cost,
            (count(DISTINCT lot_id) FILTER (WHERE without_cost > 0))::int AS lots_without_cost,
            (SELECT ${AMOUNTS} FROM (SELECT currency_code, sum(amount) AS amount FROM worth GROUP BY 1) AS sums) AS values
       FROM lacking`,
    sources.bindings
  )
  return totals
}
