import { orderToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { ClaimKind } from "../../operations/claims/claim"
import type { Sql } from "../../sql"

/** What can be under way with an order, as its open claims say. */
export type OrderWork = Extract<
  ClaimKind,
  "fulfillment" | "fulfillment_cancel" | "return" | "order_cancel"
>

/** Everything that can be under way with an order. */
export const ORDER_WORK: OrderWork[] = [
  "fulfillment",
  "fulfillment_cancel",
  "return",
  "order_cancel",
]

const TEXTS: Record<OrderWork, (order: string) => string> = {
  fulfillment: (order) =>
    `A fulfilment of order ${order} is running. Wait until it has ended, then try again; to cancel what it ships, cancel that fulfilment first.`,
  fulfillment_cancel: (order) =>
    `A fulfilment of order ${order} is being cancelled. Wait until that has ended, then try again.`,
  return: (order) =>
    `A return of order ${order} is being received. Wait until that has ended, then try again.`,
  order_cancel: (order) =>
    `Order ${order} is being cancelled, so nothing of it can be changed or shipped. Wait until that has ended, then look at the order again.`,
}

/** The oldest work of these kinds that is under way with an order; binds the order and the kinds. */
export const RUNNING_WORK = `SELECT kind FROM traceability_claim WHERE state = 'open' AND order_id = ? AND kind = ANY(?::text[])
      ORDER BY created_at LIMIT 1`

/** Throws `invalid_state` (409) that says what is running and what to do, where something is. */
export function refuseWork(orderId: string, running: OrderWork | null | undefined): void {
  if (running) {
    throw new TraceabilityError("invalid_state", TEXTS[running](orderToken(orderId)), {
      status: 409,
    })
  }
}

/**
 * Refuses what must not happen beside other work of the same order: throws `invalid_state` (409) that says what is running
 * and what to do. Work whose process has died counts until the settling job has finished or reversed it.
 */
export async function refuseWhileRunning(
  sql: Sql,
  orderId: string,
  work: OrderWork[]
): Promise<void> {
  const [running] = await sql<{ kind: OrderWork }>(RUNNING_WORK, [orderId, work])
  refuseWork(orderId, running?.kind)
}
