import type { DateReading, ListDate } from "./list-date"
import { likelyReadings } from "./list-date"
import type { DateOrders } from "./resolve-list-date"

export const describeReading = ({ day }: DateReading): string => day ?? "a day without a year"

const ORDER_NAMES = {
  dmy: "day first",
  mdy: "month first",
  ymd: "year first",
  my: "month and year",
}

/** Why a date was not resolved, as the end of a sentence, and what it may be. */
export function describeDate(
  date: ListDate,
  orders: DateOrders
): { reason: string; readings: string[] } {
  const likely = likelyReadings(date).length ? likelyReadings(date) : date.readings
  const readings = [...new Set(likely.map(describeReading))]
  const write = "write year-month-day, such as 2027-03-31"
  const shown = orders.ofDays(date.form)
  if (shown.length > 1) {
    const named = shown.map((order) => ORDER_NAMES[order]).join(", ")
    return {
      reason: `is in a list whose dates contradict each other (${named}): ${write}`,
      readings,
    }
  }
  if (readings.length > 1) {
    return {
      reason: `can be ${readings.join(" or ")}: ${write}, or say in which order the list has them`,
      readings,
    }
  }
  if (likely[0].day === null) {
    return { reason: `has no year: ${write}`, readings }
  }
  if (!shown.length) {
    return {
      reason: `is no day that the calendar has, unless its year comes first: ${write}`,
      readings,
    }
  }
  return {
    reason: `is not written as the other dates are (${ORDER_NAMES[shown[0]]}): ${write}`,
    readings,
  }
}
