import { type Sql, listed } from "../../sql"
import { hasStockRows, isOnHand } from "../ledger/place-conditions"
import { placeKey } from "../../../../shared/stock-place"
import { CONFIRMED_STATES } from "../../../../types/operation"
import { isStanding } from "../ledger/movement-conditions"

export type IntegrityCheck = { name: string; ok: boolean; count: number; samples: unknown[] }

const SAMPLES_MAX = 10

/** Each check is a query for what is wrong: it holds when there is no row. */
const CHECKS: Record<string, string> = {
  ledger_equals_lot_stock: `
    WITH ledger AS (
      SELECT lot_id, location_id, sum(quantity) AS quantity
        FROM (SELECT lot_id, to_location_id AS location_id, quantity FROM traceability_lot_movement
              UNION ALL SELECT lot_id, from_location_id, -quantity FROM traceability_lot_movement) AS m
       WHERE ${hasStockRows("location_id")} GROUP BY 1, 2)
    SELECT coalesce(l.lot_id, s.lot_id) AS lot_id, coalesce(l.location_id, s.location_id) AS location_id,
           coalesce(l.quantity, 0)::float8 AS ledger, coalesce(s.quantity, 0)::float8 AS stock
      FROM ledger l FULL JOIN traceability_lot_stock s ON s.lot_id = l.lot_id AND s.location_id = l.location_id
     WHERE coalesce(l.quantity, 0) <> coalesce(s.quantity, 0)`,
  serial_in_one_place: `
    SELECT lot_id, array_agg(location_id) AS location_ids FROM traceability_lot_stock WHERE kind = 'serial' AND quantity > 0
     GROUP BY lot_id HAVING count(*) > 1 OR sum(quantity) > 1`,
  reservations_equal_operations: `
    WITH held AS (
      SELECT d.lot_id, d.from_location_id AS location_id, sum(d.quantity) AS quantity
        FROM traceability_operation_detail d JOIN traceability_operation o ON o.id = d.operation_id
       WHERE o.state IN (${listed(CONFIRMED_STATES)}) AND d.lot_id IS NOT NULL AND ${hasStockRows("o.from_location_id")}
         AND ${hasStockRows("d.from_location_id")}
       GROUP BY 1, 2
      UNION ALL
      SELECT m.lot_id, m.to_location_id, sum(m.quantity) FROM traceability_claim c
        JOIN traceability_operation o ON o.claim_id = c.id JOIN traceability_lot_movement m ON m.operation_id = o.id
       WHERE c.state = 'open' AND c.kind IN ('fulfillment_cancel', 'undo') AND ${hasStockRows("m.to_location_id")}
         AND ${isStanding("m")} GROUP BY 1, 2)
    SELECT coalesce(h.lot_id, s.lot_id) AS lot_id, coalesce(h.location_id, s.location_id) AS location_id,
           coalesce(h.quantity, 0)::float8 AS operations, coalesce(s.reserved_quantity, 0)::float8 AS reserved
      FROM held h FULL JOIN (SELECT * FROM traceability_lot_stock WHERE reserved_quantity > 0) s
        ON s.lot_id = h.lot_id AND s.location_id = h.location_id
     WHERE coalesce(h.quantity, 0) <> coalesce(s.reserved_quantity, 0)`,
  consumed_equals_genealogy: `
    WITH built AS (SELECT child_lot_id AS lot_id, sum(quantity - returned_quantity) AS quantity
                     FROM traceability_lot_genealogy WHERE role = 'finished' GROUP BY 1)
    SELECT coalesce(b.lot_id, s.lot_id) AS lot_id, coalesce(b.quantity, 0)::float8 AS genealogy,
           coalesce(s.quantity, 0)::float8 AS consumed
      FROM built b FULL JOIN (SELECT lot_id, quantity FROM traceability_lot_stock WHERE location_id = 'production') s USING (lot_id)
     WHERE coalesce(b.quantity, 0) <> coalesce(s.quantity, 0)`,
  no_abandoned_claim: `
    SELECT id, kind, order_id, created_at FROM traceability_claim WHERE state = 'open' AND created_at < now() - interval '10 minutes'`,
}

/**
 * Checks that the module's own tables agree: lot stock is the sum of the ledger, a serial number is in one place,
 * reservations are what open operations name, what was consumed is in a product, and no claim was abandoned. Returns each
 * check with the number of rows that break it and up to ten of them.
 */
export async function checkLedger(sql: Sql): Promise<IntegrityCheck[]> {
  const checks: IntegrityCheck[] = []
  for (const [name, wrong] of Object.entries(CHECKS)) {
    const [{ count, samples }] = await sql<{ count: number; samples: unknown[] | null }>(
      `WITH wrong AS (${wrong})
       SELECT (SELECT count(*)::int FROM wrong) AS count,
              (SELECT json_agg(w) FROM (SELECT * FROM wrong LIMIT ${SAMPLES_MAX}) AS w) AS samples`
    )
    checks.push({ name, ok: count === 0, count, samples: samples ?? [] })
  }
  return checks
}

export type TrackedTotal = {
  inventory_item_id: string
  location_id: string
  lot_quantity: number
  untracked_quantity: number
}

/**
 * What Medusa's levels of tracked items must be, by item and stock location: the quantity of the lots there plus the
 * untracked stock. A page of items by id; `after` is the last id of the page before.
 */
export function readTrackedTotals(
  sql: Sql,
  page: { after: string; limit: number }
): Promise<TrackedTotal[]> {
  return sql<TrackedTotal>(
    `WITH items AS (
       SELECT inventory_item_id FROM traceability_item_tracking WHERE tracking <> 'none' AND inventory_item_id > ?
        ORDER BY inventory_item_id LIMIT ?)
     SELECT inventory_item_id, location_id, sum(lots)::float8 AS lot_quantity, sum(untracked)::float8 AS untracked_quantity
       FROM (SELECT s.inventory_item_id, s.location_id, s.quantity AS lots, 0 AS untracked FROM traceability_lot_stock s JOIN items USING (inventory_item_id)
              WHERE ${isOnHand("s.location_id")}
             UNION ALL
             SELECT u.inventory_item_id, u.location_id, 0, u.quantity FROM traceability_untracked_stock u JOIN items USING (inventory_item_id)) AS t
      GROUP BY 1, 2 ORDER BY 1, 2`,
    [page.after, page.limit]
  )
}

/** The ids of a page of tracked items, in the order of `readTrackedTotals`. */
export async function readTrackedItemIds(
  sql: Sql,
  page: { after: string; limit: number }
): Promise<string[]> {
  const rows = await sql<{ inventory_item_id: string }>(
    `SELECT inventory_item_id FROM traceability_item_tracking WHERE tracking <> 'none' AND inventory_item_id > ? ORDER BY 1 LIMIT ?`,
    [page.after, page.limit]
  )
  return rows.map((row) => row.inventory_item_id)
}

/** What we hold of some items: which of them are tracked, and how much is at each place, in lots or untracked. */
export async function readStockOf(sql: Sql, itemIds: string[]) {
  const tracked = await sql<{ inventory_item_id: string }>(
    `SELECT inventory_item_id FROM traceability_item_tracking WHERE tracking <> 'none' AND inventory_item_id = ANY(?::text[])`,
    [itemIds]
  )
  const rows = await sql<{ inventory_item_id: string; location_id: string; quantity: number }>(
    `SELECT inventory_item_id, location_id, sum(quantity)::float8 AS quantity
       FROM (SELECT inventory_item_id, location_id, quantity FROM traceability_lot_stock WHERE inventory_item_id = ANY(?::text[])
             UNION ALL SELECT inventory_item_id, location_id, quantity FROM traceability_untracked_stock WHERE inventory_item_id = ANY(?::text[])) AS t
      GROUP BY 1, 2`,
    [itemIds, itemIds]
  )
  const quantities = new Map(rows.map((row) => [placeKey(row), row.quantity]))
  return {
    tracked: new Set(tracked.map((row) => row.inventory_item_id)),
    quantityAt: (inventory_item_id: string, location_id: string) =>
      quantities.get(placeKey({ inventory_item_id, location_id })) ?? 0,
  }
}
