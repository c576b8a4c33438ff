import type { AnnouncedSource, AnnouncedState } from "../announcement"
import type { DateTime, Deleted, ItemNames, Page, PageParams } from "./common"
import type {
  AdminTraceabilityListReading,
  AdminTraceabilityParsedLot,
  AdminTraceabilityParseError,
  AdminTraceabilityUnderstoodList,
} from "./lot-names"
import type { AdminTraceabilityOperation, AdminTraceabilityPackedArticle } from "./operations"

/** A number that a supplier announces: of an item by its id, or by its SKU, EAN, UPC or GTIN. */
export type AdminTraceabilityAnnouncedNumberInput = {
  inventory_item_id?: string
  article?: string
  lot_name: string
  /** 1 when left out. */
  quantity?: number
  expires_at?: string | null
  best_before_at?: string | null
  produced_at?: string | null
  packed_at?: string | null
  sell_by_at?: string | null
  /** The batch that a serial number belongs to. */
  batch_name?: string | null
  /** The name looks like the code of something else, and is the unit's own. */
  accept_code?: boolean
}

/** Just one of `text` (a list that names an article on every line), `rows` and `epcis`. */
export type AdminAnnounceTraceabilityNumbers = AdminTraceabilityListReading & {
  text?: string
  rows?: AdminTraceabilityAnnouncedNumberInput[]
  /** An EPCIS 2.0 document (JSON-LD) with ObjectEvents of shipping. */
  epcis?: Record<string, unknown>
  /** Reads and checks only: what is wrong is in the answer, and nothing is kept. */
  preview?: boolean
  /** Articles that were not ordered are left out. */
  accept_not_ordered?: boolean
  /** More than is still to come is really on its way. */
  accept_over_receipt?: boolean
}

export type AdminTraceabilityAnnounced = {
  id: string
  announcement_id: string
  purchase_order_id: string
  inventory_item_id: string
  name: string
  quantity: number
  received_quantity: number
  /** Entered in the open receipt. */
  entered_quantity: number
  state: AnnouncedState
  expires_at: DateTime | null
  best_before_at: DateTime | null
  produced_at: DateTime | null
  packed_at: DateTime | null
  sell_by_at: DateTime | null
  batch_name: string | null
  source: AnnouncedSource
  /** Of the EPCIS event that says so. */
  event_id: string | null
  created_by: string | null
  created_at: DateTime
}

export type AdminTraceabilityAnnouncedNumber = AdminTraceabilityAnnounced & ItemNames

/** What was announced at once. */
export type AdminTraceabilityAnnouncement = {
  id: string
  source: AnnouncedSource
  created_at: DateTime
  created_by: string | null
  /** Its numbers, and how many of them are in each state. */
  numbers: number
  expected: number
  entered: number
  received: number
  missing: number
}

export type AdminTraceabilityAnnouncedListParams = PageParams & {
  state?: AnnouncedState
  announcement_id?: string
}

export type AdminTraceabilityAnnouncedListResponse = Page & {
  announced_numbers: AdminTraceabilityAnnouncedNumber[]
  /** All announcements of the purchase order, the first one first. */
  announcements: AdminTraceabilityAnnouncement[]
}

/** An event, or a pallet's number in one, that is not used. `event` counts from 1. */
export type AdminTraceabilityUnusedEvent = {
  event: number
  event_id: string | null
  reason: string
}

export type AdminTraceabilityAnnouncementResponse = {
  /** Null in a preview, and where everything had been announced before. */
  announcement: AdminTraceabilityAnnouncement | null
  /** Events that had been announced before: they change nothing. */
  repeated: string[]
  rows: (AdminTraceabilityParsedLot & { inventory_item_id: string })[]
  /** What of each article is ordered and listed. */
  articles: AdminTraceabilityPackedArticle[]
  /** Articles that the receipt does not ask numbers of, with their lines. */
  not_ordered: { article: string; lines: number[] }[]
  /** Only in a preview: otherwise the first of them refuses the announcement. */
  errors: AdminTraceabilityParseError[]
  /** How a list was understood; null for rows and events. */
  understood: AdminTraceabilityUnderstoodList | null
  not_used: AdminTraceabilityUnusedEvent[]
}

export type AdminTraceabilityAnnouncementDeleteResponse = Deleted<"announcement">

/** A row of a receipt that is not as it was announced. */
export type AdminTraceabilityOtherThanAnnounced = {
  line_id: string
  detail_id: string
  inventory_item_id: string
  lot_name: string
  quantity: number
  /** Somebody said that it is right. */
  accepted: boolean
  differences: {
    fact:
      "expires_at" | "best_before_at" | "produced_at" | "packed_at" | "sell_by_at" | "batch_name"
    announced: string
    entered: string
  }[]
}

/** A receipt beside what was announced for it. */
export type AdminTraceabilityAnnouncedComparison = {
  /** Announced, and neither received nor entered yet. */
  expected: (AdminTraceabilityAnnounced & { open_quantity: number })[]
  entered: AdminTraceabilityAnnounced[]
  /** Entered and not announced; of a lot, more than was. Of articles of which nothing was announced there are none. */
  unexpected: AdminTraceabilityOtherThanAnnounced[]
  /** Entered with another date or batch than announced. */
  differing: AdminTraceabilityOtherThanAnnounced[]
}

export type AdminTraceabilityAnnouncedComparisonResponse = {
  /** Null where nothing was announced. */
  announced: AdminTraceabilityAnnouncedComparison | null
}

export type AdminReceiveTraceabilityAnnounced = {
  /** Names that look like another one are meant; those that were asked about when they were announced are anyway. */
  accept_similar?: boolean
}

export type AdminReceiveTraceabilityAnnouncedResponse = {
  operation: AdminTraceabilityOperation
  /** How many numbers were entered. */
  count: number
}
