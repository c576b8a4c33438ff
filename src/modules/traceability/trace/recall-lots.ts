import type { Sql } from "../sql"
import { walkGenealogy } from "./walk-genealogy"

/** More lots than any recall has had; beyond them `truncated` says that the list is not whole. */
export const RECALL_LOTS_MAX = 500_000
const DEPTH_MAX = 50

export type AffectedLots = { lot_ids: string[]; truncated: boolean }

/** Every lot that the given ones are in today, through all levels, themselves included. */
export async function readAffectedLots(sql: Sql, lotIds: string[]): Promise<AffectedLots> {
  const { lots, truncated } = await walkGenealogy(sql, {
    lot_ids: lotIds,
    direction: "downstream",
    depth: DEPTH_MAX,
    limit: RECALL_LOTS_MAX,
    current: true,
  })
  return { lot_ids: lots.map((lot) => lot.lot_id), truncated }
}

export type RecalledPlace = {
  location_id: string
  lot_id: string
  name: string
  inventory_item_id: string
  quantity: number
  reserved_quantity: number
}

export type RecalledProduction = {
  operation_id: string
  reference: string
  state: string
  manufacturing_order_id: string | null
  lot_id: string
  name: string
  quantity: number
}

export type RecalledDelivery = {
  lot_id: string
  name: string
  inventory_item_id: string
  order_id: string | null
  operation_id: string | null
  reference: string
  partner_name: string | null
  quantity: number
  occurred_at: Date
}

/** What is still on hand, by place. */
export const readRecalledPlaces = (sql: Sql, lotIds: string[]): Promise<RecalledPlace[]> =>
  sql<RecalledPlace>(
    `SELECT s.location_id, s.lot_id, lot.name, lot.inventory_item_id, s.quantity::float8 AS quantity,
            s.reserved_quantity::float8 AS reserved_quantity
       FROM unnest(?::text[]) AS affected (id)
       JOIN lot_stock s ON s.lot_id = affected.id JOIN stock_lot lot ON lot.id = s.lot_id
      WHERE s.quantity > 0 AND s.location_id NOT IN ('customer', 'production', 'scrap')
      ORDER BY s.location_id, length(lot.name), lot.name`,
    [lotIds]
  )

/** What open manufacturing orders hold, and what went into products that have no numbers. */
export const readRecalledProduction = (sql: Sql, lotIds: string[]): Promise<RecalledProduction[]> =>
  sql<RecalledProduction>(
    `SELECT o.id AS operation_id, o.reference, o.state, o.manufacturing_order_id, lot.id AS lot_id, lot.name,
            sum(held.quantity)::float8 AS quantity
       FROM (SELECT d.operation_id, d.lot_id, d.quantity FROM unnest(?::text[]) AS affected (id)
               JOIN stock_operation_detail d ON d.lot_id = affected.id
               JOIN stock_operation open ON open.id = d.operation_id
              WHERE open.code = 'manufacturing' AND open.state IN ('draft', 'waiting', 'ready')
             UNION ALL
             SELECT g.operation_id, g.child_lot_id, g.quantity - g.returned_quantity FROM unnest(?::text[]) AS affected (id)
               JOIN lot_genealogy g ON g.child_lot_id = affected.id
              WHERE g.parent_lot_id IS NULL AND g.role = 'finished' AND g.quantity > g.returned_quantity) AS held
       JOIN stock_operation o ON o.id = held.operation_id JOIN stock_lot lot ON lot.id = held.lot_id
      GROUP BY o.id, lot.id ORDER BY o.reference, length(lot.name), lot.name`,
    [lotIds, lotIds]
  )

/**
 * What customers have, by delivery. A serial number is with whoever got it last; of a lot each delivery counts less what
 * came back of it.
 */
export const readRecalledDeliveries = (sql: Sql, lotIds: string[]): Promise<RecalledDelivery[]> =>
  sql<RecalledDelivery>(
    `WITH at_customer AS (
       SELECT lot.id, lot.name, lot.kind, lot.inventory_item_id FROM unnest(?::text[]) AS affected (id)
         JOIN lot_stock s ON s.lot_id = affected.id AND s.location_id = 'customer' AND s.quantity > 0
         JOIN stock_lot lot ON lot.id = s.lot_id),
     sold AS (
       SELECT lot.id, lot.name, lot.inventory_item_id, m.order_id, m.operation_id, m.reference, m.quantity, m.occurred_at
         FROM at_customer lot CROSS JOIN LATERAL (
           SELECT * FROM lot_movement m WHERE m.lot_id = lot.id AND m.to_location_id = 'customer' ORDER BY m.seq DESC LIMIT 1) AS m
        WHERE lot.kind = 'serial'
       UNION ALL
       SELECT id, name, inventory_item_id, order_id, operation_id, min(reference) FILTER (WHERE quantity > 0), sum(quantity), min(occurred_at)
         FROM (SELECT lot.id, lot.name, lot.inventory_item_id, m.order_id, coalesce(r.reference, m.reference) AS reference,
                      CASE WHEN m.order_id IS NULL THEN coalesce(r.operation_id, m.operation_id) END AS operation_id,
                      CASE WHEN m.to_location_id = 'customer' THEN m.quantity ELSE -m.quantity END AS quantity, m.occurred_at
                 FROM at_customer lot
                 JOIN lot_movement m ON m.lot_id = lot.id AND 'customer' IN (m.from_location_id, m.to_location_id)
                 LEFT JOIN lot_movement r ON r.id = m.reverses_id
                WHERE lot.kind = 'lot') AS moved
        GROUP BY id, name, inventory_item_id, order_id, operation_id)
     SELECT sold.id AS lot_id, sold.name, sold.inventory_item_id, sold.order_id, sold.operation_id, sold.reference, o.partner_name,
            sold.quantity::float8 AS quantity, sold.occurred_at
       FROM sold LEFT JOIN stock_operation o ON o.id = sold.operation_id
      WHERE sold.quantity > 0 ORDER BY sold.occurred_at, sold.id`,
    [lotIds]
  )
