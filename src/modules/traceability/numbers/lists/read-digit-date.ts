import { dayOf, fullYear, isLikelyYear, lastDayOf } from "./calendar"
import type { DateReading } from "./list-date"

/** 30 December 1899: day 0 of Excel, which takes 1900 for a leap year. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
const DAY_MS = 24 * 60 * 60 * 1000

const part = (digits: string, from: number, to: number): number => Number(digits.slice(from, to))

type Maybe = Omit<DateReading, "day"> & { day: string | undefined }

const possible = (readings: Maybe[]): DateReading[] =>
  readings.flatMap(({ day, ...reading }) => (day ? [{ ...reading, day }] : []))

function readEight(digits: string): DateReading[] {
  const year = part(digits, 4, 8)
  const [first, second] = [part(digits, 0, 2), part(digits, 2, 4)]
  return possible([
    { order: "any", day: dayOf(part(digits, 0, 4), part(digits, 4, 6), part(digits, 6, 8)) },
    { order: "dmy", day: dayOf(year, second, first) },
    { order: "mdy", day: dayOf(year, first, second) },
  ])
}

function readSix(digits: string, now: Date): DateReading[] {
  const [a, b, c] = [0, 2, 4].map((at) => digits.slice(at, at + 2))
  const first = fullYear(a, now)
  const last = fullYear(c, now)
  return possible([
    {
      order: "ymd",
      // GS1 writes the month alone as its day 00.
      day: c === "00" ? lastDayOf(first, Number(b)) : dayOf(first, Number(b), Number(c)),
    },
    { order: "dmy", day: dayOf(last, Number(b), Number(a)) },
    { order: "mdy", day: dayOf(last, Number(a), Number(b)) },
    { order: "my", day: lastDayOf(part(digits, 2, 6), Number(a)) },
    { order: "ym", day: lastDayOf(part(digits, 0, 4), Number(c)) },
  ])
}

/** Days as Excel counts them, as far as they fall into likely years. */
function readDayNumber(digits: string, now: Date): DateReading[] {
  const date = new Date(EXCEL_EPOCH + Number(digits) * DAY_MS)
  return isLikelyYear(date.getUTCFullYear(), now)
    ? [{ order: "any", day: date.toISOString().slice(0, 10) }]
    : []
}

/** What a number without separators may be as a date: 20270531, 31052027, 270531, 052027, 0527, or Excel's 46538. */
export function readDigitDate(digits: string, now: Date): DateReading[] {
  switch (digits.length) {
    case 8:
      return readEight(digits)
    case 6:
      return readSix(digits, now)
    case 5:
      return readDayNumber(digits, now)
    case 4:
      return possible([
        { order: "my", day: lastDayOf(fullYear(digits.slice(2), now), part(digits, 0, 2)) },
        { order: "ym", day: lastDayOf(fullYear(digits.slice(0, 2), now), part(digits, 2, 4)) },
      ])
    default:
      return []
  }
}
