import {
  isIdentifierColumn,
  LIST_DATES,
  type ListColumn,
  type ListDateColumn,
} from "../../../../types/list"

export const isDateColumn = (column: ListColumn | null): column is ListDateColumn =>
  LIST_DATES.some((date) => date === column)

/** Dates that only an item with expiry has; those of the maker's label every item may have. */
export const isExpiryColumn = (column: ListColumn | null): boolean =>
  column === "expires_at" || column === "best_before_at"

/** Of these a list has as many as it likes. */
export const isRepeatable = (column: ListColumn): boolean =>
  column === "second_identifier" || column === "ignore" || isIdentifierColumn(column)
