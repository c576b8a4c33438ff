import type { OperationCode } from "./operation"

/** Emitted by workflows, once they have succeeded; each carries ids only, but the daily digest, which carries itself. */
export const TraceabilityEvents = {
  LOT_CREATED: "traceability.lot.created",
  LOT_BLOCKED: "traceability.lot.blocked",
  LOT_RECALLED: "traceability.lot.recalled",
  LOT_EXPIRING: "traceability.lot.expiring",
  LOT_RECEIVED: "traceability.lot.received",
  LOT_DELIVERED: "traceability.lot.delivered",
  LOT_RETURNED: "traceability.lot.returned",
  LOT_SCRAPPED: "traceability.lot.scrapped",
  OPERATION_VALIDATED: "traceability.operation.validated",
  OPERATION_CANCELLED: "traceability.operation.cancelled",
  MANUFACTURING_ORDER_DONE: "traceability.manufacturing_order.done",
  LEDGER_DIGEST: "traceability.ledger_digest",
  OPERATION_UNDONE: "traceability.operation.undone",
} as const

type Event = { name: string; data: { id: string } | { operation_id: string; lot_ids: string[] } }

const LOT_EVENTS: Partial<Record<OperationCode, string>> = {
  receipt: TraceabilityEvents.LOT_RECEIVED,
  delivery: TraceabilityEvents.LOT_DELIVERED,
  return: TraceabilityEvents.LOT_RETURNED,
  scrap: TraceabilityEvents.LOT_SCRAPPED,
}

/** The events of a validated operation: one for the operation, and for some kinds one for the lots that it moved. */
export function validatedEvents(
  operationId: string,
  code: OperationCode | undefined,
  lotIds: string[]
): Event[] {
  const lotEvent = code && lotIds.length ? LOT_EVENTS[code] : undefined
  return [
    { name: TraceabilityEvents.OPERATION_VALIDATED, data: { id: operationId } },
    ...(lotEvent ? [{ name: lotEvent, data: { operation_id: operationId, lot_ids: lotIds } }] : []),
  ]
}
