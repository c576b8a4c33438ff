const pad = (value: number, width = 2): string => String(value).padStart(width, "0")

/** The day's place in its year, from 0. */
function dayOfYear(now: Date): number {
  const newYear = Date.UTC(now.getUTCFullYear(), 0, 1)
  return Math.floor((now.getTime() - newYear) / (24 * 60 * 60 * 1000))
}

/** Weeks start on Monday; the days before the year's first Monday are week 00 (not the ISO week). */
function weekOfYear(now: Date): number {
  const daysSinceMonday = (now.getUTCDay() + 6) % 7
  return Math.floor((dayOfYear(now) + 7 - daysSinceMonday) / 7)
}

/** The date codes of Odoo's sequence prefixes, with the same widths. Sunday is weekday 0. */
const DATE_CODES: ReadonlyMap<string, (now: Date) => string> = new Map([
  ["year", (now: Date) => pad(now.getUTCFullYear(), 4)],
  ["y", (now: Date) => pad(now.getUTCFullYear() % 100)],
  ["month", (now: Date) => pad(now.getUTCMonth() + 1)],
  ["day", (now: Date) => pad(now.getUTCDate())],
  ["doy", (now: Date) => pad(dayOfYear(now) + 1, 3)],
  ["woy", (now: Date) => pad(weekOfYear(now))],
  ["weekday", (now: Date) => String(now.getUTCDay())],
  ["h24", (now: Date) => pad(now.getUTCHours())],
  ["h12", (now: Date) => pad(now.getUTCHours() % 12 || 12)],
  ["min", (now: Date) => pad(now.getUTCMinutes())],
  ["sec", (now: Date) => pad(now.getUTCSeconds())],
])

/** Fills in date codes; unknown ones stay as they are. The admin previews lot names with this too, so it imports nothing. */
export const fillDateCodes = (prefix: string, now: Date): string =>
  prefix.replace(/%\((\w+)\)s/g, (code, name) => DATE_CODES.get(name)?.(now) ?? code)
