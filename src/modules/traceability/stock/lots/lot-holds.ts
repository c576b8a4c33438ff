import { newId } from "../../new-id"
import type { Sql } from "../../sql"

/**
 * Blocks the lots that are not blocked yet, each for its reason, and records the holds. The lots must be locked. Holds are
 * written here and lifted in `closeHolds` alone, so that the history of a lot has no gap.
 */
export async function openHolds(
  sql: Sql,
  rows: { lot_id: string; reason: string }[],
  actorId: string | null
): Promise<void> {
  await sql(
    `WITH given AS (
       SELECT * FROM unnest(?::text[], ?::text[], ?::text[]) AS g (id, lot_id, reason)),
     blocked AS (
       UPDATE traceability_lot lot SET blocked_at = now(), blocked_reason = given.reason, blocked_by = ?, updated_at = now()
         FROM given WHERE lot.id = given.lot_id AND lot.blocked_at IS NULL RETURNING lot.id)
     INSERT INTO traceability_lot_hold (id, lot_id, reason, blocked_at, blocked_by)
     SELECT given.id, given.lot_id, given.reason, now(), ? FROM given JOIN blocked ON blocked.id = given.lot_id`,
    [
      rows.map(() => newId("lhold")),
      rows.map((row) => row.lot_id),
      rows.map((row) => row.reason),
      actorId,
      actorId,
    ]
  )
}

/** Lifts the holds on lots. The lots must be locked. */
export async function closeHolds(
  sql: Sql,
  lotIds: string[],
  actorId: string | null,
  note: string | null
): Promise<void> {
  await sql(
    `UPDATE traceability_lot SET blocked_at = NULL, blocked_reason = NULL, blocked_by = NULL, updated_at = now()
      WHERE id = ANY(?::text[]) AND blocked_at IS NOT NULL`,
    [lotIds]
  )
  await sql(
    `UPDATE traceability_lot_hold SET unblocked_at = now(), unblocked_by = ?, note = ?, updated_at = now()
      WHERE lot_id = ANY(?::text[]) AND unblocked_at IS NULL`,
    [actorId, note, lotIds]
  )
}

/** Takes back holds that came with something that did not happen after all: no history keeps them. The lots must be locked. */
export async function withdrawHolds(sql: Sql, lotIds: string[]): Promise<void> {
  await sql(
    `DELETE FROM traceability_lot_hold WHERE lot_id = ANY(?::text[]) AND unblocked_at IS NULL`,
    [lotIds]
  )
  await sql(
    `UPDATE traceability_lot SET blocked_at = NULL, blocked_reason = NULL, blocked_by = NULL, updated_at = now()
      WHERE id = ANY(?::text[])`,
    [lotIds]
  )
}
