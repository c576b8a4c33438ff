import type { Sql } from "../../sql"
import { isScanned, keysOfTexts } from "./find-lots"
import { lotConditions, type SearchLots } from "./lot-filters"
import { LOT_VIEW, type LotView } from "./lot-view"

const ORDERABLE = [
  "name",
  "created_at",
  "updated_at",
  "expires_at",
  "alert_at",
  "internal_reference",
]

function orderBy(order = "-created_at"): string {
  const key = order.replace(/^-/, "")
  const column = ORDERABLE.includes(key) ? key : "created_at"
  const direction = order.startsWith("-") ? "DESC NULLS LAST" : "ASC NULLS LAST"
  return column === "name"
    ? `length(lot.name) ${direction}, lot.name ${direction}`
    : `lot.${column} ${direction}, length(lot.name), lot.name`
}

/**
 * Returns a page of lots and the number of all that match. Status, quantities on hand and the place are derived from their
 * stock; the purchase order is that of the first receipt.
 */
export async function searchLots(
  sql: Sql,
  search: SearchLots
): Promise<{ lots: LotView[]; count: number }> {
  const list = lotConditions(search)
  const where = list.length ? `WHERE ${list.map((condition) => condition.sql).join(" AND ")}` : ""
  const bindings = list.flatMap((condition) => condition.bindings)
  const order = orderBy(search.order)
  const place = search.location_id ?? null
  const lots = await sql<LotView>(
    `WITH page AS (SELECT lot.id, row_number() OVER (ORDER BY ${order}) AS place
                     FROM traceability_lot lot ${where} ORDER BY ${order} LIMIT ? OFFSET ?) ${LOT_VIEW}`,
    [...bindings, search.limit, search.offset, place, place, place, place]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_lot lot ${where}`,
    bindings
  )
  return { lots, count }
}

/** Returns what `findLotsScanned` finds, as lots are shown, at most 100. One statement: a scan must be quick. */
export const viewLotsScanned = (
  sql: Sql,
  texts: string[],
  itemIds: string[] | null
): Promise<LotView[]> =>
  sql<LotView>(
    `WITH page AS (SELECT lot.id, row_number() OVER (ORDER BY lot.created_at, lot.id) AS place FROM traceability_lot lot
                    WHERE ${isScanned("lot")}
                      AND (?::text[] IS NULL OR lot.inventory_item_id = ANY(?::text[]))
                    ORDER BY lot.created_at, lot.id LIMIT 100) ${LOT_VIEW}`,
    [texts, texts, keysOfTexts(texts), itemIds, itemIds, null, null, null, null]
  )
