import type { GivenIdentifier } from "../identifier"
import type {
  ColumnProblem,
  DateOrder,
  DecimalMark,
  Delimiter,
  ListColumn,
  SkipReason,
} from "../list"
import type { RefusalDetails, TraceabilityErrorCode } from "../refusal"
import type { DateTime } from "./common"

export type AdminTraceabilityNextLotNameParams = { inventory_item_id: string }

/** The series that begins with a name. */
export type AdminGenerateTraceabilityLotNames = { first_name: string; count: number }

/** What the caller says of a list; what is left out is read from the list, and refused where that does not tell. */
export type AdminTraceabilityListReading = {
  /** What each column is, in their order. */
  columns?: ListColumn[]
  /** For dates in digits, where the list does not tell the order of day and month. */
  date_order?: DateOrder
  /** For quantities such as 1,000. */
  decimal_mark?: DecimalMark
  /** Is the first line a row of titles? */
  title_row?: boolean
  /** How many lines at the end are no units. */
  footer_rows?: number
  /** Names that look like another one are meant. */
  accept_similar?: boolean
  /** Names that look like the code of something else are the units' own. */
  accept_code?: boolean
}

/** Text as it comes out of a spreadsheet or a scanner. */
export type AdminParseTraceabilityLotNames = AdminTraceabilityListReading & {
  text: string
  inventory_item_id?: string
}

/** `line` is its place in the text, from 1. */
export type AdminTraceabilityParsedLot = {
  line: number
  name: string
  quantity: number
  expires_at?: DateTime
  best_before_at?: DateTime
  produced_at?: DateTime
  packed_at?: DateTime
  sell_by_at?: DateTime
  batch?: string
  /** Other numbers of the unit, of kinds that the shop keeps. */
  identifiers?: GivenIdentifier[]
  second_identifiers?: string[]
  article?: string
}

export type AdminTraceabilityParseError = {
  line: number
  value: string | null
  code: TraceabilityErrorCode
  message: string
  /** The message as its sentence and what is filled into it, where it has one. */
  details?: RefusalDetails
  /** What the value may mean, where that is several things. */
  readings?: string[]
  /** The lot name that it looks like. */
  suggestion?: string
}

/** Something to look at that does not stand in the way. */
export type AdminTraceabilityParseHint = { line: number; value: string; message: string }

export type AdminTraceabilityUnderstoodColumn = {
  title: string | null
  /** Null for an empty column, and for one that is not understood. */
  kind: ListColumn | null
  problem: ColumnProblem | null
  /** Its first cells that are not empty. */
  samples: string[]
}

/** How the list was understood, for a person to check. */
export type AdminTraceabilityUnderstoodList = {
  delimiter: Delimiter | null
  /** The line of the titles. */
  title_line: number | null
  columns: AdminTraceabilityUnderstoodColumn[]
  date_order: DateOrder | null
  decimal_mark: DecimalMark | null
  /** Lines that are no units. */
  skipped: { line: number; text: string; reason: SkipReason }[]
}

/** The name that the item would give next. Reading it takes nothing. */
export type AdminTraceabilityNextLotNameResponse = { name: string }

export type AdminTraceabilityLotNamesResponse = { names: string[] }

export type AdminTraceabilityParsedLotNamesResponse = {
  rows: AdminTraceabilityParsedLot[]
  errors: AdminTraceabilityParseError[]
  hints: AdminTraceabilityParseHint[]
  understood: AdminTraceabilityUnderstoodList
}
