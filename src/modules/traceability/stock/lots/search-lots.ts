import type { Counted } from "../paging/count-rows"
import type { ListOrder } from "../paging/find-ids"
import { findPage } from "../paging/find-page"
import { listOrder } from "../paging/list-order"
import type { Sql } from "../../sql"
import { isScanned, keysOfTexts } from "./find-lots"
import { lotConditions, type SearchLots } from "./lot-filters"
import { LOT_VIEW, type LotView } from "./lot-view"
import { readMatching, type Matching } from "./search-matching"

/** Names in the order people read them, SN-2 before SN-10; two articles can have the same. */
const BY_NAME = "length(lot.name), lot.name, lot.id"
const BY_NAME_DOWN = "lot.name DESC, lot.id"

const COLUMNS = new Map([
  ["created_at", { nullable: false }],
  ["updated_at", { nullable: false }],
  ["expires_at", { nullable: true }],
  ["alert_at", { nullable: true }],
  ["internal_reference", { nullable: true }],
])

function orderOf(order = "-created_at"): ListOrder {
  if (order === "name" || order === "-name") {
    const descending = order === "-name"
    const ties = descending ? BY_NAME_DOWN : "lot.name, lot.id"
    return { column: "length(lot.name)", descending, nullable: false, ties }
  }
  return listOrder(order, { alias: "lot", columns: COLUMNS, ties: BY_NAME })
}

/** The lots with these ids as they are shown, in the order of the ids; quantities at one stock location, or with null at all. */
export const viewLots = (sql: Sql, ids: string[], locationId: string | null): Promise<LotView[]> =>
  sql<LotView>(
    `WITH page AS (SELECT * FROM unnest(?::text[]) WITH ORDINALITY AS p (id, place)) ${LOT_VIEW}`,
    [ids, locationId, locationId, locationId, locationId]
  )

/**
 * Returns a page of lots and how many match (see `countRows`). Status, quantities on hand and the place are derived from
 * their stock; the purchase order is that of the first receipt. The ids of the page are found first, by an index, and only
 * then is anything read of the lots.
 */
export async function searchLots(
  sql: Sql,
  search: SearchLots
): Promise<{ lots: LotView[]; q_matched: Matching | null } & Counted> {
  const q_matched = search.q ? await readMatching(sql) : null
  const conditions = lotConditions(search, q_matched ?? "anywhere")
  const list = { table: "traceability_lot", alias: "lot", conditions }
  const { ids, ...counted } = await findPage(sql, list, { ...search, order: orderOf(search.order) })
  const lots = await viewLots(sql, ids, search.location_id ?? null)
  return { lots, q_matched, ...counted }
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
    [texts, texts, texts, keysOfTexts(texts), itemIds, itemIds, null, null, null, null]
  )
