import { isDay } from "./zoned-day"

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** What PostgreSQL and a printed label can hold. */
const YEAR_MIN = "1900"

/**
 * Is this a date as machines exchange them (ISO 8601, extended format): a day of the calendar, or a moment with its offset
 * from UTC? Without the offset it would be another moment wherever it is read.
 */
export function isIsoDate(text: string): boolean {
  const day = isDay(text) ? text : text.match(MOMENT)?.[1]
  return day !== undefined && isDay(day) && day >= YEAR_MIN
}
