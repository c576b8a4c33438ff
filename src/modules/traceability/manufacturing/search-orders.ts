import { likePattern } from "../../../utils/like-pattern"
import type { OperationState } from "../../../types/operation"
import type { Sql } from "../sql"
import type { OrderRow } from "./order-rows"

export const ORDER_STATES = [
  "draft",
  "confirmed",
  "in_progress",
  "to_close",
  "done",
  "cancelled",
] as const
export type OrderState = (typeof ORDER_STATES)[number]

export type SearchOrders = {
  ids?: string[]
  q?: string
  state?: OrderState
  inventory_item_id?: string
  location_id?: string
  family_reference?: string
  order?: string
  limit: number
  offset: number
}

export type OrderView = OrderRow & {
  state: OrderState
  operation_state: OperationState
  /** The one number of the product, null while there is none or when there are several. */
  lot: { lot_id: string | null; name: string } | null
  lot_count: number
  produced_quantity: number
  tracking: "none" | "lot" | "serial"
  done_at: Date | null
  done_by: string | null
}

/**
 * What is picked of an order's products is being made, so the state follows from the rows: nothing is stored that could
 * disagree with them. The rows of each order are looked up without joins: next to receipts of ten thousand units the
 * planner takes every order to be as large, and joined all lots once for each.
 */
const ROWS = `
  FROM traceability_manufacturing_order mo
  JOIN stock_operation o ON o.id = mo.operation_id
  JOIN stock_operation_line finished ON finished.operation_id = o.id AND finished.role = 'finished'
  LEFT JOIN item_tracking t ON t.inventory_item_id = mo.inventory_item_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS lot_count, min(d.lot_id) AS lot_id, min(d.lot_name) AS typed_name,
           coalesce(sum(d.quantity) FILTER (WHERE d.picked), 0) AS making
      FROM stock_operation_detail d
     WHERE d.line_id = finished.id AND coalesce(d.lot_id, d.lot_name) IS NOT NULL) AS product
  CROSS JOIN LATERAL (
    SELECT product.lot_count, product.lot_id, product.making,
           coalesce((SELECT lot.name FROM stock_lot lot WHERE lot.id = product.lot_id), product.typed_name) AS lot_name,
           EXISTS (SELECT 1 FROM stock_operation_detail d WHERE d.operation_id = o.id AND d.picked) AS started) AS rows
  CROSS JOIN LATERAL (
    SELECT CASE WHEN o.state IN ('draft', 'done', 'cancelled') THEN o.state
                WHEN rows.making >= mo.quantity THEN 'to_close' WHEN rows.started THEN 'in_progress'
                ELSE 'confirmed' END AS state) AS derived`

const SELECT = `
  SELECT mo.*, mo.quantity::float8 AS quantity, derived.state, o.state AS operation_state, o.done_at, o.done_by,
         coalesce(t.tracking, 'none') AS tracking, rows.lot_count,
         CASE WHEN rows.lot_count = 1 THEN json_build_object('lot_id', rows.lot_id, 'name', rows.lot_name) END AS lot,
         finished.done_quantity::float8 AS produced_quantity`

const ORDERABLE = ["reference", "created_at", "scheduled_at"]

function orderBy(order = "-created_at"): string {
  const key = order.replace(/^-/, "")
  const direction = order.startsWith("-") ? "DESC" : "ASC"
  return ORDERABLE.includes(key)
    ? `mo.${key} ${direction} NULLS LAST, mo.family_position, mo.id`
    : `mo.family_reference ${direction}, mo.family_position ${direction}`
}

function conditions(search: SearchOrders): { where: string; bindings: unknown[] } {
  const like = search.q?.trim() ? likePattern(search.q.trim()) : undefined
  const given: [value: unknown, sql: string, bindings?: unknown[]][] = [
    [search.ids, "mo.id = ANY(?::text[])"],
    [like, "(mo.reference ILIKE ? OR rows.lot_name ILIKE ?)", [like, like]],
    [search.inventory_item_id, "mo.inventory_item_id = ?"],
    [search.location_id, "mo.location_id = ?"],
    [search.family_reference, "mo.family_reference = ?"],
    [search.state, "derived.state = ?"],
  ]
  const used = given.filter(([value]) => value !== undefined)
  return {
    where: used.length ? `WHERE ${used.map(([, sql]) => sql).join(" AND ")}` : "",
    bindings: used.flatMap(([value, , bindings]) => bindings ?? [value]),
  }
}

/** A page of manufacturing orders with the state that follows from their rows. */
export async function searchOrders(
  sql: Sql,
  search: SearchOrders
): Promise<{ orders: OrderView[]; count: number }> {
  const { where, bindings } = conditions(search)
  const orders = await sql<OrderView>(
    `${SELECT} ${ROWS} ${where} ORDER BY ${orderBy(search.order)} LIMIT ? OFFSET ?`,
    [...bindings, search.limit, search.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count ${ROWS} ${where}`,
    bindings
  )
  return { orders, count }
}
