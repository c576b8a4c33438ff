import type { DateOrder } from "../../../../../types/list"
import { readListDate } from "../read-list-date"
import { DateOrders, instantOfReading, resolveListDate } from "../resolve-list-date"

export const NOW = new Date("2023-04-17T10:20:30.000Z")

/** The day or instant that a cell means by itself, or in the order that is said; undefined where it is not clear. */
export const read = (text: string, order?: DateOrder, now = NOW): string | undefined => {
  const date = readListDate(text, now)
  const reading = date && resolveListDate(date, new DateOrders([date], order))
  if (!reading) {
    return undefined
  }
  return reading.time ? instantOfReading(reading, "UTC").toISOString() : reading.day!
}

export const readings = (text: string): (string | null)[] =>
  (readListDate(text, NOW)?.readings ?? []).map(({ day }) => day)
