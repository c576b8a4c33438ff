import type { DateOrder } from "../../../../types/list"
import type { TimeOfDay } from "./split-time"

/**
 * How rare a reading is: `farther` is one whose year is farther from today than that of another one, 31/05/27 as 27 May 2031;
 * `never` is one that no goods have, 15/05/27 as 27 May 2015.
 */
export type Rarity = "farther" | "never"

/** One way to read a date. */
export type DateReading = {
  /** Year-month-day; null where the year is not written, so that it is no date yet. */
  day: string | null
  /** Who reads it so: somebody who writes dates in this order, or everybody. `ym` is a year of two digits and a month. */
  order: DateOrder | "ym" | "any"
  /** Nobody thinks of it unless other dates of the list or the caller say so. */
  rare?: Rarity
  time?: TimeOfDay
}

/** A cell as a date. Dates of one form tell each other's order. */
export type ListDate = { readings: DateReading[]; form: "digits" | "parts" }

/** Readings that somebody may think of; none where a date would only be one in an order that nobody has given. */
export const likelyReadings = ({ readings }: ListDate): DateReading[] =>
  readings.filter((reading) => !reading.rare)
