import { foldDigits } from "../naming/similarity-key"
import { readListDate } from "./read-list-date"

/** `30.11.2026`, `November 2026`: a day, or a month of a year, that is written as one and not in digits alone. */
export function isWrittenDay(text: string, now: Date): boolean {
  const plain = foldDigits(text)
  const isWritten = (plain.match(/\d+/g)?.length ?? 0) > 2 || /\p{L}{3}/u.test(plain)
  return isWritten && !!readListDate(plain, now)?.readings.some(({ day }) => day)
}
