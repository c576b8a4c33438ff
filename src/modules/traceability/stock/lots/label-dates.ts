import { asInstant, type GivenDate } from "./given-date"

/** Dates that the maker's label says and that nothing is counted from. */
export const LABEL_DATES = ["produced_at", "packed_at", "sell_by_at"] as const

export type LabelDates = { [K in (typeof LABEL_DATES)[number]]?: GivenDate }

/** What was made or packed on a day was so from its start; it may be sold until its end. */
const EDGES = { produced_at: "start", packed_at: "start", sell_by_at: "end" } as const

/** Returns those that are given, as instants; null clears one. */
export const labelDates = (
  given: LabelDates,
  zone: string
): { [K in keyof LabelDates]?: Date | null } =>
  Object.fromEntries(
    LABEL_DATES.filter((key) => given[key] !== undefined).map((key) => [
      key,
      asInstant(given[key], EDGES[key], zone),
    ])
  )
