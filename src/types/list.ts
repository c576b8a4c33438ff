/**
 * What a column of a list says of each unit: its lot or serial number, how much, when it expires, until when it is best, when it was
 * made or packed, until when it may be sold, the lot that a serial number belongs to, another number of the same unit (of a kind that the shop does not keep, or does not say), the article, or nothing here.
 */
export const LIST_COLUMNS = [
  "name",
  "quantity",
  "expires_at",
  "best_before_at",
  "produced_at",
  "packed_at",
  "sell_by_at",
  "batch",
  "second_identifier",
  "article",
  "ignore",
] as const
type PlainColumn = (typeof LIST_COLUMNS)[number]

/** Those that are dates. */
export const LIST_DATES = [
  "expires_at",
  "best_before_at",
  "produced_at",
  "packed_at",
  "sell_by_at",
] as const satisfies PlainColumn[]
export type ListDateColumn = (typeof LIST_DATES)[number]

/** Another number of the unit, of a kind that the shop keeps: `identifier:imei_2`. */
export type IdentifierColumn = `identifier:${string}`
export type ListColumn = PlainColumn | IdentifierColumn

const IDENTIFIER = "identifier:"
export const IDENTIFIER_COLUMN = /^identifier:[a-z0-9_]{1,40}$/

export const isIdentifierColumn = (column: ListColumn): column is IdentifierColumn =>
  column.startsWith(IDENTIFIER)

export const identifierColumn = (code: string): IdentifierColumn => `identifier:${code}`

/** The kind that such a column holds. */
export const kindOfIdentifierColumn = (column: IdentifierColumn): string =>
  column.slice(IDENTIFIER.length)

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
