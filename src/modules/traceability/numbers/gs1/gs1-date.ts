const twoDigits = (n: number): string => String(n).padStart(2, "0")

/** GS1's sliding window: two digits mean the year within 49 before and 50 after the present one. */
function fullYear(yy: number, now: Date): number {
  const thisYear = now.getUTCFullYear()
  const ahead = yy - (thisYear % 100)
  const century = thisYear - (thisYear % 100)
  if (ahead > 50) {
    return century - 100 + yy
  }
  return ahead < -49 ? century + 100 + yy : century + yy
}

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

function toDate(year: number, month: number, day: number): Date | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? new Date(Date.UTC(year, month - 1, day))
    : undefined
}

/** YYMMDD at midnight UTC; day 00 is the month's last where `day00` allows it. Undefined for month 13 or 30 February. */
export function readGs1Date(digits: string, now: Date, day00 = true): Date | undefined {
  const [yy, month, day] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)))
  const year = fullYear(yy, now)
  return toDate(year, month, day === 0 && day00 ? daysIn(year, month) : day)
}

/** YYYYMMDD at midnight UTC. */
export function readLongDate(digits: string): Date | undefined {
  return toDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)))
}

/** A day of the present window as YYMMDD. */
export const formatGs1Date = (date: Date): string =>
  twoDigits(date.getUTCFullYear() % 100) +
  twoDigits(date.getUTCMonth() + 1) +
  twoDigits(date.getUTCDate())
