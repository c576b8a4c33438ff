import { readListDate } from "./read-list-date"
import { readListQuantity } from "./read-list-quantity"
import { isPlaceholder } from "../naming/spoilt-name"

/** A quantity, a date, or what stands for having none: no title, and no lot name. */
export const isValue = (cell: string, now: Date): boolean =>
  !!readListQuantity(cell, undefined) || !!readListDate(cell, now) || isPlaceholder(cell)
