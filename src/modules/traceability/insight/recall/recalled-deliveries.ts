import type { Sql } from "../../sql"
import { eachRows } from "./each-rows"
import { readPage, type RowPage } from "./read-page"
import { isCurrentTransfer } from "../../stock/ledger/current-transfer"
import { isOwned } from "../../stock/ledger/place-conditions"
import { changesOwner, netDelivered } from "../../stock/ledger/movement-conditions"
import { isLoanOut } from "../../stock/ledger/standing-loan"
import { isLoanKey, loanKey } from "./loan-key"
import { holderKey, lastGiven } from "./unit-holder"

export type RecalledLot = {
  lot_id: string
  name: string
  inventory_item_id: string
  quantity: number
  delivered_at: string
}

/** What one order got, or one delivery where goods left without an order; what was handed on since stands by itself. */
export type RecalledDelivery = {
  order_id: string | null
  /** To whom it was handed on; null where whoever got it has it. */
  customer_id: string | null
  /** It is ours: they have it while theirs is repaired. */
  on_loan: boolean
  operation_id: string | null
  reference: string
  partner_name: string | null
  quantity: number
  /** The first hundred: one customer may have got ten thousand. The table has them all. */
  lots: RecalledLot[]
  lot_count: number
}

const LOTS_NAMED = 100

/** `deliveries` counts the entries, `orders` those that have an order; `delivered` is a quantity. */
export type DeliveryTotals = { delivered: number; orders: number; deliveries: number }

/**
 * SQL for what customers have of the given lots as the CTE `sold`, a row for each lot and order; bound to the lots' ids. A
 * serial number is with whoever got it last, or with whom it was handed on to; of a lot each order has what it got less what came back.
 * What is in care belongs to its owner all the time. What is lent is with whom it was lent to.
 */
export const SOLD_SQL = `
  affected AS MATERIALIZED (SELECT * FROM unnest(?::text[]) AS affected (id)),
  at_customer AS MATERIALIZED (
    SELECT s.* FROM affected
     CROSS JOIN LATERAL (
       SELECT s.lot_id, s.kind FROM traceability_lot_stock s
        WHERE s.lot_id = affected.id AND ${isOwned("s.location_id")} AND s.quantity > 0 LIMIT 1) AS s),
  owners AS MATERIALIZED (
    SELECT DISTINCT ON (t.lot_id) t.lot_id, t.to_customer_id AS customer_id
      FROM affected JOIN traceability_unit_transfer t ON t.lot_id = affected.id AND ${isCurrentTransfer("t")}),
  moved AS (
    SELECT at_customer.lot_id, m.order_id, coalesce(r.operation_id, m.operation_id) AS operation_id,
           coalesce(r.reference, m.reference) AS reference, m.occurred_at,
           ${netDelivered("m")} AS quantity
      FROM at_customer JOIN traceability_lot_movement m ON m.lot_id = at_customer.lot_id AND ${changesOwner("m")}
      LEFT JOIN traceability_lot_movement r ON r.id = m.reverses_id
     WHERE at_customer.kind = 'lot'),
  sold AS MATERIALIZED (
    SELECT at_customer.lot_id, ${holderKey("given", "owner.customer_id")} AS key, given.order_id, given.operation_id, given.reference,
           owner.customer_id, given.quantity, given.occurred_at AS delivered_at
      FROM at_customer CROSS JOIN LATERAL ${lastGiven("at_customer.lot_id", "given")}
      LEFT JOIN owners AS owner ON owner.lot_id = at_customer.lot_id
     WHERE at_customer.kind = 'serial'
    UNION ALL
    SELECT lot_id, coalesce(order_id, operation_id, reference), min(order_id), min(operation_id) FILTER (WHERE quantity > 0),
           min(reference) FILTER (WHERE quantity > 0), NULL, sum(quantity), min(occurred_at)
      FROM moved GROUP BY 1, 2 HAVING sum(quantity) > 0
    UNION ALL
    SELECT loan.lot_id, ${loanKey("loan.id")}, loan.order_id, o.id, o.reference, loan.customer_id, 1, o.done_at
      FROM affected JOIN traceability_loan loan ON loan.lot_id = affected.id AND ${isLoanOut("loan")}
      JOIN traceability_operation o ON o.id = loan.operation_id)`

const ENTRIES = `
  entries AS MATERIALIZED (
    SELECT key, min(order_id) AS order_id, min(operation_id) AS operation_id, min(reference) AS reference,
           min(customer_id) AS customer_id, sum(quantity) AS quantity, count(*)::int AS lot_count, min(delivered_at) AS delivered_at FROM sold GROUP BY key)`

/**
 * Lots are looked up for the page only. LIMIT 1 keeps the planner, which cannot know how few they are, from reading all
 * lots of the shop.
 */
const PAGE = `
  SELECT entry.order_id, entry.operation_id, entry.reference, entry.customer_id, ${isLoanKey("entry.key")} AS on_loan, o.partner_name, entry.quantity::float8 AS quantity, entry.lot_count,
         json_agg(json_build_object('lot_id', lot.id, 'name', lot.name, 'inventory_item_id', lot.inventory_item_id,
                  'quantity', entry.of_lot::float8, 'delivered_at', entry.lot_delivered_at) ORDER BY length(lot.name), lot.name) AS lots
    FROM (SELECT shown.*, sold.lot_id, sold.quantity AS of_lot, sold.delivered_at AS lot_delivered_at,
                 row_number() OVER (PARTITION BY shown.key ORDER BY sold.lot_id) AS place
            FROM (SELECT * FROM entries ORDER BY delivered_at, key LIMIT ? OFFSET ?) AS shown
            JOIN sold ON sold.key = shown.key) AS entry
    CROSS JOIN LATERAL (SELECT * FROM traceability_lot lot WHERE lot.id = entry.lot_id LIMIT 1) AS lot
    LEFT JOIN traceability_operation o ON o.id = entry.operation_id
   WHERE entry.place <= ${LOTS_NAMED}
   GROUP BY entry.key, entry.order_id, entry.operation_id, entry.reference, entry.customer_id, o.partner_name, entry.quantity, entry.lot_count,
            entry.delivered_at
   ORDER BY entry.delivered_at, entry.key`

/** A page of who has some of these lots, in the order of their deliveries, and totals over all of them. */
export const readRecalledDeliveries = (sql: Sql, lotIds: string[], page: RowPage) =>
  readPage<RecalledDelivery, DeliveryTotals>(
    sql,
    {
      with: `${SOLD_SQL}, ${ENTRIES}`,
      totals: `SELECT coalesce(sum(quantity), 0)::float8 AS delivered, count(DISTINCT order_id)::int AS orders, count(*)::int AS deliveries
                 FROM entries`,
      page: PAGE,
    },
    [lotIds],
    page
  )

/** A lot that an order got. */
export type RecalledSale = Pick<
  RecalledDelivery,
  "order_id" | "customer_id" | "on_loan" | "operation_id" | "reference" | "partner_name"
> & {
  name: string
  inventory_item_id: string
  quantity: number
  delivered_at: Date
}

/** All of them, a row for each lot that an order got. */
export const eachRecalledSale = (
  sql: Sql,
  lotIds: string[],
  handOver: (rows: RecalledSale[]) => Promise<void>
) =>
  eachRows(
    sql,
    `WITH ${SOLD_SQL}
     SELECT sold.order_id, sold.customer_id, ${isLoanKey("sold.key")} AS on_loan, sold.operation_id, sold.reference, o.partner_name, lot.name, lot.inventory_item_id,
            sold.quantity::float8 AS quantity, sold.delivered_at
       FROM sold JOIN traceability_lot lot ON lot.id = sold.lot_id LEFT JOIN traceability_operation o ON o.id = sold.operation_id
      ORDER BY sold.delivered_at, sold.key, length(lot.name), lot.name`,
    [lotIds],
    handOver
  )
