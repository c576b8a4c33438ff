import type { Sql } from "../../sql"
import type { LotGrouping } from "../../../../types/lot"
import { isOnHand } from "../ledger/place-conditions"
import { whereOf } from "../paging/find-ids"
import { groupAllLots, statusOf } from "./group-all-lots"
import { EXPIRY_MONTH, lotConditions, type SearchLots } from "./lot-filters"
import { readMatching } from "./search-matching"

export type LotGroup = { key: string; lot_count: number; quantity: number }

export type GroupLots = Omit<SearchLots, "order" | "group" | "exact_count"> & { by: LotGrouping }

type Grouped = { sql: string; bindings: unknown[] }

/** What lots are grouped by. Expiry groups by month; lots without a date or a place come last under an empty key. */
const KEYS: Record<Exclude<LotGrouping, "status">, string> = {
  item: "lot.inventory_item_id",
  lot: "lot.name",
  location: "coalesce(s.location_id, '')",
  expiry: EXPIRY_MONTH,
}

/** The status of a lot follows from all its places, whichever of them its quantities are asked for. */
function groupByStatus(where: string, bindings: unknown[], place: string | null): Grouped {
  return {
    sql: `SELECT status AS key, count(*) AS lot_count, sum(quantity) AS quantity
            FROM (SELECT ${statusOf("s")} AS status,
                         coalesce(sum(s.quantity) FILTER (WHERE ${isOnHand("s.location_id")} AND (?::text IS NULL OR s.location_id = ?)), 0) AS quantity
                    FROM traceability_lot lot
                    LEFT JOIN traceability_lot_stock s ON s.lot_id = lot.id AND s.quantity > 0
                   ${where} GROUP BY lot.id) AS each GROUP BY 1`,
    bindings: [place, place, ...bindings],
  }
}

function groupByKey(
  by: keyof typeof KEYS,
  where: string,
  bindings: unknown[],
  place: string | null
): Grouped {
  const counted = by === "location" ? "true" : isOnHand("s.location_id")
  return {
    sql: `SELECT ${KEYS[by]} AS key, count(DISTINCT lot.id) AS lot_count,
                 coalesce(sum(s.quantity) FILTER (WHERE ${counted}), 0) AS quantity
            FROM traceability_lot lot
            LEFT JOIN traceability_lot_stock s ON s.lot_id = lot.id AND s.quantity > 0 AND (?::text IS NULL OR s.location_id = ?)
           ${where} GROUP BY 1`,
    bindings: [place, place, ...bindings],
  }
}

/** All lots, or all of some articles, are counted in indexes; those that match something else are read. */
async function grouped(sql: Sql, { by, ...search }: GroupLots): Promise<Grouped> {
  const { limit: _limit, offset: _offset, inventory_item_ids, ...filters } = search
  const isFiltered = Object.values(filters).some((value) => value !== undefined && value !== "")
  const all = isFiltered ? undefined : groupAllLots(by, inventory_item_ids)
  if (all) {
    return all
  }
  const matching = search.q ? await readMatching(sql) : "anywhere"
  const { where, bindings } = whereOf(lotConditions(search, matching))
  const place = search.location_id ?? null
  return by === "status"
    ? groupByStatus(where, bindings, place)
    : groupByKey(by, where, bindings, place)
}

/**
 * The lots that match, grouped as the dashboard shows them, the largest groups first: a page of groups and the number of
 * all. Quantities count what is on hand, or what is at each place; with `location_id`, only what is there. Everything is
 * grouped once, but for a page behind the last group.
 */
export async function groupLots(
  sql: Sql,
  input: GroupLots
): Promise<{ groups: LotGroup[]; count: number }> {
  const groups = await grouped(sql, input)
  const rows = await sql<LotGroup & { total: number }>(
    `SELECT g.key, g.lot_count::int AS lot_count, g.quantity::float8 AS quantity, count(*) OVER ()::int AS total
       FROM (${groups.sql}) AS g ORDER BY g.key = '', g.lot_count DESC, g.key LIMIT ? OFFSET ?`,
    [...groups.bindings, input.limit, input.offset]
  )
  if (!rows.length && input.offset) {
    const [{ count }] = await sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM (${groups.sql}) AS g`,
      groups.bindings
    )
    return { groups: [], count }
  }
  return {
    groups: rows.map(({ total: _total, ...group }) => group),
    count: rows[0]?.total ?? 0,
  }
}
