import type { TraceabilityErrorCode } from "../refusal"
import type { DateTime } from "./common"

export type AdminTraceabilityNextLotNameParams = { inventory_item_id: string }

/** The series that begins with a name. */
export type AdminGenerateTraceabilityLotNames = { first_name: string; count: number }

/** Text as it comes out of a spreadsheet or a scanner. */
export type AdminParseTraceabilityLotNames = { text: string; inventory_item_id?: string }

/** `line` is its place in the text, from 1. */
export type AdminTraceabilityParsedLot = {
  line: number
  name: string
  quantity: number
  expires_at?: DateTime
}

export type AdminTraceabilityParseError = {
  line: number
  value: string | null
  code: TraceabilityErrorCode
  message: string
}

/** The name that the item would give next. Reading it takes nothing. */
export type AdminTraceabilityNextLotNameResponse = { name: string }

export type AdminTraceabilityLotNamesResponse = { names: string[] }

export type AdminTraceabilityParsedLotNamesResponse = {
  rows: AdminTraceabilityParsedLot[]
  errors: AdminTraceabilityParseError[]
}
