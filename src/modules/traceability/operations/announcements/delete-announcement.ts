import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { readAnnounced } from "../documents/details/read-announced"

const NAMED_MAX = 10

/** The rows of an announcement as JSON text: what a compensation writes again. Opaque to whoever keeps it. */
export type DeletedAnnouncement = string

/**
 * Deletes an announcement. Refuses one of which something has been received (`invalid_state`): what came is to stay beside
 * what was announced. What is only entered stays entered. Returns its rows, for `restoreAnnouncement`.
 */
export async function deleteAnnouncement(
  sql: Sql,
  purchaseOrderId: string,
  announcementId: string
): Promise<DeletedAnnouncement> {
  // A receipt that is validated right now has its operation locked.
  await sql(
    `SELECT id FROM traceability_operation WHERE purchase_order_id = ? AND code = 'receipt' ORDER BY id FOR UPDATE`,
    [purchaseOrderId]
  )
  const rows = (await readAnnounced(sql, purchaseOrderId)).filter(
    (row) => row.announcement_id === announcementId
  )
  if (!rows.length) {
    throw new TraceabilityError(
      "not_found",
      `This purchase order has no announcement with the id ${announcementId}.`,
      { status: 404 }
    )
  }
  const received = rows.filter((row) => row.received_quantity > 0).map((row) => row.name)
  if (received.length) {
    const named = received.slice(0, NAMED_MAX)
    const more = received.length - named.length
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.announcementReceived", {
        names: more > 0 ? say("part.andMore", { names: named, count: more }) : named,
      })
    )
  }
  const [{ deleted }] = await sql<{ deleted: string }>(
    `WITH gone AS (DELETE FROM traceability_announced_number WHERE announcement_id = ? RETURNING *)
     SELECT json_agg(gone)::text AS deleted FROM gone`,
    [announcementId]
  )
  return deleted
}

/** Writes a deleted announcement again, as it was. */
export async function restoreAnnouncement(sql: Sql, deleted: DeletedAnnouncement): Promise<void> {
  await sql(
    `INSERT INTO traceability_announced_number
     SELECT * FROM json_populate_recordset(null::traceability_announced_number, ?::json)`,
    [deleted]
  )
}

/** Takes away an announcement that was made by something that failed afterwards. */
export async function discardAnnouncement(sql: Sql, announcementId: string): Promise<void> {
  await sql(`DELETE FROM traceability_announced_number WHERE announcement_id = ?`, [announcementId])
}
