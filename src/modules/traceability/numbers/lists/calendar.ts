const YEAR_MIN = 1900
const YEAR_MAX = 9999

const pad = (value: number, width: number): string => String(value).padStart(width, "0")

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

const isMonth = (year: number, month: number): boolean =>
  year >= YEAR_MIN && year <= YEAR_MAX && month >= 1 && month <= 12

const iso = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

/** Year-month-day; undefined for 31 June. */
export const dayOf = (year: number, month: number, day: number): string | undefined =>
  isMonth(year, month) && day >= 1 && day <= daysIn(year, month) ? iso(year, month, day) : undefined

/** Goods dated by the month are good until its end (GS1 General Specifications, day 00). */
export const lastDayOf = (year: number, month: number): string | undefined =>
  isMonth(year, month) ? iso(year, month, daysIn(year, month)) : undefined

const HOURS_AHEAD_MAX = 14

/**
 * Has this day begun nowhere on earth yet? The last of this month has, as it may stand for the month alone, of which it is the
 * day that is kept.
 */
export function isStillToCome(day: string, now: Date): boolean {
  const today = new Date(now.getTime() + HOURS_AHEAD_MAX * 3_600_000).toISOString().slice(0, 10)
  return day > today && day !== lastDayOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)))
}

/** Two digits mean the year nearest to today: within 50 years, as Odoo's users know it. */
export function fullYear(word: string, now: Date): number {
  if (word.length > 2) {
    return Number(word)
  }
  const thisYear = now.getUTCFullYear()
  const year = thisYear - (thisYear % 100) + Number(word)
  if (year >= thisYear + 50) {
    return year - 100
  }
  return year < thisYear - 50 ? year + 100 : year
}

/** Years that goods in stock are made or expire in: only within them may a bare number be a date. */
export const isLikelyYear = (year: number, now: Date): boolean =>
  year >= now.getUTCFullYear() - 10 && year <= now.getUTCFullYear() + 30
