import type { ShelfLifeBuyer } from "../../../../types/shelf-life"
import type { AgingRisk } from "../../../../types/http/shelf-life"
import { listed, type Sql } from "../../sql"
import { isStanding } from "../../stock/ledger/movement-conditions"
import { isOnHand } from "../../stock/ledger/place-conditions"
import { ENDLESS_VALUES } from "../../stock/ledger/value-places"
import { daysLeft, daysNeeded, isKept, shelfLifeDays } from "../../stock/shelf-life/conditions"
import type { Amount } from "../../stock/value/read-stock-value"

export type AgingRule = {
  id: string
  buyer: ShelfLifeBuyer
  buyer_id: string | null
  min_days: number | null
  min_percent: number | null
  days_needed: number | null
  /** The lot may still be sold to them today. */
  kept: boolean
  /** For so many days more; 0 is today only. Null where nobody knows. */
  days_until_lost: number | null
}

export type AgingLot = {
  lot_id: string
  lot_name: string
  inventory_item_id: string
  expires_at: Date
  blocked_at: Date | null
  days_left: number
  shelf_life_days: number | null
  received_at: Date
  age_days: number
  quantity: number
  reserved_quantity: number
  places: { location_id: string; quantity: number; reserved_quantity: number }[]
  rules: AgingRule[]
  /** Sold of its item a day, over the last 90 days. */
  daily_sales: number
  /** How much of it will not be sold before it expires, if as much is sold as lately and the oldest first. */
  unsold_quantity: number
  /** What is on hand of it is worth; empty where nobody knows. */
  values: Amount[]
}

export type SearchAging = {
  risk: AgingRisk
  /** For `soon`. */
  days: number
  inventory_item_id?: string
  location_id?: string
  buyer_id?: string
  limit: number
  offset: number
}

const SALES_DAYS = 90

/** What was sold of each item lately. Deliveries are found by when they were done, which has an index. */
const SOLD = `SELECT lot.inventory_item_id, sum(m.quantity) / ${SALES_DAYS} AS daily
  FROM traceability_operation o JOIN traceability_lot_movement m ON m.operation_id = o.id
  JOIN traceability_lot lot ON lot.id = m.lot_id
 WHERE o.code = 'delivery' AND o.done_at >= now() - interval '${SALES_DAYS} days' AND m.to_location_id = 'customer'
   AND (?::text IS NULL OR m.from_location_id = ?) AND ${isStanding("m")}
 GROUP BY 1`

const STOCK = `SELECT s.lot_id, sum(s.quantity) AS quantity, sum(s.reserved_quantity) AS reserved_quantity, min(s.received_at) AS received_at,
       json_agg(json_build_object('location_id', s.location_id, 'quantity', s.quantity::float8,
                                  'reserved_quantity', s.reserved_quantity::float8) ORDER BY s.location_id) AS places
  FROM traceability_lot_stock s
 WHERE s.quantity > 0 AND ${isOnHand("s.location_id")} AND (?::text IS NULL OR s.location_id = ?)
   AND (?::text IS NULL OR s.inventory_item_id = ?)
 GROUP BY 1`

const RULES = `SELECT json_agg(json_build_object('id', rule.id, 'buyer', rule.buyer, 'buyer_id', rule.buyer_id, 'min_days', rule.min_days,
         'min_percent', rule.min_percent, 'days_needed', ${daysNeeded("rule", "lot", "aged")}, 'kept', ${isKept("rule", "lot", "aged")},
         'days_until_lost', ${daysLeft("lot")} - ${daysNeeded("rule", "lot", "aged")})
         ORDER BY ${daysNeeded("rule", "lot", "aged")} DESC NULLS FIRST, rule.id) AS rules,
       bool_or(NOT ${isKept("rule", "lot", "aged")}) AS any_lost,
       min(${daysLeft("lot")} - ${daysNeeded("rule", "lot", "aged")}) FILTER (WHERE ${isKept("rule", "lot", "aged")}) AS next_lost
  FROM traceability_shelf_life_rule rule
 WHERE (rule.inventory_item_id IS NULL OR rule.inventory_item_id = lot.inventory_item_id)
   AND (?::text IS NULL OR rule.buyer_id = ?)`

/** What each lot that was found is worth where it is looked for. */
const WORTH = `SELECT lot_id, json_agg(json_build_object('currency_code', currency_code, 'amount', amount::text) ORDER BY currency_code) AS values
  FROM (SELECT v.lot_id, v.currency_code, sum(v.amount) AS amount
          FROM found JOIN traceability_lot_value v ON v.lot_id = found.lot_id
         WHERE ${isOnHand("v.location_id")} AND v.location_id NOT IN (${listed(ENDLESS_VALUES)})
           AND (?::text IS NULL OR v.location_id = ?)
         GROUP BY 1, 2) AS sums GROUP BY 1`

/** Those a list is asked for. `soon` takes a number of days twice. */
const IS_AT_RISK: Record<AgingRisk, string> = {
  any: "(any_lost OR days_left < 0 OR unsold_quantity > 0)",
  lost: "(any_lost OR days_left < 0)",
  soon: "(days_left BETWEEN 0 AND ?::integer OR next_lost < ?::integer)",
  unsold: "unsold_quantity > 0",
  all: "true",
}

/**
 * Lots on hand that expire, the ones that do first: how long to whom they may still be sold, and how much of each will not be sold in
 * time. Of goods sold at the same pace as lately, oldest first, so much is left on the last day; what expires before is not sold in the
 * place of what comes after it.
 */
export async function searchAging(
  sql: Sql,
  search: SearchAging
): Promise<{ lots: AgingLot[]; count: number }> {
  const {
    inventory_item_id: item = null,
    location_id: place = null,
    buyer_id: buyer = null,
  } = search
  const rows = await sql<AgingLot & { count: number }>(
    `WITH stock AS (${STOCK}), sold AS (${SOLD}),
     aging AS (
       SELECT lot.id AS lot_id, lot.name AS lot_name, lot.inventory_item_id, lot.expires_at, lot.blocked_at,
              ${daysLeft("lot")} AS days_left, ${shelfLifeDays("lot", "aged")} AS shelf_life_days, stock.received_at, stock.places,
              extract(day FROM now() - stock.received_at)::integer AS age_days, stock.quantity, stock.reserved_quantity,
              coalesce(sold.daily, 0) AS daily_sales, coalesce(asked.rules, '[]'::json) AS rules,
              coalesce(asked.any_lost, false) AS any_lost, asked.next_lost,
              sum(stock.quantity) OVER (PARTITION BY lot.inventory_item_id ORDER BY lot.expires_at, lot.id) AS ahead
         FROM stock JOIN traceability_lot lot ON lot.id = stock.lot_id
         LEFT JOIN traceability_item_tracking aged ON aged.inventory_item_id = lot.inventory_item_id
         LEFT JOIN sold ON sold.inventory_item_id = lot.inventory_item_id
         LEFT JOIN LATERAL (${RULES}) AS asked ON true
        WHERE lot.expires_at IS NOT NULL),
     left_over AS (
       SELECT aging.*, greatest(0, max(ahead - daily_sales * greatest(days_left, 0)) OVER queue) AS unsold_so_far FROM aging
       WINDOW queue AS (PARTITION BY inventory_item_id ORDER BY expires_at, lot_id)),
     judged AS (
       SELECT left_over.*, (unsold_so_far - coalesce(lag(unsold_so_far) OVER queue, 0))::float8 AS unsold_quantity FROM left_over
       WINDOW queue AS (PARTITION BY inventory_item_id ORDER BY expires_at, lot_id)),
     found AS (
       SELECT *, (count(*) OVER ())::integer AS count FROM judged WHERE ${IS_AT_RISK[search.risk]} ORDER BY expires_at, lot_id LIMIT ? OFFSET ?)
     SELECT lot_id, lot_name, inventory_item_id, expires_at, blocked_at, days_left, shelf_life_days, received_at, age_days,
            quantity::float8 AS quantity, reserved_quantity::float8 AS reserved_quantity, places, rules,
            round(daily_sales, 4)::float8 AS daily_sales, round(unsold_quantity::numeric, 4)::float8 AS unsold_quantity,
            coalesce(worth.values, '[]'::json) AS values, count
       FROM found LEFT JOIN (${WORTH}) AS worth USING (lot_id) ORDER BY expires_at, lot_id`,
    [
      ...[place, place, item, item],
      ...[place, place],
      ...[buyer, buyer],
      ...(search.risk === "soon" ? [search.days, search.days] : []),
      ...[search.limit, search.offset],
      ...[place, place],
    ]
  )
  return { lots: rows.map(({ count: _count, ...lot }) => lot), count: rows[0]?.count ?? 0 }
}
