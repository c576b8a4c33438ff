import { splitPastedTime } from "./split-pasted-time"

/** How somebody writes dates: day, month, year; month, day, year; or year, month, day. */
export type DateOrder = "dmy" | "mdy" | "ymd"

/** One date as each order reads it (ISO 8601, UTC), and the order it proves when it fits only one. */
export type PastedDate = { readings: Partial<Record<DateOrder, string>>; decides?: DateOrder }

type Parts = { day?: number; month?: number; year?: number }

// No date is longer; it also bounds the work on a cell of a megabyte.
const LENGTH_MAX = 40
const YEAR_MIN = 1900
const ORDERS: DateOrder[] = ["dmy", "mdy", "ymd"]
const MONTHS = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sep", "sept"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
]

/*
 * What the words of a date may be, one letter each: d a day, m a month (number or name), M a month's name, y a year of
 * two or four digits, Y a year beyond doubt (four digits or above 31), L a year of four digits.
 */
const IN_ANY_ORDER = ["Lmd", "Ym", "mY", "M", "Md", "dM", "Mdy", "YMd", "dMY"]
const LAYOUTS: Record<DateOrder, string[]> = {
  dmy: [...IN_ANY_ORDER, "dmy", "dm"],
  mdy: [...IN_ANY_ORDER, "mdy", "md", "dMy"],
  ymd: [...IN_ANY_ORDER, "ymd", "md"],
}

const monthNamed = (word: string): number => MONTHS.findIndex((names) => names.includes(word)) + 1
const isNumber = (word: string): boolean => /^\d{1,2}$/.test(word)
const isFourDigitYear = (word: string): boolean => /^\d{4}$/.test(word) && Number(word) >= YEAR_MIN
const isTwoDigitYear = (word: string): boolean => /^\d{2}$/.test(word)

const between = (word: string, max: number): boolean =>
  isNumber(word) && Number(word) >= 1 && Number(word) <= max

const FITS: Record<string, (word: string) => boolean> = {
  d: (word) => between(word, 31),
  m: (word) => between(word, 12) || monthNamed(word) > 0,
  M: (word) => monthNamed(word) > 0,
  y: (word) => isTwoDigitYear(word) || isFourDigitYear(word),
  Y: (word) => (isTwoDigitYear(word) && Number(word) > 31) || isFourDigitYear(word),
  L: isFourDigitYear,
}

/** Two digits mean the year nearest to today: within 50 years, as in Odoo. */
function fullYear(word: string, now: Date): number {
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

const fits = (words: string[], layout: string): boolean =>
  words.length === layout.length && words.every((word, i) => FITS[layout[i]](word))

function readParts(words: string[], layout: string, now: Date): Parts {
  const parts: Parts = {}
  words.forEach((word, i) => {
    const part = layout[i].toLowerCase()
    if (part === "d") {
      parts.day = Number(word)
    } else if (part === "m") {
      parts.month = monthNamed(word) || Number(word)
    } else {
      parts.year = fullYear(word, now)
    }
  })
  return parts
}

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Missing parts are today's; a day that was not written is at most the month's last. Undefined for 31 June. */
function toIso({ day, month, year }: Parts, time: number, now: Date): string | undefined {
  const fullMonth = month ?? now.getUTCMonth() + 1
  const full = year ?? now.getUTCFullYear()
  const last = daysIn(full, fullMonth)
  if (day !== undefined && day > last) {
    return undefined
  }
  const date = new Date(
    Date.UTC(full, fullMonth - 1, day ?? Math.min(now.getUTCDate(), last)) + time
  )
  return date.getUTCFullYear() > 9999 ? undefined : date.toISOString()
}

/**
 * The order a date proves, by Odoo's rule: a first part above 31 is a year, above 12 a day, a month's name
 * before a day puts the month first. We add that a second part above 12 puts the month first. `06/27` proves nothing:
 * it may be a month and a year.
 */
function orderProvedBy(
  words: string[],
  readings: PastedDate["readings"],
  ownOrder: DateOrder | undefined
): DateOrder | undefined {
  const [first, second] = words
  if (monthNamed(first)) {
    return second && FITS.d(second) ? "mdy" : undefined
  }
  if (!isNumber(first) || (ownOrder === "ymd" && readings.ymd)) {
    return undefined
  }
  if (Number(first) > 31) {
    return "ymd"
  }
  if (Number(first) > 12) {
    return readings.dmy ? "dmy" : undefined
  }
  return words.length === 3 && !readings.dmy && readings.mdy ? "mdy" : undefined
}

/**
 * Reads a cell as a date in English or in digits (`2027-03-31`, `31/12`, `1989-04`, `4 Aug 2048`, `december`), with or
 * without a time. Undefined when no order makes it a date.
 */
export function readPastedDate(
  text: string,
  now: Date,
  ownOrder?: DateOrder
): PastedDate | undefined {
  const split = text.length <= LENGTH_MAX ? splitPastedTime(text.trim()) : undefined
  if (!split) {
    return undefined
  }
  const words = split.date.toLowerCase().split(/[\s/.,-]+/)
  const readings: PastedDate["readings"] = {}
  for (const order of ORDERS) {
    const layout = LAYOUTS[order].find((candidate) => fits(words, candidate))
    const iso = layout && toIso(readParts(words, layout, now), split.time, now)
    if (iso) {
      readings[order] = iso
    }
  }
  const decides = orderProvedBy(words, readings, ownOrder)
  return Object.keys(readings).length ? { readings, decides } : undefined
}
