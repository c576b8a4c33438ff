import type { Sql } from "../../sql"
import { changesOwner, isStanding, netDelivered } from "../ledger/movement-conditions"
import { isOnHand, isOwned } from "../ledger/place-conditions"
import { SERVED_CASE } from "./served-case"

/** A part of a lot: at a place, with a line of an order, or in another lot that was made of it. */
export type Part = {
  lot_id: string
  inventory_item_id: string
  location_id: string
  line_item_id: string
  order_id: string | null
  /** The lot that it went into. */
  parent_lot_id: string | null
  parent_item_id: string | null
  /** The repair of a customer's unit in which it went there: what it costs is the cost of that service. */
  service_case_id: string | null
  /** By which number it is known since a correction. */
  right_lot_id: string | null
  quantity: string
  /** As much of it as has no cost. */
  uncosted: string
  /** When it came there last. */
  since: Date
  /** Where the lot came in, for what happened to it before. */
  first_location_id: string | null
  first_at: Date
}

/** SQL for the number to which the operation `o` has corrected goods; NULL for any other adjustment. */
const RIGHT_LOT = `(SELECT min(i.lot_id) FROM traceability_operation c JOIN traceability_lot_movement i ON i.operation_id = c.id
  WHERE c.id = o.counterpart_id AND i.from_location_id = 'adjustment')`

/**
 * SQL for what of these lots (one binding) left our books, to its supplier, as missing or to be known by another number, less what of
 * it came again after that. A cost is for that too: what is left did not get dearer by it.
 */
const GONE = `gone AS (
    SELECT m.lot_id, m.to_location_id AS location_id, ${RIGHT_LOT} AS right_lot_id, sum(m.quantity) AS quantity, min(m.seq) AS seq,
           max(m.occurred_at) AS since
      FROM traceability_lot_movement m LEFT JOIN traceability_operation o ON o.id = m.operation_id
     WHERE m.lot_id = ANY(?::text[]) AND m.to_location_id IN ('supplier', 'adjustment') AND ${isStanding("m")}
     GROUP BY 1, 2, 3),
   missing AS (
    SELECT lot_id, location_id, right_lot_id, since, quantity - coalesce((
             SELECT sum(m.quantity) FROM traceability_lot_movement m
              WHERE m.lot_id = gone.lot_id AND m.from_location_id = gone.location_id AND m.seq > gone.seq AND ${isStanding("m")}), 0) AS quantity
      FROM gone)`

/** Where lots are now, in the order in which their parts are served when something is divided among them. */
export async function readWhereabouts(sql: Sql, lotIds: string[]): Promise<Part[]> {
  if (!lotIds.length) {
    return []
  }
  return sql<Part>(
    `WITH inside AS (
       SELECT g.child_lot_id AS lot_id, g.parent_lot_id, ${SERVED_CASE} AS service_case_id, sum(g.quantity - g.returned_quantity) AS quantity,
              max(g.occurred_at) AS since
         FROM traceability_lot_genealogy g
        WHERE g.child_lot_id = ANY(?::text[]) AND g.role = 'finished' AND g.parent_lot_id IS NOT NULL AND g.quantity > g.returned_quantity
        GROUP BY 1, 2, 3),
     sold AS (
       SELECT m.lot_id, coalesce(m.line_item_id, '') AS line_item_id, min(m.order_id) AS order_id, sum(${netDelivered("m")}) AS quantity,
              max(m.occurred_at) FILTER (WHERE ${isOwned("m.to_location_id")}) AS since
         FROM traceability_lot_movement m WHERE m.lot_id = ANY(?::text[]) AND ${changesOwner("m")}
        GROUP BY 1, 2 HAVING sum(${netDelivered("m")}) > 0),
     ${GONE},
     parts AS (
       SELECT s.lot_id, s.location_id, '' AS line_item_id, NULL::text AS order_id, NULL::text AS parent_lot_id, NULL::text AS service_case_id, NULL::text AS right_lot_id,
              s.quantity - CASE s.location_id WHEN 'production' THEN coalesce((SELECT sum(i.quantity) FROM inside i WHERE i.lot_id = s.lot_id), 0) ELSE 0 END AS quantity,
              (SELECT max(m.occurred_at) FROM traceability_lot_movement m WHERE m.lot_id = s.lot_id AND m.to_location_id = s.location_id) AS since
         FROM traceability_lot_stock s WHERE s.lot_id = ANY(?::text[]) AND NOT ${isOwned("s.location_id")}
       UNION ALL SELECT lot_id, 'customer', line_item_id, order_id, NULL, NULL, NULL, quantity, since FROM sold
       UNION ALL SELECT lot_id, 'production', '', NULL, parent_lot_id, service_case_id, NULL, quantity, since FROM inside
       UNION ALL SELECT lot_id, location_id, '', NULL, NULL, NULL, right_lot_id, quantity, since FROM missing)
     SELECT p.lot_id, lot.inventory_item_id, p.location_id, p.line_item_id, p.order_id, p.parent_lot_id,
            parent.inventory_item_id AS parent_item_id, p.service_case_id, p.right_lot_id, p.quantity::text AS quantity,
            CASE WHEN p.location_id IN ('supplier', 'adjustment') THEN 0 ELSE greatest(p.quantity - coalesce(CASE WHEN p.parent_lot_id IS NULL THEN (
                SELECT sum(v.costed_quantity) FROM traceability_lot_value v
                 WHERE v.lot_id = p.lot_id AND v.location_id = p.location_id AND v.line_item_id = p.line_item_id)
              ELSE (SELECT -sum(e.costed_quantity) FROM traceability_value_entry e
                     WHERE e.lot_id = p.lot_id AND e.counter_lot_id = p.parent_lot_id AND e.service_case_id IS NOT DISTINCT FROM p.service_case_id) END, 0), 0) END::text AS uncosted,
            p.since, first.to_location_id AS first_location_id, first.occurred_at AS first_at
       FROM parts p JOIN traceability_lot lot ON lot.id = p.lot_id LEFT JOIN traceability_lot parent ON parent.id = p.parent_lot_id
       LEFT JOIN LATERAL (
         SELECT m.to_location_id, m.occurred_at FROM traceability_lot_movement m
          WHERE m.lot_id = p.lot_id AND ${isOnHand("m.to_location_id")} ORDER BY m.seq LIMIT 1) AS first ON true
      WHERE p.quantity > 0
      ORDER BY p.lot_id, p.since, p.location_id, p.line_item_id, p.parent_lot_id, p.service_case_id, p.right_lot_id`,
    [lotIds, lotIds, lotIds, lotIds]
  )
}

/** The lots that these went into or were corrected to, and those that they went into, with these: all that a cost of these changes. */
export async function readLotsAbove(sql: Sql, lotIds: string[]): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `WITH RECURSIVE above AS (
       SELECT unnest(?::text[]) AS id
       UNION
       SELECT next.id FROM above CROSS JOIN LATERAL (
         SELECT g.parent_lot_id AS id FROM traceability_lot_genealogy g
          WHERE g.child_lot_id = above.id AND g.parent_lot_id IS NOT NULL AND g.role = 'finished' AND g.quantity > g.returned_quantity
         UNION ALL
         SELECT ${RIGHT_LOT} FROM traceability_lot_movement m JOIN traceability_operation o ON o.id = m.operation_id
          WHERE m.lot_id = above.id AND m.to_location_id = 'adjustment' AND o.counterpart_id IS NOT NULL AND ${isStanding("m")}) AS next
        WHERE next.id IS NOT NULL)
     SELECT id FROM above ORDER BY id`,
    [lotIds]
  )
  return rows.map((row) => row.id)
}
