import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { SOLD_SQL } from "./recalled-deliveries"

/** How much of an id counts on; the rest is random, once for all notices of a statement. */
const COUNTED_DIGITS = 8

export type AddedNotices = {
  notice_ids: string[]
  delivered: number
  orders: number
  deliveries: number
}

/**
 * Adds a notice for everybody who has some of these lots and has none yet: one for each order, or for each delivery
 * without an order, and one for each customer who got units of it handed on. The recall must be locked. Returns the new notices'
 * ids and totals over them. Set-based, so 100,000 orders are one statement; ids and keys in their order fill indexes from left to
 * right.
 */
export async function addNotices(
  sql: Sql,
  recallId: string,
  lotIds: string[]
): Promise<AddedNotices> {
  const [added] = await sql<AddedNotices>(
    `WITH ${SOLD_SQL},
     entries AS (
       SELECT sold.key, min(sold.order_id) AS order_id, min(sold.operation_id) AS operation_id, min(sold.reference) AS reference,
              min(sold.customer_id) AS customer_id,
              sum(sold.quantity) AS quantity, array_agg(sold.lot_id) AS lot_ids, min(sold.delivered_at) AS delivered_at
         FROM sold GROUP BY sold.key),
     added AS (
       INSERT INTO traceability_recall_notice (id, recall_id, key, order_id, operation_id, reference, partner_name, customer_id, quantity,
                                               lot_ids, last_seq, delivered_at)
       SELECT ? || upper(lpad(to_hex(row_number() OVER (ORDER BY entry.key)), ${COUNTED_DIGITS}, '0')), ?, entry.key, entry.order_id, entry.operation_id,
              entry.reference, CASE WHEN entry.customer_id IS NULL THEN o.partner_name END, entry.customer_id, entry.quantity, entry.lot_ids, (SELECT max(seq) FROM traceability_lot_movement), entry.delivered_at
         FROM entries AS entry LEFT JOIN traceability_operation o ON o.id = entry.operation_id
        WHERE NOT EXISTS (SELECT 1 FROM traceability_recall_notice n WHERE n.recall_id = ? AND n.key = entry.key)
       RETURNING id, order_id, quantity)
     SELECT coalesce(json_agg(id), '[]') AS notice_ids, coalesce(sum(quantity), 0)::float8 AS delivered,
            count(DISTINCT order_id)::int AS orders, count(*)::int AS deliveries FROM added`,
    [lotIds, newId("rnot").slice(0, -COUNTED_DIGITS), recallId, recallId]
  )
  return added
}
