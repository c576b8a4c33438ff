import type { Rarity } from "./list-date"

/** Goods are made and expire within so many years of today, but for few of them. */
const YEARS_BACK = 5
const YEARS_AHEAD = 10

/**
 * How rare it is that the first number of a date with two digits at both ends is its year: 27/05/31 and 31/05/27 can both be
 * meant so. Undefined where somebody may well think of it, as that year is no farther from today than the one at the end.
 */
export function rarityOfYearFirst(first: number, last: number, now: Date): Rarity | undefined {
  const thisYear = now.getUTCFullYear()
  const isNear = (year: number) => year >= thisYear - YEARS_BACK && year <= thisYear + YEARS_AHEAD
  if (!isNear(first)) {
    return "never"
  }
  return isNear(last) && Math.abs(first - thisYear) > Math.abs(last - thisYear)
    ? "farther"
    : undefined
}
