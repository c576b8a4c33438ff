import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { isTimeZone } from "../../../../shared/zoned-day"
import type { Sql } from "../../sql"
import { sayWhy } from "../changes/say-why"

const LOT_DATES = ["expires_at", "best_before_at", "removal_at", "alert_at", "alerted_for"]

/** SQL: a date that is the start or the end of a day in the first zone (two bindings) as that of the second (two). */
const moved = (column: string): string => `
  CASE (${column} AT TIME ZONE ?)::time
    WHEN '00:00' THEN ((${column} AT TIME ZONE ?)::date)::timestamp AT TIME ZONE ?
    WHEN '23:59:59.999' THEN (((${column} AT TIME ZONE ?)::date + 1)::timestamp AT TIME ZONE ?) - interval '1 millisecond'
    ELSE ${column} END`

async function refuseUnknown(sql: Sql, zone: string): Promise<void> {
  const [known] = isTimeZone(zone)
    ? await sql(`SELECT 1 FROM pg_timezone_names WHERE name = ?`, [zone])
    : []
  if (!known) {
    throw new TraceabilityError("invalid_state", say("invalid_state.noTimeZone", { zone }))
  }
}

/**
 * Keeps every whole day the day it is when the shop's zone changes: what is stored is the instant at which it ends, or at
 * which an alert begins. Dates with a time of day stay the instant they are. Throws `invalid_state` for a zone that neither
 * the server nor the database knows.
 */
export async function moveDays(sql: Sql, from: string, to: string): Promise<void> {
  await refuseUnknown(sql, to)
  await sayWhy(sql, `Time zone of the shop: ${from} → ${to}`)
  // Nobody enters a day in the old zone meanwhile.
  await sql(
    `LOCK TABLE traceability_lot, traceability_operation_detail IN SHARE ROW EXCLUSIVE MODE`
  )
  const bindings = [from, from, to, from, to]
  const set = LOT_DATES.map((column) => `${column} = ${moved(column)}`)
  await sql(
    `UPDATE traceability_lot SET ${set.join(", ")}, updated_at = now()
      WHERE coalesce(expires_at, best_before_at, removal_at, alert_at) IS NOT NULL`,
    LOT_DATES.flatMap(() => bindings)
  )
  await sql(
    `UPDATE traceability_operation_detail SET expires_at = ${moved("expires_at")}, updated_at = now()
      WHERE expires_at IS NOT NULL`,
    bindings
  )
}
