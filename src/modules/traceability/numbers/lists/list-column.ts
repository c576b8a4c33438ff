import { isIdentifierColumn, type ListColumn } from "../../../../types/list"

export const isDateColumn = (column: ListColumn | null): boolean =>
  column === "expires_at" || column === "best_before_at"

/** Of these a list has as many as it likes. */
export const isRepeatable = (column: ListColumn): boolean =>
  column === "second_identifier" || column === "ignore" || isIdentifierColumn(column)
