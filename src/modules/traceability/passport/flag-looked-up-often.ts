import { newId } from "../new-id"
import type { Sql } from "../sql"

/**
 * Writes down the units of alerts that say that a number looks copied: the genuine one is among those that carry it. It stops nothing;
 * who scans it is warned. In the order of the lots, so that two servers do not wait for each other.
 */
export async function flagLookedUpOften(sql: Sql, alertIds: string[]): Promise<void> {
  if (!alertIds.length) {
    return
  }
  await sql(
    `INSERT INTO traceability_suspicion AS suspicion (id, lot_id, kind, reason, last_seen_at)
     SELECT given.id, alert.lot_id, 'looked_up_often',
            format('Its passport was looked up by %s visitors on %s.', alert.visitors, alert.day), now()
       FROM unnest(?::text[], ?::text[]) AS given (id, alert_id)
       JOIN traceability_passport_alert alert ON alert.id = given.alert_id AND alert.lot_id IS NOT NULL
      ORDER BY alert.lot_id
     ON CONFLICT (lot_id, kind) WHERE cleared_at IS NULL DO UPDATE
        SET times = suspicion.times + 1, last_seen_at = now(), reason = excluded.reason, updated_at = now()`,
    [alertIds.map(() => newId("susp")), alertIds]
  )
}
