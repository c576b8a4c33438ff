import type { SuspicionKind } from "../../../../types/suspicion"
import type { Sql } from "../../sql"
import { type Conditions, whereOf } from "../../stock/paging/find-ids"
import { givenConditions, hasText } from "../../stock/paging/given-conditions"

export type SearchSuspicions = {
  id?: string
  lot_id?: string
  inventory_item_id?: string
  kind?: SuspicionKind[]
  state?: "open" | "cleared"
  /** Part of a number, a reason or a reference. */
  q?: string
  limit: number
  offset: number
}

export type SuspicionRow = {
  id: string
  lot_id: string
  lot_name: string
  inventory_item_id: string
  kind: SuspicionKind
  reason: string
  reference: string | null
  order_id: string | null
  stops: boolean
  reported_by: string | null
  times: number
  last_seen_at: Date
  cleared_at: Date | null
  cleared_by: string | null
  cleared_reason: string | null
  created_at: Date
}

const FROM = `traceability_suspicion suspicion JOIN traceability_lot lot ON lot.id = suspicion.lot_id`

const conditionsOf = (search: SearchSuspicions): Conditions =>
  givenConditions([
    [search.id, "suspicion.id = ?"],
    [search.lot_id, "suspicion.lot_id = ?"],
    [search.inventory_item_id, "lot.inventory_item_id = ?"],
    [search.kind, "suspicion.kind = ANY(?::text[])"],
    [search.state, `suspicion.cleared_at IS ${search.state === "open" ? "" : "NOT"} NULL`, []],
    hasText(search.q, ["lot.name", "suspicion.reason", "suspicion.reference"]),
  ])

/** Suspicious units: what is open first, what stops a unit before the rest, then the newest. */
export async function searchSuspicions(
  sql: Sql,
  search: SearchSuspicions
): Promise<{ suspicions: SuspicionRow[]; count: number }> {
  const { where, bindings } = whereOf(conditionsOf(search))
  const suspicions = await sql<SuspicionRow>(
    `SELECT suspicion.id, suspicion.lot_id, lot.name AS lot_name, lot.inventory_item_id, suspicion.kind, suspicion.reason,
            suspicion.reference, suspicion.order_id, suspicion.stops, suspicion.reported_by, suspicion.times,
            suspicion.last_seen_at, suspicion.cleared_at, suspicion.cleared_by, suspicion.cleared_reason, suspicion.created_at
       FROM ${FROM} ${where}
      ORDER BY suspicion.cleared_at IS NOT NULL, suspicion.stops DESC, suspicion.created_at DESC, suspicion.id
      LIMIT ? OFFSET ?`,
    [...bindings, search.limit, search.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${FROM} ${where}`,
    bindings
  )
  return { suspicions, count }
}
