import {
  addDays,
  dayIn,
  endOfDay,
  instantOf,
  isDay,
  startOfDay,
  timeIn,
} from "../../../../shared/zoned-day"

/** An instant, a day of the calendar (year-month-day), null for none. A workflow's input comes as text. */
export type GivenDate = Date | string | null | undefined

/** What was entered as an instant: a day without a time is the whole day in the shop's zone, from its start to its end. */
export function asInstant(
  value: GivenDate,
  edge: "start" | "end",
  zone: string
): Date | null | undefined {
  if (!value) {
    return value as null | undefined
  }
  if (typeof value === "string" && isDay(value)) {
    return edge === "start" ? startOfDay(value, zone) : endOfDay(value, zone)
  }
  return new Date(value)
}

const DAY_MS = 24 * 60 * 60 * 1000

/** A date that a barcode carries: its day, which comes as midnight UTC, from its start or to its end; a moment as itself. */
export function dayOfCode(date: Date, edge: "start" | "end", zone: string): Date {
  if (date.getTime() % DAY_MS !== 0) {
    return date
  }
  const day = date.toISOString().slice(0, 10)
  return edge === "start" ? startOfDay(day, zone) : endOfDay(day, zone)
}

/** So many days later at the same time of the shop's clocks; the end of a day stays one, also where its length differs. */
export function shiftDays(instant: Date, count: number, zone: string): Date {
  const day = dayIn(instant, zone)
  const shifted = addDays(day, count)
  if (instant.getTime() === endOfDay(day, zone).getTime()) {
    return endOfDay(shifted, zone)
  }
  return instantOf(shifted, timeIn(instant, zone), zone)
}
