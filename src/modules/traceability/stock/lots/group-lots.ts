import type { Sql } from "../../sql"
import type { LotGrouping } from "../../../../types/lot"
import { EXPIRY_MONTH, lotConditions, type SearchLots } from "./lot-filters"
import { isInCare, isOnHand } from "../ledger/place-conditions"

export type LotGroup = { key: string; lot_count: number; quantity: number }

export type GroupLots = Omit<SearchLots, "order" | "group"> & { by: LotGrouping }

/** What lots are grouped by. Expiry groups by month; lots without a date or a place come last under an empty key. */
const KEYS: Record<LotGrouping, string> = {
  item: "lot.inventory_item_id",
  lot: "lot.name",
  location: "coalesce(s.location_id, '')",
  expiry: EXPIRY_MONTH,
  status: "coalesce(derived.status, 'new')",
}

/** The statuses of all lots in one pass: deriving each by itself takes many times as long. */
const STATUSES = `LEFT JOIN (
  SELECT lot_id, CASE WHEN bool_or(${isOnHand("location_id")} AND quantity > reserved_quantity) THEN 'available'
                      WHEN bool_or(${isOnHand("location_id")}) THEN 'reserved'
                      WHEN bool_or(${isInCare("location_id")}) THEN 'in_care'
                      WHEN bool_or(location_id = 'customer') THEN 'delivered'
                      WHEN bool_or(location_id = 'production') THEN 'consumed' ELSE 'scrapped' END AS status
    FROM traceability_lot_stock WHERE quantity > 0 GROUP BY lot_id) AS derived ON derived.lot_id = lot.id`

/**
 * The lots that match, grouped as the dashboard shows them, the largest groups first: a page of groups and the number of
 * all. Quantities count what is on hand, or what is at each place; with `location_id`, only what is there.
 */
export async function groupLots(
  sql: Sql,
  { by, limit, offset, ...search }: GroupLots
): Promise<{ groups: LotGroup[]; count: number }> {
  const list = lotConditions({ ...search, limit, offset })
  const where = list.length ? `WHERE ${list.map((condition) => condition.sql).join(" AND ")}` : ""
  const counted = by === "location" ? "true" : isOnHand("s.location_id")
  const grouped = `SELECT ${KEYS[by]} AS key, count(DISTINCT lot.id)::int AS lot_count,
                          coalesce(sum(s.quantity) FILTER (WHERE ${counted}), 0)::float8 AS quantity
                     FROM traceability_lot lot
                     LEFT JOIN traceability_lot_stock s ON s.lot_id = lot.id AND s.quantity > 0 AND (?::text IS NULL OR s.location_id = ?)
                     ${by === "status" ? STATUSES : ""} ${where} GROUP BY 1`
  const place = search.location_id ?? null
  const bindings = [place, place, ...list.flatMap((condition) => condition.bindings)]
  const groups = await sql<LotGroup>(
    `SELECT * FROM (${grouped}) AS g ORDER BY g.key = '', g.lot_count DESC, g.key LIMIT ? OFFSET ?`,
    [...bindings, limit, offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM (${grouped}) AS g`,
    bindings
  )
  return { groups, count }
}
