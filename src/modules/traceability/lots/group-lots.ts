import type { Sql } from "../sql"

export type LotGroupBy = "item" | "lot" | "location" | "expiry"
export type LotGroup = { key: string; lot_count: number; quantity: number }

/** What lots are grouped by; expiry groups by month, and lots without a date come last under an empty key. */
const KEYS: Record<LotGroupBy, string> = {
  item: "lot.inventory_item_id",
  lot: "lot.name",
  location: "coalesce(s.location_id, '')",
  expiry: "coalesce(to_char(lot.expires_at AT TIME ZONE 'UTC', 'YYYY-MM'), '')",
}

/** Lots grouped as the dashboard shows them, the largest groups first. Quantities count what is on hand, or at each place. */
export async function groupLots(
  sql: Sql,
  input: { by: LotGroupBy; limit: number; offset: number }
): Promise<{ groups: LotGroup[]; count: number }> {
  const onHand =
    input.by === "location" ? "true" : "s.location_id NOT IN ('customer', 'production', 'scrap')"
  const grouped = `SELECT ${KEYS[input.by]} AS key, count(DISTINCT lot.id)::int AS lot_count,
                          coalesce(sum(s.quantity) FILTER (WHERE ${onHand}), 0)::float8 AS quantity
                     FROM stock_lot lot LEFT JOIN lot_stock s ON s.lot_id = lot.id AND s.quantity > 0 GROUP BY 1`
  const groups = await sql<LotGroup>(
    `SELECT * FROM (${grouped}) AS g ORDER BY g.key = '', g.lot_count DESC, g.key LIMIT ? OFFSET ?`,
    [input.limit, input.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM (${grouped}) AS g`
  )
  return { groups, count }
}
