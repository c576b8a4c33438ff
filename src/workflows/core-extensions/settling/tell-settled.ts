import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../application/with-traceability"
import type { ClaimKind } from "../../../modules/traceability/operations/claims/claim"
import type { Confirmed } from "../../../modules/traceability/operations/claims/confirmed"
import { type TraceabilityEvent, TraceabilityEvents, validatedEvents } from "../../../types/events"
import { announce } from "./announce"

const VALIDATING = new Set<ClaimKind>([
  "receipt",
  "return",
  "own_operation",
  "rework",
  "fulfillment",
])

async function readManufacturingOrders(
  container: MedusaContainer,
  operationIds: string[]
): Promise<string[]> {
  const operations = await withTraceability(container, (service) =>
    service.listStockOperations(
      { id: operationIds },
      { select: ["id", "manufacturing_order_id"], take: null }
    )
  )
  return operations.flatMap(({ manufacturing_order_id: id }) => id ?? [])
}

async function eventsOf(
  container: MedusaContainer,
  kind: ClaimKind,
  { operation_ids, code, lot_ids }: Confirmed
): Promise<TraceabilityEvent[]> {
  const named = (
    name:
      | typeof TraceabilityEvents.OPERATION_CANCELLED
      | typeof TraceabilityEvents.OPERATION_UNDONE
      | typeof TraceabilityEvents.MANUFACTURING_ORDER_DONE,
    ids: string[]
  ): TraceabilityEvent[] => ids.map((id) => ({ name, data: { id } }))
  if (VALIDATING.has(kind)) {
    return operation_ids.flatMap((id) => validatedEvents(id, code, lot_ids))
  }
  if (kind === "production") {
    const orderIds = await readManufacturingOrders(container, operation_ids)
    return named(TraceabilityEvents.MANUFACTURING_ORDER_DONE, orderIds)
  }
  return kind === "undo"
    ? named(TraceabilityEvents.OPERATION_UNDONE, operation_ids)
    : named(TraceabilityEvents.OPERATION_CANCELLED, operation_ids)
}

/** Emits the events of what a process left half done and the settling job confirmed, as its workflow would have. */
export async function tellSettled(
  container: MedusaContainer,
  kind: ClaimKind,
  done: Confirmed
): Promise<void> {
  for (const { name, data } of await eventsOf(container, kind, done)) {
    await announce(container, name, data)
  }
}
