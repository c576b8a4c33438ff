import type { LotGrouping } from "../../../../types/lot"
import { isInCare, isOnHand } from "../ledger/place-conditions"

/** Status of a lot by all the places where some of it is. */
export const statusOf = (stock: string): string =>
  `CASE WHEN bool_or(${isOnHand(`${stock}.location_id`)} AND ${stock}.quantity > ${stock}.reserved_quantity) THEN 'available'
        WHEN bool_or(${isOnHand(`${stock}.location_id`)}) THEN 'reserved'
        WHEN bool_or(${isInCare(`${stock}.location_id`)}) THEN 'in_care'
        WHEN bool_or(${stock}.location_id = 'loan') THEN 'on_loan'
        WHEN bool_or(${stock}.location_id = 'customer') THEN 'delivered'
        WHEN bool_or(${stock}.location_id = 'production') THEN 'consumed'
        WHEN bool_or(${stock}.location_id = 'scrap') THEN 'scrapped' ELSE 'new' END`

/**
 * Serial numbers are counted in an index, without reading them: each is one unit at one place. Lots can be at several
 * places, so their rows are read. `OF_ITEMS` stands for a condition on the article.
 */
const COUNTED = `
  totals AS MATERIALIZED (SELECT inventory_item_id, count(*) AS lots FROM traceability_lot WHERE OF_ITEMS GROUP BY 1),
  units AS MATERIALIZED (
    SELECT location_id, inventory_item_id, count(*) AS units FROM traceability_lot_stock
     WHERE kind = 'serial' AND OF_ITEMS GROUP BY 1, 2),
  parts AS MATERIALIZED (
    SELECT lot_id, location_id, inventory_item_id, quantity, reserved_quantity FROM traceability_lot_stock
     WHERE kind = 'lot' AND quantity > 0 AND OF_ITEMS)`

const WITHOUT_STOCK = `
  (SELECT coalesce(sum(lots), 0) FROM totals) - (SELECT coalesce(sum(units), 0) FROM units)
    - (SELECT count(DISTINCT lot_id) FROM parts)`

const ON_HAND = isOnHand("location_id")

const RESERVED_UNITS = `
  (SELECT count(*) FROM traceability_lot_stock
    WHERE reserved_quantity > 0 AND kind = 'serial' AND ${ON_HAND} AND OF_ITEMS)`

const BY_ITEM = `
  SELECT inventory_item_id AS key, lots AS lot_count, coalesce(unit.quantity, 0) + coalesce(part.quantity, 0) AS quantity
    FROM totals
    LEFT JOIN (SELECT inventory_item_id, sum(units) AS quantity FROM units WHERE ${ON_HAND} GROUP BY 1) AS unit USING (inventory_item_id)
    LEFT JOIN (SELECT inventory_item_id, sum(quantity) AS quantity FROM parts WHERE ${ON_HAND} GROUP BY 1) AS part USING (inventory_item_id)`

const BY_LOCATION = `
  SELECT location_id AS key, sum(lots) AS lot_count, sum(quantity) AS quantity
    FROM (SELECT location_id, units AS lots, units AS quantity FROM units
          UNION ALL SELECT location_id, 1, quantity FROM parts) AS at_place GROUP BY 1
  UNION ALL SELECT '', ${WITHOUT_STOCK}, 0`

const BY_STATUS = `
  SELECT status AS key, sum(lots) AS lot_count, sum(quantity) AS quantity
    FROM (SELECT CASE WHEN ${ON_HAND} THEN 'available' WHEN ${isInCare("location_id")} THEN 'in_care'
                      WHEN location_id = 'loan' THEN 'on_loan' WHEN location_id = 'customer' THEN 'delivered' WHEN location_id = 'production' THEN 'consumed' ELSE 'scrapped' END AS status,
                 units AS lots, CASE WHEN ${ON_HAND} THEN units ELSE 0 END AS quantity FROM units
          UNION ALL SELECT moved.status, moved.sign * taken.units, moved.sign * taken.units
            FROM (SELECT ${RESERVED_UNITS} AS units) AS taken, (VALUES ('reserved', 1), ('available', -1)) AS moved (status, sign)
          UNION ALL SELECT lot.status, 1, lot.quantity
            FROM (SELECT ${statusOf("p")} AS status, coalesce(sum(p.quantity) FILTER (WHERE ${isOnHand("p.location_id")}), 0) AS quantity
                    FROM parts p GROUP BY p.lot_id) AS lot
          UNION ALL SELECT 'new', ${WITHOUT_STOCK}, 0) AS by_status GROUP BY 1`

const GROUPS: Partial<Record<LotGrouping, string>> = {
  item: BY_ITEM,
  location: BY_LOCATION,
  status: BY_STATUS,
}

/**
 * SQL for all lots, or all of some articles, by article, place or status: `key, lot_count, quantity`. Undefined for what it
 * cannot group by.
 */
export function groupAllLots(
  by: LotGrouping,
  itemIds: string[] | undefined
): { sql: string; bindings: unknown[] } | undefined {
  const groups = GROUPS[by]
  if (!groups) {
    return undefined
  }
  const sql = `WITH ${COUNTED} SELECT * FROM (${groups}) AS counted WHERE lot_count > 0`
  const places = sql.split("OF_ITEMS").length - 1
  return {
    sql: sql.replaceAll("OF_ITEMS", itemIds ? "inventory_item_id = ANY(?::text[])" : "true"),
    bindings: itemIds ? Array(places).fill(itemIds) : [],
  }
}
