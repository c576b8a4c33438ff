/**
 * Days on the calendar and the instants at which they begin and end in a time zone. The zones' rules are those of the
 * runtime (IANA, through Intl); nothing here knows of summer times.
 */

const DAY_MS = 24 * 60 * 60 * 1000
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Making one takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) {
    return known
  }
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  })
  formats.set(zone, format)
  return format
}

/** What the clocks of a zone show at an instant, as if it were UTC, to the second. */
function clockAt(instant: number, zone: string): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(instant)) {
    part[type] = Number(value)
  }
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second)
}

const offsetAt = (instant: number, zone: string): number =>
  clockAt(instant, zone) - Math.floor(instant / 1000) * 1000

/** Is this a day that the calendar has, written as year-month-day? */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) {
    return false
  }
  const date = new Date(`${text}T00:00:00.000Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + count * DAY_MS).toISOString().slice(0, 10)

/** The day that an instant belongs to in a zone. */
export const dayIn = (instant: Date | string, zone: string): string =>
  new Date(clockAt(new Date(instant).getTime(), zone)).toISOString().slice(0, 10)

/** What the clocks of a zone show at an instant, in milliseconds from midnight. */
export const timeIn = (instant: Date, zone: string): number =>
  (clockAt(instant.getTime(), zone) % DAY_MS) + instant.getMilliseconds()

/**
 * The instant at which a zone's clocks show a time of a day, in milliseconds from midnight. Where they show it twice it is
 * the first one; where they skip it, the moment of the skip.
 */
export function instantOf(day: string, ms: number, zone: string): Date {
  const clock = Date.parse(`${day}T00:00:00.000Z`) + ms
  // A zone changes its clocks once in two days at most, so one of these two offsets holds.
  const [before, after] = [clock - DAY_MS, clock + DAY_MS].map((time) => offsetAt(time, zone))
  const right = [clock - before, clock - after].filter(
    (time) => time + offsetAt(time, zone) === clock
  )
  return new Date(right.length ? Math.min(...right) : clock - before)
}

export const startOfDay = (day: string, zone: string): Date => instantOf(day, 0, zone)

/** The last instant of a day: goods that expire on it are good until then. */
export const endOfDay = (day: string, zone: string): Date =>
  new Date(startOfDay(addDays(day, 1), zone).getTime() - 1)

/** Names of the IANA database only: a bare offset such as +02:00 means the opposite to PostgreSQL. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(name)) {
    return false
  }
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/** The zone of the machine that the server runs on. */
export function serverTimeZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return isTimeZone(zone) ? zone : "UTC"
}
