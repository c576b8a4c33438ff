import type { ReportedKind, SuspicionKind } from "../suspicion"
import type { DateTime, ListParam, Page, PageParams } from "./common"

/** What makes a unit suspicious, until somebody has cleared it of that. */
export type AdminTraceabilitySuspicion = {
  id: string
  lot_id: string
  lot_name: string
  inventory_item_id: string
  item: string
  kind: SuspicionKind
  reason: string
  /** Of the police or the insurer. */
  reference: string | null
  order_id: string | null
  order_display_id: number | null
  /** It does not leave until it is cleared. */
  stops: boolean
  /** Null where nobody reported it: it was found. */
  reported_by: string | null
  reported_by_name: string | null
  /** How often it was seen while it was open. */
  times: number
  last_seen_at: DateTime
  cleared_at: DateTime | null
  cleared_by: string | null
  cleared_by_name: string | null
  cleared_reason: string | null
  created_at: DateTime
}

export type AdminTraceabilitySuspicionListParams = PageParams & {
  state?: "open" | "cleared"
  kind?: ListParam
  lot_id?: string
  inventory_item_id?: string
  /** Part of a number, a reason or a reference. */
  q?: string
}

export type AdminTraceabilitySuspicionListResponse = Page & {
  suspicions: AdminTraceabilitySuspicion[]
}

export type AdminTraceabilitySuspicionResponse = { suspicion: AdminTraceabilitySuspicion }

export type AdminReportTraceabilityUnit = {
  lot_id: string
  kind: ReportedKind
  reason: string
  /** Of the police or the insurer. */
  reference?: string | null
}

export type AdminClearTraceabilityUnit = { reason: string }

/** What is said against a unit that was scanned. */
export type AdminTraceabilityUnitWarning = {
  suspicion_id: string
  lot_id: string
  lot_name: string
  kind: SuspicionKind
  reason: string
  reference: string | null
  /** It cannot be shipped until it is cleared. */
  stops: boolean
  reported_at: DateTime
}
