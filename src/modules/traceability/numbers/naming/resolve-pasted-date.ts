import type { DateOrder, PastedDate } from "./read-pasted-date"

/** The date in the order of its paste; without one, only what day-first and month-first readers agree on. */
export function resolvePastedDate(
  { readings }: PastedDate,
  order: DateOrder | undefined
): string | undefined {
  if (order) {
    return readings[order]
  }
  return readings.dmy === readings.mdy ? readings.dmy : undefined
}
