import { serverTimeZone } from "../../../../shared/zoned-day"
import type { Sql } from "../../sql"

/** SQL for the shop's time zone: the setting, else the zone of the server. Read once a statement. */
const ZONE = `coalesce((SELECT time_zone FROM traceability_setting ORDER BY created_at LIMIT 1), '${serverTimeZone()}')`

/** The shop's time zone: a date without a time is a whole day in it. */
export async function readTimeZone(sql: Sql): Promise<string> {
  const [{ zone }] = await sql<{ zone: string }>(`SELECT ${ZONE} AS zone`)
  return zone
}

/** SQL for the day that an instant belongs to in the shop's zone, in a format of to_char. */
export const dayInZone = (column: string, format = "YYYY-MM-DD"): string =>
  `to_char(${column} AT TIME ZONE ${ZONE}, '${format}')`

/** SQL for the day of the calendar that an instant belongs to in the shop's zone, as a date. */
export const dateInZone = (instant: string): string => `(${instant} AT TIME ZONE ${ZONE})::date`

/** SQL for today in the shop's zone, as a date. */
export const today = (): string => dateInZone("now()")

/** SQL for the instant at which a day (SQL of a date, or of text as year-month-day) begins in the shop's zone. */
export const startOfDay = (day: string): string =>
  `((${day})::date::timestamp AT TIME ZONE ${ZONE})`

/** SQL for the last instant of such a day. */
export const endOfDay = (day: string): string =>
  `(${startOfDay(`(${day})::date + 1`)} - interval '1 millisecond')`

/** SQL for the last instant of the day that is so many days after today. */
export const endOfDayAfter = (days: string): string => endOfDay(`${today()} + ${days}`)

/** SQL for the last instant of the day that is so many days (SQL of a whole number) after the one of an instant. */
export const endOfDayLater = (instant: string, days: string): string =>
  endOfDay(`${dateInZone(instant)} + ${days}`)
