import { localeOf } from "./locale-of"

/** A list counts no further than this (see `LongPage`). */
const COUNTED_MAX = 1_000

/** How many rows a list has, "1,000+" when nobody counted them all. */
export const formatCount = (count: number, isExact: boolean, language: string): string =>
  isExact
    ? new Intl.NumberFormat(localeOf(language)).format(count)
    : `${new Intl.NumberFormat(localeOf(language)).format(COUNTED_MAX)}+`
