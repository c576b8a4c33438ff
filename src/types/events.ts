/** Emitted by workflows, once they have succeeded; each carries ids only. */
export const TraceabilityEvents = {
  LOT_CREATED: "traceability.lot.created",
  LOT_BLOCKED: "traceability.lot.blocked",
  OPERATION_VALIDATED: "traceability.operation.validated",
  OPERATION_CANCELLED: "traceability.operation.cancelled",
} as const
