/**
 * What a column of a list says of each unit: its lot or serial number, how much, when it expires, until when it is best, the
 * lot that a serial number belongs to, another number of the same unit (IMEI 2, MAC, ICCID), the article, or nothing here.
 */
export const LIST_COLUMNS = [
  "name",
  "quantity",
  "expires_at",
  "best_before_at",
  "batch",
  "second_identifier",
  "article",
  "ignore",
] as const
export type ListColumn = (typeof LIST_COLUMNS)[number]

/** How somebody writes dates in digits: the parts in their order. `my` is a month and a year of two digits. */
export const DATE_ORDERS = ["dmy", "mdy", "ymd", "my"] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** What stands before the decimals. */
export const DECIMAL_MARKS = [".", ","] as const
export type DecimalMark = (typeof DECIMAL_MARKS)[number]

/** What parts the columns of a list. */
export const DELIMITERS = ["tab", "semicolon", "pipe", "comma"] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Why a column with something in it is not understood. */
export const COLUMN_PROBLEMS = ["title", "mixed", "twice", "unnamed", "cells"] as const
export type ColumnProblem = (typeof COLUMN_PROBLEMS)[number]

/** Why a line of a list is no unit. */
export const SKIP_REASONS = ["title", "heading", "total", "footer"] as const
export type SkipReason = (typeof SKIP_REASONS)[number]
