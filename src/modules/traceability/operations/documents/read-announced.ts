import { OPEN_STATES } from "../../../../types/operation"
import type { AnnouncedSource, AnnouncedState } from "../../../../types/announcement"
import { listed, type Sql } from "../../sql"
import type { ReadFacts } from "./label-facts"

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

const RECEIPTS = `o.purchase_order_id = ? AND o.code = 'receipt'`

/**
 * The same lot may be announced twice: what came of it is counted to the announcement that was first. `received` and
 * `entered` are of one purchase order, `numbered` are its announced numbers.
 */
const ANNOUNCED = `
  WITH received AS (
    SELECT m.inventory_item_id, lot.name, sum(m.quantity) AS quantity
      FROM traceability_operation o JOIN traceability_lot_movement m ON m.operation_id = o.id
      JOIN traceability_lot lot ON lot.id = m.lot_id
     WHERE ${RECEIPTS} AND o.state = 'done' AND m.reverses_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM traceability_lot_movement r WHERE r.reverses_id = m.id)
     GROUP BY 1, 2
  ), entered AS (
    SELECT l.inventory_item_id, coalesce(lot.name, d.lot_name) AS name, sum(d.quantity) AS quantity
      FROM traceability_operation o JOIN traceability_operation_line l ON l.operation_id = o.id
      JOIN traceability_operation_detail d ON d.line_id = l.id LEFT JOIN traceability_lot lot ON lot.id = d.lot_id
     WHERE ${RECEIPTS} AND o.state IN (${listed(OPEN_STATES)}) AND coalesce(lot.name, d.lot_name) IS NOT NULL
     GROUP BY 1, 2
  ), last AS (
    SELECT max(o.done_at) AS done_at FROM traceability_operation o WHERE ${RECEIPTS} AND o.state = 'done'
  ), numbered AS (
    SELECT a.*, coalesce(sum(a.quantity) OVER (PARTITION BY a.inventory_item_id, a.name ORDER BY a.created_at, a.position, a.id
                                               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS earlier
      FROM traceability_announced_number a WHERE a.purchase_order_id = ?
  ), counted AS (
    SELECT n.*, least(greatest(coalesce(r.quantity, 0) - n.earlier, 0), n.quantity) AS received_quantity,
           least(greatest(coalesce(r.quantity, 0) + coalesce(e.quantity, 0) - n.earlier, 0), n.quantity) AS come
      FROM numbered n
      LEFT JOIN received r ON r.inventory_item_id = n.inventory_item_id AND r.name = n.name
      LEFT JOIN entered e ON e.inventory_item_id = n.inventory_item_id AND e.name = n.name
  )
  SELECT c.id, c.announcement_id, c.purchase_order_id, c.inventory_item_id, c.name, c.quantity::float8 AS quantity, c.expires_at,
         ${DATES.map((date) => `(c.label->>'${date}')::timestamptz AS ${date}`).join(", ")}, c.label->>'batch_name' AS batch_name,
         c.source, c.event_id, c.accept_similar, c.accept_code, c.created_by, c.created_at,
         c.received_quantity::float8 AS received_quantity, (c.come - c.received_quantity)::float8 AS entered_quantity,
         CASE WHEN c.received_quantity >= c.quantity THEN 'received' WHEN c.come >= c.quantity THEN 'entered'
              WHEN last.done_at >= c.created_at THEN 'missing' ELSE 'expected' END AS state
    FROM counted c CROSS JOIN last`

/**
 * Returns the numbers that were announced for a purchase order, in the order in which they were, with what became of each:
 * `received`, `entered` in the open receipt, `missing` (a receipt was validated without it), else `expected`.
 */
export const readAnnounced = (sql: Sql, purchaseOrderId: string): Promise<AnnouncedRow[]> =>
  sql<AnnouncedRow>(`${ANNOUNCED} ORDER BY c.created_at, c.position, c.id`, [
    purchaseOrderId,
    purchaseOrderId,
    purchaseOrderId,
    purchaseOrderId,
  ])
