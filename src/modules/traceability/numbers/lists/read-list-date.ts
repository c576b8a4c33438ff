import { foldDigits } from "../naming/similarity-key"
import { dayOf, fullYear, isLikelyYear, lastDayOf } from "./calendar"
import type { DateReading, ListDate } from "./list-date"
import { MONTHS, WEEKDAYS, wordKey } from "./month-names"
import { rarityOfYearFirst } from "./rarity-of-year-first"
import { readDigitDate } from "./read-digit-date"
import { splitTime } from "./split-time"

// Longer texts are no dates; it also bounds the work on a cell of a megabyte.
const LENGTH_MAX = 40

/** Between the parts of a date: "31 de mayo de 2027", "1st of May 2027". */
const FILLERS = new Set(["of", "the", "de", "del", "di", "do", "da", "den", "le", "el", "il"])

const CHINESE_MONTH = /[一二三四五六七八九十]{1,2}月/g

/** `12MAR27`, `MAR2027`, as stamps on goods have it. */
const RUN_TOGETHER = /^(\d{0,2})(\p{L}{3,})\.?(\d{2}|\d{4})$/u

const isNumber = (word: string): boolean => /^\d{1,2}$/.test(word)
const isTwoDigits = (word: string): boolean => /^\d{2}$/.test(word)
const isFullYear = (word: string): boolean => /^\d{4}$/.test(word) && Number(word) >= 1900
const monthNamed = (word: string): number | undefined => MONTHS.get(wordKey(word))
const weekdaysNamed = (word: string): ReadonlySet<number> | undefined => WEEKDAYS.get(wordKey(word))

type Maybe = Omit<DateReading, "day"> & { day: string | null | undefined }

const possible = (readings: (Maybe | false)[]): DateReading[] =>
  readings.flatMap((reading) =>
    reading && reading.day !== undefined ? [{ ...reading, day: reading.day }] : []
  )

/** The parts of a date in the order in which they are written, months' names as words; undefined for anything else. */
function partsOf(text: string, now: Date): string[] | undefined {
  const plain = text
    .replace(CHINESE_MONTH, (name) => `${MONTHS.get(wordKey(name)) ?? "?"}月`)
    .replace(/(كانون|تشرين)\s+(?=\p{L})/gu, "$1")
    .replace(/(\d{1,2})(?:st|nd|rd|th|er|ère|[ºª°])(?=[\s.,/-]|$)/giu, "$1")
    .replace(/[’`´]/g, "'")
    .replace(/'(\d{2})(?!\d)/, (_, year: string) => ` ${fullYear(year, now)}`)
    .replace(/[年月日号년월일.]$/u, "")
    .replace(RUN_TOGETHER, (whole, day: string, name: string, year: string) =>
      monthNamed(name) ? `${day} ${name} ${year}` : whole
    )
    .trim()
  const words = plain.split(/[\s/.,\-–—年月년월]+/u)
  const parts = words.filter((word) => !FILLERS.has(word.toLowerCase()))
  return parts.every((part) => /^\d+$/.test(part) || monthNamed(part)) ? parts : undefined
}

function readNamedDay([a, b, c]: string[], now: Date): DateReading[] {
  const isYear = (word: string) => isTwoDigits(word) || isFullYear(word)
  if (monthNamed(a) && isNumber(b) && isYear(c)) {
    return possible([{ order: "any", day: dayOf(fullYear(c, now), monthNamed(a)!, Number(b)) }])
  }
  const month = monthNamed(b)
  if (!month) {
    return []
  }
  const yearFirst = isYear(a) && isNumber(c) && dayOf(fullYear(a, now), month, Number(c))
  const yearLast = isYear(c) && isNumber(a) && dayOf(fullYear(c, now), month, Number(a))
  return possible([
    !!yearLast && { order: "any", day: yearLast },
    !!yearFirst && {
      order: yearLast ? "ymd" : "any",
      day: yearFirst,
      rare: yearLast ? rarityOfYearFirst(fullYear(a, now), fullYear(c, now), now) : undefined,
    },
  ])
}

function readThree(parts: string[], hyphens: boolean, now: Date): DateReading[] {
  if (parts.some(monthNamed)) {
    return readNamedDay(parts, now)
  }
  const [a, b, c] = parts
  const [first, second, third] = parts.map(Number)
  if (isFullYear(a)) {
    return isNumber(b) && isNumber(c)
      ? possible([{ order: "any", day: dayOf(first, second, third) }])
      : []
  }
  if (!isNumber(a) || !isNumber(b) || !(isFullYear(c) || isTwoDigits(c))) {
    return []
  }
  const year = fullYear(c, now)
  return possible([
    { order: "dmy", day: dayOf(year, second, first) },
    { order: "mdy", day: dayOf(year, first, second) },
    isTwoDigits(a) &&
      isTwoDigits(c) && {
        order: "ymd",
        day: dayOf(fullYear(a, now), second, third),
        // With hyphens years do stand first; beyond 31 nothing else is.
        rare: hyphens || first > 31 ? undefined : rarityOfYearFirst(fullYear(a, now), year, now),
      },
  ])
}

/** A month's name and one number: a day of it, or a year. */
function readNamedMonth(parts: string[], text: string, now: Date): DateReading[] {
  const [first, second] = parts
  const nameFirst = !!monthNamed(first)
  const month = monthNamed(nameFirst ? first : second)!
  const number = nameFirst ? second : first
  const ofYear = lastDayOf(fullYear(number, now), month)
  if (isFullYear(number) || (isTwoDigits(number) && Number(number) > 31)) {
    return possible([{ order: "any", day: ofYear }])
  }
  if (!isNumber(number)) {
    return []
  }
  // As spreadsheets show a month of a year.
  const isMonthOfYear = /^\p{L}+\.?-\d{2}$/u.test(text) && isLikelyYear(fullYear(number, now), now)
  return possible([
    isTwoDigits(number) && {
      order: isMonthOfYear ? "any" : nameFirst ? "my" : "ym",
      day: ofYear,
    },
    !isMonthOfYear && { order: "any", day: null },
  ])
}

function readTwo(parts: string[], text: string, now: Date): DateReading[] {
  if (parts.some(monthNamed)) {
    return parts.every(monthNamed) ? [] : readNamedMonth(parts, text, now)
  }
  const [a, b] = parts
  const [first, second] = parts.map(Number)
  if (isFullYear(a) !== isFullYear(b)) {
    const [year, month] = isFullYear(a) ? [a, b] : [b, a]
    return isNumber(month)
      ? possible([{ order: "any", day: lastDayOf(Number(year), Number(month)) }])
      : []
  }
  if (!isNumber(a) || !isNumber(b)) {
    return []
  }
  const isDay = !!dayOf(2000, second, first) || !!dayOf(2000, first, second)
  return possible([
    isTwoDigits(b) && { order: "my", day: lastDayOf(fullYear(b, now), first) },
    isTwoDigits(a) && { order: "ym", day: lastDayOf(fullYear(a, now), second) },
    isDay && { order: "any", day: null },
  ])
}

function readParts(parts: string[], text: string, now: Date): DateReading[] {
  if (parts.length === 3) {
    return readThree(parts, /^\d{2}-\d{2}-\d{2}$/.test(text), now)
  }
  if (parts.length === 2) {
    return readTwo(parts, text, now)
  }
  return parts.length === 1 && monthNamed(parts[0]) ? [{ order: "any", day: null }] : []
}

function readText(text: string, now: Date): DateReading[] {
  if (/^\d+$/.test(text)) {
    return readDigitDate(text, now)
  }
  const parts = partsOf(text, now)
  return parts ? readParts(parts, text, now) : []
}

/** `Sat 13 Mar 2027`: without the day of the week, which must be that of the date. */
function readBehindWeekday(text: string, now: Date): DateReading[] {
  const [whole, word = ""] = /^(\p{L}+)[.,]*\s+/u.exec(text) ?? []
  const weekdays = weekdaysNamed(word)
  if (whole === undefined || !weekdays) {
    return []
  }
  return readText(text.slice(whole.length), now).filter(
    ({ day }) => day && weekdays.has(new Date(`${day}T00:00:00Z`).getUTCDay())
  )
}

/**
 * Every way to read a cell as a date: in digits, or with a month's name in any of our languages; with or without a day of the
 * week, a day and a time. A month of a year is its last day. Undefined where there is no way. It does not choose: see `resolveListDate`.
 */
export function readListDate(cell: string, now: Date): ListDate | undefined {
  const split = cell.length <= LENGTH_MAX ? splitTime(foldDigits(cell)) : undefined
  if (!split) {
    return undefined
  }
  const text = split.date.trim()
  const isDigits = /^\d+$/.test(text)
  const plain = readText(text, now)
  const found = plain.length ? plain : readBehindWeekday(text, now)
  const readings = split.time ? found.map((reading) => ({ ...reading, time: split.time })) : found
  return readings.length ? { readings, form: isDigits ? "digits" : "parts" } : undefined
}
