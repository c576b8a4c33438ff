import type { AnnouncedSource, AnnouncedState } from "../../../../types/announcement"
import type { Sql } from "../../sql"
import {
  ANNOUNCED,
  ANNOUNCED_COLUMNS,
  AS_ANNOUNCED,
  type AnnouncedRow,
  boundTo,
} from "../documents/details/read-announced"

export type SearchAnnounced = {
  purchase_order_id: string
  state?: AnnouncedState
  announcement_id?: string
  limit: number
  offset: number
}

/** A page of the numbers that were announced for a purchase order, in their order, and how many there are. */
export async function searchAnnounced(
  sql: Sql,
  { purchase_order_id, state, announcement_id, limit, offset }: SearchAnnounced
): Promise<{ rows: AnnouncedRow[]; count: number }> {
  const found = `FROM judged c WHERE (?::text IS NULL OR c.state = ?) AND (?::text IS NULL OR c.announcement_id = ?)`
  const bindings = [
    ...boundTo(purchase_order_id),
    ...[state, state, announcement_id, announcement_id].map((value) => value ?? null),
  ]
  const rows = await sql<AnnouncedRow>(
    `${ANNOUNCED} SELECT ${ANNOUNCED_COLUMNS} ${found} ${AS_ANNOUNCED} LIMIT ? OFFSET ?`,
    [...bindings, limit, offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `${ANNOUNCED} SELECT count(*)::int AS count ${found}`,
    bindings
  )
  return { rows, count }
}

export type AnnouncementSummary = {
  id: string
  source: AnnouncedSource
  created_at: Date
  created_by: string | null
  numbers: number
} & Record<AnnouncedState, number>

const STATES: AnnouncedState[] = ["expected", "entered", "received", "missing"]

/** The announcements of a purchase order, the first one first, with how many numbers of each are in which state. */
export const readAnnouncements = (
  sql: Sql,
  purchaseOrderId: string
): Promise<AnnouncementSummary[]> =>
  sql<AnnouncementSummary>(
    `${ANNOUNCED}
     SELECT c.announcement_id AS id, c.source, c.created_at, c.created_by, count(*)::int AS numbers,
            ${STATES.map((state) => `count(*) FILTER (WHERE c.state = '${state}')::int AS ${state}`).join(", ")}
       FROM judged c GROUP BY 1, 2, 3, 4 ORDER BY c.created_at, c.announcement_id`,
    boundTo(purchaseOrderId)
  )
