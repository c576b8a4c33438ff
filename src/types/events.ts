import type { LedgerDigest } from "./ledger-digest"
import type { OperationCode } from "./operation"
import type { SuspicionKind } from "./suspicion"
import type { PassportAlertKind } from "./passport"

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
  UNIT_SUSPICIOUS: "traceability.unit.suspicious",
  UNIT_CLEARED: "traceability.unit.cleared",
  SERVICE_CASE_OPENED: "traceability.service_case.opened",
  SERVICE_CASE_CLOSED: "traceability.service_case.closed",
  LOAN_STARTED: "traceability.loan.started",
  LOAN_ENDED: "traceability.loan.ended",
  LOAN_KEPT: "traceability.loan.kept",
  LOAN_OVERDUE: "traceability.loan.overdue",
  PASSPORT_SUSPICIOUS: "traceability.passport.suspicious",
  OPERATION_UNDONE: "traceability.operation.undone",
} as const

export type TraceabilityEventName = (typeof TraceabilityEvents)[keyof typeof TraceabilityEvents]

/** The lots that an operation moved. */
type MovedLots = { operation_id: string; lot_ids: string[] }

/** What each event carries: `id` is that of the lot, operation or manufacturing order that its name says. */
export type TraceabilityEventPayloads = {
  [TraceabilityEvents.LOT_CREATED]: { id: string }
  [TraceabilityEvents.LOT_BLOCKED]: { id: string }
  /** One for each order that got lots of the recall; for units that were handed on, one for who has them now, without their order. */
  [TraceabilityEvents.LOT_RECALLED]: {
    recall_id: string
    order_id: string | null
    customer_id: string | null
    lot_ids: string[]
  }
  [TraceabilityEvents.LOT_EXPIRING]: { id: string }
  [TraceabilityEvents.LOT_RECEIVED]: MovedLots
  [TraceabilityEvents.LOT_DELIVERED]: MovedLots
  [TraceabilityEvents.LOT_RETURNED]: MovedLots
  [TraceabilityEvents.LOT_SCRAPPED]: MovedLots
  [TraceabilityEvents.OPERATION_VALIDATED]: { id: string }
  [TraceabilityEvents.OPERATION_CANCELLED]: { id: string }
  [TraceabilityEvents.MANUFACTURING_ORDER_DONE]: { id: string }
  [TraceabilityEvents.LEDGER_DIGEST]: LedgerDigest
  /** `id` is that of what is said against the unit. */
  [TraceabilityEvents.UNIT_SUSPICIOUS]: { id: string; lot_id: string; kind: SuspicionKind }
  [TraceabilityEvents.UNIT_CLEARED]: { id: string; lot_id: string }
  [TraceabilityEvents.SERVICE_CASE_OPENED]: { id: string; lot_id: string }
  [TraceabilityEvents.SERVICE_CASE_CLOSED]: { id: string; lot_id: string }
  /** A unit of ours went to the customer of a service case, and came back. */
  [TraceabilityEvents.LOAN_STARTED]: { id: string; lot_id: string }
  [TraceabilityEvents.LOAN_ENDED]: { id: string; lot_id: string }
  /** It stays with its customer, who is to pay this price for it. */
  [TraceabilityEvents.LOAN_KEPT]: {
    id: string
    lot_id: string
    price: number
    currency_code: string
  }
  /** It should be back by now. Once for each day that it was due on: a loan that was given longer can be overdue again. */
  [TraceabilityEvents.LOAN_OVERDUE]: { id: string; lot_id: string }
  /** Look-ups that the shop should know of; once a day of the same number or visitor. */
  [TraceabilityEvents.PASSPORT_SUSPICIOUS]: {
    id: string
    kind: PassportAlertKind
    lot_id: string | null
  }
  [TraceabilityEvents.OPERATION_UNDONE]: { id: string }
}

/** What an event of any name carries. */
export type TraceabilityEventData = TraceabilityEventPayloads[TraceabilityEventName]

/** An event of these names with its payload. */
export type TraceabilityEvent<Name extends TraceabilityEventName = TraceabilityEventName> = {
  [N in Name]: { name: N; data: TraceabilityEventPayloads[N] }
}[Name]

type LotEventName =
  | typeof TraceabilityEvents.LOT_RECEIVED
  | typeof TraceabilityEvents.LOT_DELIVERED
  | typeof TraceabilityEvents.LOT_RETURNED
  | typeof TraceabilityEvents.LOT_SCRAPPED

const LOT_EVENTS: Partial<Record<OperationCode, LotEventName>> = {
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
): TraceabilityEvent[] {
  const lotEvent = code && lotIds.length ? LOT_EVENTS[code] : undefined
  return [
    { name: TraceabilityEvents.OPERATION_VALIDATED, data: { id: operationId } },
    ...(lotEvent ? [{ name: lotEvent, data: { operation_id: operationId, lot_ids: lotIds } }] : []),
  ]
}
