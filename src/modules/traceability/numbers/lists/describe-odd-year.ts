import type { ListDateColumn } from "../../../../types/list"
import { isStillToCome } from "./calendar"
import type { DateReading } from "./list-date"

/** Nobody promises two centuries. What is said to have expired long ago is seen to have, and does no harm. */
const YEARS_MAX = 200
/** How "never" is written: the last day of a century or of all years. */
const NEVER = /^\d{2}99-12-31$/
/** The years of the Buddhist calendar are so many ahead. */
const BUDDHIST = 543

/**
 * Why a date of a list is none that anybody means, with what it may be; undefined for all others. The year of another calendar
 * or a slip would keep
 * goods fit for centuries.
 */
export function describeOddYear(
  { day }: DateReading,
  now: Date
): { reason: string; readings: string[] } | undefined {
  const year = Number(day!.slice(0, 4))
  const thisYear = now.getUTCFullYear()
  if (year <= thisYear + YEARS_MAX || NEVER.test(day!)) {
    return undefined
  }
  const western = year - BUDDHIST
  const isBuddhist = Math.abs(western - thisYear) <= YEARS_MAX
  const readings = [day!, ...(isBuddhist ? [`${western}${day!.slice(4)}`] : [])]
  const reason = isBuddhist
    ? `is in the year ${year}, or in ${western} by the Buddhist calendar: write the year of the common calendar`
    : `is in the year ${year}: write the year that is meant, or leave the cell empty`
  return { reason, readings }
}

const MADE: { [column in ListDateColumn]?: string } = {
  produced_at: "produced",
  packed_at: "packed",
}

/** Why goods were not made or packed on this day: it is still to come, as where two columns of dates were exchanged. */
export function describeFuture(
  { day }: DateReading,
  column: ListDateColumn,
  now: Date
): { reason: string; readings: string[] } | undefined {
  const made = MADE[column]
  return made && isStillToCome(day!, now)
    ? {
        reason: `is still to come, and nothing is ${made} then: write the day on which it was, or say what each column is`,
        readings: [day!],
      }
    : undefined
}
