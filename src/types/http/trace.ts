import type { LotKind, OperationCode } from "../operation"
import type { DateTime, ItemNames } from "./common"

export type AdminTraceabilityTraceParams = {
  direction?: "upstream" | "downstream" | "both"
  /** How many levels to each side; all by default. `truncated` says whether it left some out. */
  depth?: number
  /** Counts nodes; 1,000 by default. */
  limit?: number
}

type TraceNode = {
  id: string
  label: string
  /** Of a lot what is on hand, of a document what it moved. */
  quantity: number
  /** Below zero upstream. */
  depth: number
}

export type AdminTraceabilityTraceLot = TraceNode &
  ItemNames & {
    type: "lot"
    kind: LotKind
    inventory_item_id: string
    blocked: boolean
  }

export type AdminTraceabilityTraceDocument = TraceNode & {
  type: "document"
  code: OperationCode
  order_id: string | null
  order_display_id: number | null
  /** The supplier or the customer. */
  partner_name: string | null
}

export type AdminTraceabilityTraceEdge = {
  from: string
  to: string
  kind:
    | "consumed"
    | "produced"
    | "received"
    | "delivered"
    | "returned"
    | "moved"
    | "adjusted"
    | "scrapped"
    | "batch"
  quantity: number
  returned_quantity: number
  reference: string
  occurred_at: DateTime | null
  operation_id: string | null
}

/** What a lot came from and went into. */
export type AdminTraceabilityTrace = {
  root: string
  nodes: (AdminTraceabilityTraceLot | AdminTraceabilityTraceDocument)[]
  edges: AdminTraceabilityTraceEdge[]
  truncated: boolean
}

export type AdminTraceabilityTraceResponse = { trace: AdminTraceabilityTrace }

export type AdminTraceabilityReportParams = {
  /** Of the rows below a row: what came before it, or what came after. */
  direction?: "upstream" | "downstream"
  /** The rows below this row. */
  movement_id?: string
  /** The page after this row. */
  after?: string
  limit?: number
  format?: "json" | "csv"
}

/** A row of the Traceability Report. */
export type AdminTraceabilityReportRow = {
  id: string
  reference: string
  document_type: string
  document_id: string | null
  inventory_item_id: string
  product: string
  occurred_at: DateTime
  /** Null for a component without lots. */
  lot: { id: string; name: string } | null
  from_location_id: string
  from: string
  to_location_id: string
  to: string
  quantity: number
  user: string | null
  order_id: string | null
  order_display_id: number | null
  /** The supplier or the customer of its document. */
  partner_name: string | null
  reversed: boolean
  /** Whether anything came before it. */
  unfoldable: boolean
  /** Whether anything came after it. */
  used: boolean
}

/** Newest first. */
export type AdminTraceabilityReportResponse = {
  rows: AdminTraceabilityReportRow[]
  more: boolean
}
