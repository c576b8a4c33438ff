import { OPEN_STATES } from "../../../../../types/operation"
import type { AnnouncedSource, AnnouncedState } from "../../../../../types/announcement"
import { listed, type Sql } from "../../../sql"
import type { ReadFacts } from "../label-facts"

/** A number that a supplier announced, and what became of it by the receipts of its purchase order. */
export type AnnouncedRow = ReadFacts & {
  id: string
  announcement_id: string
  purchase_order_id: string
  inventory_item_id: string
  name: string
  quantity: number
  expires_at: Date | null
  source: AnnouncedSource
  event_id: string | null
  accept_similar: boolean
  accept_code: boolean
  created_by: string | null
  created_at: Date
  received_quantity: number
  /** Entered in the open receipt. */
  entered_quantity: number
  state: AnnouncedState
}

const DATES = ["best_before_at", "produced_at", "packed_at", "sell_by_at"]

const RECEIPTS = `o.purchase_order_id = asked.purchase_order_id AND o.code = 'receipt'`

const isAsked = (name: string) => `(asked.is_all OR ${name} IN (SELECT name FROM wanted))`

/**
 * SQL up to `judged`: the announced numbers with what became of them.
 *
 * The same lot may be announced twice: what came of it is counted to the announcement that was first. `asked` is the
 * purchase order, `wanted` the names that are read unless all are; `received` and `entered` are of it, `numbered` are its
 * announced numbers.
 */
export const ANNOUNCED = `
  WITH asked AS (
    SELECT ?::text AS purchase_order_id, ?::boolean AS is_all
  ), wanted AS (
    SELECT unnest(?::text[]) AS name
  ), received AS (
    SELECT m.inventory_item_id, lot.name, sum(m.quantity) AS quantity
      FROM asked, traceability_operation o JOIN traceability_lot_movement m ON m.operation_id = o.id
      JOIN traceability_lot lot ON lot.id = m.lot_id
     WHERE ${RECEIPTS} AND o.state = 'done' AND ${isAsked("lot.name")} AND m.reverses_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM traceability_lot_movement r WHERE r.reverses_id = m.id)
     GROUP BY 1, 2
  ), entered AS (
    SELECT l.inventory_item_id, coalesce(lot.name, d.lot_name) AS name, sum(d.quantity) AS quantity
      FROM asked, traceability_operation o JOIN traceability_operation_line l ON l.operation_id = o.id
      JOIN traceability_operation_detail d ON d.line_id = l.id LEFT JOIN traceability_lot lot ON lot.id = d.lot_id
     WHERE ${RECEIPTS} AND o.state IN (${listed(OPEN_STATES)}) AND coalesce(lot.name, d.lot_name) IS NOT NULL
       AND ${isAsked("coalesce(lot.name, d.lot_name)")}
     GROUP BY 1, 2
  ), last AS (
    SELECT max(o.done_at) AS done_at FROM asked, traceability_operation o WHERE ${RECEIPTS} AND o.state = 'done'
  ), numbered AS (
    SELECT a.*, coalesce(sum(a.quantity) OVER (PARTITION BY a.inventory_item_id, a.name ORDER BY a.created_at, a.position, a.id
                                               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS earlier
      FROM asked, traceability_announced_number a
     WHERE a.purchase_order_id = asked.purchase_order_id AND ${isAsked("a.name")}
  ), counted AS (
    SELECT n.*, least(greatest(coalesce(r.quantity, 0) - n.earlier, 0), n.quantity) AS received_quantity,
           least(greatest(coalesce(r.quantity, 0) + coalesce(e.quantity, 0) - n.earlier, 0), n.quantity) AS come
      FROM numbered n
      LEFT JOIN received r ON r.inventory_item_id = n.inventory_item_id AND r.name = n.name
      LEFT JOIN entered e ON e.inventory_item_id = n.inventory_item_id AND e.name = n.name
  ), judged AS (
    SELECT c.*, CASE WHEN c.received_quantity >= c.quantity THEN 'received' WHEN c.come >= c.quantity THEN 'entered'
                     WHEN last.done_at >= c.created_at THEN 'missing' ELSE 'expected' END AS state
      FROM counted c CROSS JOIN last
  )`

export const ANNOUNCED_COLUMNS = `
  c.id, c.announcement_id, c.purchase_order_id, c.inventory_item_id, c.name, c.quantity::float8 AS quantity, c.expires_at,
  ${DATES.map((date) => `(c.label->>'${date}')::timestamptz AS ${date}`).join(", ")}, c.label->>'batch_name' AS batch_name,
  c.source, c.event_id, c.accept_similar, c.accept_code, c.created_by, c.created_at,
  c.received_quantity::float8 AS received_quantity, (c.come - c.received_quantity)::float8 AS entered_quantity, c.state`

export const AS_ANNOUNCED = "ORDER BY c.created_at, c.position, c.id"

/** What `ANNOUNCED` is asked for. */
export const boundTo = (purchaseOrderId: string, names: string[] | null = null): unknown[] => [
  purchaseOrderId,
  names === null,
  names ?? [],
]

/**
 * Returns the numbers that were announced for a purchase order, in the order in which they were, with what became of each:
 * `received`, `entered` in the open receipt, `missing` (a receipt was validated without it), else `expected`. All of them, or
 * those of these names.
 */
export const readAnnounced = (
  sql: Sql,
  purchaseOrderId: string,
  names: string[] | null = null
): Promise<AnnouncedRow[]> =>
  sql<AnnouncedRow>(
    `${ANNOUNCED} SELECT ${ANNOUNCED_COLUMNS} FROM judged c ${AS_ANNOUNCED}`,
    boundTo(purchaseOrderId, names)
  )

/** Whether anything was announced for a purchase order, or of one of its items. */
export async function isAnnounced(
  sql: Sql,
  purchaseOrderId: string,
  inventoryItemId: string | null = null
): Promise<boolean> {
  const [found] = await sql(
    `SELECT 1 FROM traceability_announced_number
      WHERE purchase_order_id = ? AND (?::text IS NULL OR inventory_item_id = ?) LIMIT 1`,
    [purchaseOrderId, inventoryItemId, inventoryItemId]
  )
  return !!found
}
