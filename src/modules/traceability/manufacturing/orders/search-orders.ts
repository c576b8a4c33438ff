import type { ManufacturingOrderState } from "../../../../types/manufacturing-order"
import { OPEN_STATES, type OperationDue } from "../../../../types/operation"
import { isDue } from "../../operations/documents/is-due"
import { OPERATIONS_OF_LOT } from "../../operations/documents/search-operations"
import { listed, type Sql } from "../../sql"
import { type Conditions, type List, whereOf } from "../../stock/paging/find-ids"
import { givenConditions, hasText } from "../../stock/paging/given-conditions"
import type { OrderView } from "./order-view"

export type SearchOrders = {
  ids?: string[]
  q?: string
  state?: ManufacturingOrderState
  /** Neither done nor cancelled. */
  open?: boolean
  due?: OperationDue
  inventory_item_id?: string
  location_id?: string
  family_reference?: string
  /** Orders that made this lot, used it, or have it on a row. */
  lot_id?: string
  order?: string
  limit: number
  offset: number
}

/**
 * Orders that pass `where`, with what their rows say. The rows are read once for all of them: next to receipts of ten
 * thousand units the planner takes every order to be as large, and read whole tables once for each.
 */
const picked = (where: string, page: string): string => `
  WITH picked AS MATERIALIZED (
    SELECT mo.id, mo.operation_id FROM traceability_manufacturing_order mo ${where} ${page}),
  finished AS MATERIALIZED (
    SELECT l.operation_id, l.id AS line_id, l.done_quantity
      FROM picked JOIN traceability_operation_line l ON l.operation_id = picked.operation_id AND l.role = 'finished'),
  product AS MATERIALIZED (
    SELECT finished.operation_id, count(*)::int AS lot_count, min(d.lot_id) AS lot_id, min(d.lot_name) AS typed_name,
           sum(d.quantity) FILTER (WHERE d.picked) AS making
      FROM finished JOIN traceability_operation_detail d ON d.line_id = finished.line_id
     WHERE coalesce(d.lot_id, d.lot_name) IS NOT NULL GROUP BY 1),
  started AS MATERIALIZED (
    SELECT DISTINCT d.operation_id FROM picked JOIN traceability_operation_detail d ON d.operation_id = picked.operation_id
     WHERE d.picked)`

/**
 * What is picked of an order's products is being made, so the state follows from the rows: nothing is stored that could
 * disagree with them.
 */
const ROWS = `
  FROM picked
  JOIN traceability_manufacturing_order mo ON mo.id = picked.id
  JOIN traceability_operation o ON o.id = mo.operation_id
  JOIN finished ON finished.operation_id = o.id
  LEFT JOIN product ON product.operation_id = o.id
  LEFT JOIN started ON started.operation_id = o.id
  LEFT JOIN traceability_lot lot ON lot.id = product.lot_id
  LEFT JOIN traceability_item_tracking t ON t.inventory_item_id = mo.inventory_item_id
  CROSS JOIN LATERAL (
    SELECT coalesce(lot.name, product.typed_name) AS lot_name,
           CASE WHEN o.state IN ('draft', 'done', 'cancelled') THEN o.state
                WHEN product.making >= mo.quantity THEN 'to_close' WHEN started.operation_id IS NOT NULL THEN 'in_progress'
                ELSE 'confirmed' END AS state) AS derived`

const SELECT = `
  SELECT mo.*, mo.quantity::float8 AS quantity, derived.state, o.state AS operation_state, o.done_at, o.done_by,
         coalesce(t.tracking, 'none') AS tracking, coalesce(product.lot_count, 0) AS lot_count,
         CASE WHEN product.lot_count = 1 THEN json_build_object('lot_id', product.lot_id, 'name', derived.lot_name) END AS lot,
         finished.done_quantity::float8 AS produced_quantity`

const ORDERABLE = ["reference", "created_at", "scheduled_at"]

/** An order that was split is as old as the one that it was split from, so that a family stands together. */
const FAMILY_BEGAN = `(SELECT min(began.created_at) FROM traceability_manufacturing_order began
                          WHERE began.family_reference = mo.family_reference)`

function orderBy(order = "-created_at"): string {
  const key = order.replace(/^-/, "")
  const direction = order.startsWith("-") ? "DESC" : "ASC"
  if (key === "created_at") {
    return `${FAMILY_BEGAN} ${direction}, mo.family_reference, mo.family_position, mo.id`
  }
  return ORDERABLE.includes(key)
    ? `mo.${key} ${direction} NULLS LAST, mo.family_position, mo.id`
    : `mo.family_reference ${direction}, mo.family_position ${direction}`
}

/** Few of all orders are open, and an index knows their operations. */
const IS_OPEN = `mo.operation_id = ANY(ARRAY(
  SELECT o.id FROM traceability_operation o WHERE o.code = 'manufacturing' AND o.state IN (${listed(OPEN_STATES)})))`

/** Conditions on an order's own columns. */
const ownConditions = (search: Omit<SearchOrders, "limit" | "offset">): Conditions =>
  givenConditions([
    [search.open, search.open ? IS_OPEN : `NOT (${IS_OPEN})`, []],
    [search.due, `${IS_OPEN} AND ${isDue("mo.scheduled_at", search.due ?? "late")}`, []],
    [search.ids, "mo.id = ANY(?::text[])"],
    [search.inventory_item_id, "mo.inventory_item_id = ?"],
    [search.location_id, "mo.location_id = ?"],
    [search.family_reference, "mo.family_reference = ?"],
    [
      search.lot_id,
      `mo.id IN (SELECT o.manufacturing_order_id FROM traceability_operation o WHERE o.id IN (${OPERATIONS_OF_LOT}))`,
    ],
  ])

/** Conditions on what only its rows say. */
const rowConditions = (search: SearchOrders): Conditions =>
  givenConditions([
    hasText(search.q?.trim(), ["mo.reference", "derived.lot_name"]),
    [search.state, "derived.state = ?"],
  ])

/** The open orders, for whoever counts them: as `mo`. */
export const openOrders = (due?: OperationDue): List => ({
  table: "traceability_manufacturing_order",
  alias: "mo",
  conditions: [
    { sql: IS_OPEN, bindings: [] },
    ...(due ? [{ sql: isDue("mo.scheduled_at", due), bindings: [] }] : []),
  ],
})

/** Returns a page of manufacturing orders with the state that follows from their rows, and how many there are in all. */
export async function searchOrders(
  sql: Sql,
  search: SearchOrders
): Promise<{ orders: OrderView[]; count: number }> {
  const own = whereOf(ownConditions(search))
  const rows = whereOf(rowConditions(search))
  const order = `ORDER BY ${orderBy(search.order)}`
  const page = `${order} LIMIT ? OFFSET ?`
  const limits = [search.limit, search.offset]
  if (!rows.where) {
    const orders = await sql<OrderView>(`${picked(own.where, page)} ${SELECT} ${ROWS} ${order}`, [
      ...own.bindings,
      ...limits,
    ])
    const [{ count }] = await sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM traceability_manufacturing_order mo ${own.where}`,
      own.bindings
    )
    return { orders, count }
  }
  const bindings = [...own.bindings, ...rows.bindings]
  const orders = await sql<OrderView>(
    `${picked(own.where, "")} ${SELECT} ${ROWS} ${rows.where} ${page}`,
    [...bindings, ...limits]
  )
  const [{ count }] = await sql<{ count: number }>(
    `${picked(own.where, "")} SELECT count(*)::int AS count ${ROWS} ${rows.where}`,
    bindings
  )
  return { orders, count }
}
