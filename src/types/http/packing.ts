import type { RemovalStrategy, Tracking } from "../operation"
import type { DateTime, ItemNames, LongPage, PageParams } from "./common"
import type { AdminScanIntoTraceabilityOperation } from "./operation-requests"

/** An order's delivery that waits to be packed. */
export type AdminTraceabilityPackingSummary = {
  id: string
  reference: string
  state: "waiting" | "ready"
  order_id: string
  order_display_id: number | null
  partner_name: string | null
  location_id: string
  location_name: string
  created_at: DateTime
  scheduled_at: DateTime | null
  demand: number
  packed: number
}

export type AdminTraceabilityPackedUnit = {
  /** The row of the delivery: what taking it back names. */
  detail_id: string
  line_id: string
  /** Both null for goods without numbers. */
  lot_id: string | null
  lot_name: string | null
  quantity: number
  expires_at: DateTime | null
}

export type AdminTraceabilityPackingLine = ItemNames & {
  id: string
  inventory_item_id: string
  line_item_id: string | null
  tracking: Tracking
  /** Its units are scanned by their numbers; otherwise each scan of its article counts one. */
  asks_for_lots: boolean
  demand: number
  packed: number
  left: number
  /** The first eight to take; `suggested` is how much is proposed in all. */
  suggestions: AdminTraceabilityPackedUnit[]
  suggested: number
  /** Why these: somebody chose them, they came in first or last, or they expire first. */
  why: "chosen" | RemovalStrategy
  /** The last eight packed. */
  packed_units: AdminTraceabilityPackedUnit[]
}

export type AdminTraceabilityPacking = {
  id: string
  reference: string
  state: "draft" | "waiting" | "ready" | "done" | "cancelled"
  order_id: string
  order_display_id: number | null
  partner_name: string | null
  location_id: string
  location_name: string
  created_at: DateTime
  scheduled_at: DateTime | null
  /** It is being fulfilled this very moment. */
  is_claimed: boolean
  fulfillment_id: string | null
  demand: number
  packed: number
  left: number
  /** What was packed last, by whoever it was. */
  last: AdminTraceabilityPackedUnit | null
  lines: AdminTraceabilityPackingLine[]
}

export type AdminTraceabilityPackingListParams = PageParams & { location_id?: string }

export type AdminTraceabilityPackingsResponse = LongPage & {
  packings: AdminTraceabilityPackingSummary[]
}

/** An order's number, the reference of its delivery, or the order's id. */
export type AdminFindTraceabilityPacking = { code: string }

export type AdminTraceabilityPackingsFoundResponse = { packings: AdminTraceabilityPackingSummary[] }

export type AdminTraceabilityPackingResponse = {
  packing: AdminTraceabilityPacking
  /** Addresses of pictures by inventory item. */
  pictures: Record<string, string>
}

export type AdminScanTraceabilityPacking = Pick<
  AdminScanIntoTraceabilityOperation,
  | "code"
  | "line_id"
  | "chosen_line_id"
  | "lot_name"
  | "reading"
  | "has_separators"
  | "accept_suspicious"
  | "accept_label"
  | "accept_similar"
  | "accept_code"
  | "override_reason"
> & {
  /** How much of a lot, or how many of an article; of a lot all that is proposed without it. */
  quantity?: number
}

export type AdminTraceabilityPackingScanResponse = {
  packing: AdminTraceabilityPacking
  line_id: string
  /** Null where an article was chosen whose units follow. */
  detail_id: string | null
  /** What was scanned, where the unit was called so before it was renamed. */
  former_name?: string
  /** Other units of the article that were called so before they were renamed: an old label may be theirs. */
  former_name_of?: string[]
}

/** Goods without numbers, counted by hand. */
export type AdminCountTraceabilityPacking = { line_id: string; quantity?: number }

export type AdminTakeBackTraceabilityPacking = { detail_id: string }

export type AdminTraceabilityPackingChangedResponse = { packing: AdminTraceabilityPacking }

/** Less is packed than was ordered: the rest stays to be delivered. */
export type AdminFinishTraceabilityPacking = { backorder?: "create" }

export type AdminTraceabilityPackingFinishResponse = {
  packing: AdminTraceabilityPacking
  /** The delivery of what is left. */
  backorder: { id: string; reference: string } | null
  /** The oldest delivery that can be packed at the same place. */
  next: AdminTraceabilityPackingSummary | null
}
