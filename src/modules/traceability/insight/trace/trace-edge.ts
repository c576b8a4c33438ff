/** What a step from one node of a trace to the next means. */
export type TraceEdgeKind =
  | "consumed"
  | "produced"
  | "received"
  | "delivered"
  | "returned"
  | "moved"
  | "adjusted"
  | "scrapped"
  | "batch"

/** From what was used to what came of it, or between a lot and a document. */
export type TraceEdge = {
  from: string
  to: string
  kind: TraceEdgeKind
  quantity: number
  /** How much of it was taken out again by unbuilding or swapping, or reversed. */
  returned_quantity: number
  reference: string
  occurred_at: Date | null
  operation_id: string | null
}
