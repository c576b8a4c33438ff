import type { GivenIdentifier, IdentifierKind } from "../../../../types/identifier"
import type { Tracking } from "../../../../types/operation"
import type {
  ColumnProblem,
  DateOrder,
  DecimalMark,
  ListColumn,
  Delimiter,
} from "../../../../types/list"
import type { ListProblem } from "./list-problem"
import type { SkippedLine } from "./skip-lines"

/** A lot or serial number of the list. `line` is its place in the text, from 1; dates are ISO 8601 in UTC. */
export type PastedLot = {
  line: number
  name: string
  quantity: number
  expires_at?: string
  best_before_at?: string
  produced_at?: string
  packed_at?: string
  sell_by_at?: string
  batch?: string
  /** Other numbers of the unit, of kinds that the shop keeps. */
  identifiers?: GivenIdentifier[]
  second_identifiers?: string[]
  article?: string
}

/** Something to look at that does not stand in the way. */
export type ListHint = { line: number; value: string; message: string }

export type UnderstoodColumn = {
  title: string | null
  /** Null for an empty column, and for one that is not understood. */
  kind: ListColumn | null
  problem: ColumnProblem | null
  /** Its first cells that are not empty. */
  samples: string[]
}

/** How the list was understood: what a person checks, and what the caller may say otherwise. */
export type UnderstoodList = {
  delimiter: Delimiter | null
  /** The line of the titles. */
  title_line: number | null
  columns: UnderstoodColumn[]
  date_order: DateOrder | null
  decimal_mark: DecimalMark | null
  skipped: SkippedLine[]
}

export type PastedLots = {
  rows: PastedLot[]
  errors: ListProblem[]
  hints: ListHint[]
  understood: UnderstoodList
}

/** What the caller says of a list; whatever is left out is read from the list itself, and refused where it does not tell. */
export type ListReading = {
  columns?: ListColumn[]
  date_order?: DateOrder
  decimal_mark?: DecimalMark
  /** Is the first line a row of titles? */
  title_row?: boolean
  /** How many lines at the end are totals, page numbers and the like. */
  footer_rows?: number
  /** Numbers that look like another one are meant. */
  accept_similar?: boolean
  /** Numbers that look like the code of something else are meant. */
  accept_code?: boolean
}

export type ParsePastedLotsOptions = ListReading & {
  tracking: Tracking
  /** False for an item without expiry: its expiration dates are then dropped. */
  acceptsDates: boolean
  now: Date
  /** The shop's zone: a date without a time is the whole day in it. */
  zone: string
  /** The kinds of second identifiers that the shop keeps. */
  identifiers?: IdentifierKind[]
}
