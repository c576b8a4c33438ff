import type { RefusalDetails } from "../refusal"
import type { AdminTraceabilityItem, DateTime } from "./common"
import type { AdminTraceabilityLot } from "./lots"
import type { AdminTraceabilityUnitWarning } from "./suspicions"

/** Inside an operation, only what it moves is meant. */
export type AdminScanTraceabilityCode = { code: string; context?: { operation_id?: string } }

export type AdminTraceabilityGs1Data = {
  gtin?: string
  lot?: string
  serial?: string
  quantity?: number
  /** The quantity is that of the articles contained, of which each may hold several pieces. */
  counts_contained?: boolean
  /** In kilograms. */
  net_weight?: number
  expires_at?: DateTime
  best_before_at?: DateTime
  produced_at?: DateTime
  packed_at?: DateTime
  sell_by_at?: DateTime
  /** The pallet or parcel that the label is on. */
  sscc?: string
  /** "2/3": the second of three pieces of one article. */
  piece?: string
}

export type AdminTraceabilityScanMatch =
  | { type: "lot"; inventory_item_id: string; lot: AdminTraceabilityLot }
  | { type: "item"; inventory_item_id: string; inventory_item: AdminTraceabilityItem }

/** `lot` and `inventory_item_id` only when they are certain. */
export type AdminTraceabilityScan = {
  /** What is said against the units that were found, and nobody has cleared: what stops them first. */
  warnings?: AdminTraceabilityUnitWarning[]
  /** In which dates, or in which batch, the label differs from the record of the lot: it is another unit, or the record is wrong. */
  label_differs?: string
  /** What the code calls the one lot that was found, where that was renamed since. */
  former_name?: string
  /** Other units of the article that were called so before they were renamed: an old label may be theirs. */
  former_name_of?: string[]
  format: "gs1" | "digital_link" | "data_identifiers" | "gtin" | "text"
  gs1?: AdminTraceabilityGs1Data
  quantity?: number
  /** How many pieces of the one article that are, where the code counts packs of it. */
  pieces?: number
  expires_at?: DateTime
  inventory_item_id?: string
  lot?: AdminTraceabilityLot
  matches: AdminTraceabilityScanMatch[]
  /** Where nothing matches: lots whose names differ by case, blanks, dashes or look-alike letters alone. */
  suggestions?: AdminTraceabilityLot[]
  /** All ways to read a code whose separators are missing, where there are several. */
  readings?: AdminTraceabilityGs1Data[]
  /** Why a code that looks like GS1 is none, and what a text is that nothing here has. */
  problem?: string
  /** The same as its sentence and what is filled into it, where it has one. */
  problem_details?: RefusalDetails
}

export type AdminTraceabilityScanResponse = { scan: AdminTraceabilityScan }
