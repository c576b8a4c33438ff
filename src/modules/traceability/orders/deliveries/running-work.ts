import { orderToken } from "../../../../shared/message-tokens"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { RefusalDetails } from "../../../../types/refusal"
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

const TEXTS: Record<OrderWork, (order: string) => RefusalDetails> = {
  fulfillment: (order) => say("invalid_state.fulfillmentRuns", { order }),
  fulfillment_cancel: (order) => say("invalid_state.fulfillmentCancelRuns", { order }),
  return: (order) => say("invalid_state.returnRuns", { order }),
  order_cancel: (order) => say("invalid_state.orderCancelRuns", { order }),
}

/** The oldest work of these kinds that is under way with an order; binds the order and the kinds. */
const RUNNING_WORK = `SELECT kind FROM traceability_claim WHERE state = 'open' AND order_id = ? AND kind = ANY(?::text[])
      ORDER BY created_at LIMIT 1`

/** What must not be under way with an order, to be looked for by one statement. */
export type AtRest = {
  work: OrderWork[]
  /** Reads the kind of the change of Medusa's order that is active, and binds the order; without it that is not asked. */
  active_change?: string | null
}

export type Unrest = { running: OrderWork | null; active_change: string | null }

/** Columns of a statement that say what is under way with an order; bind `unrestBindings`. */
export const unrestColumns = ({ active_change }: AtRest): string =>
  `(${RUNNING_WORK}) AS running, ${active_change ? `(${active_change})` : "NULL"} AS active_change`

export const unrestBindings = (orderId: string, { work, active_change }: AtRest): unknown[] => [
  orderId,
  work,
  ...(active_change ? [orderId] : []),
]

/** Throws `invalid_state` (409) that says what is under way and what to do, where something is. */
export function refuseUnrest(orderId: string, { running, active_change }: Unrest): void {
  if (running) {
    throw new TraceabilityError("invalid_state", TEXTS[running](orderToken(orderId)), {
      status: 409,
    })
  }
  if (active_change) {
    throw new TraceabilityError("invalid_state", say("invalid_state.orderChangeOpen"), {
      status: 409,
    })
  }
}

/**
 * Refuses what must not happen while something is under way with the order: throws `invalid_state` (409) that says what it is and
 * what to do. Work whose process has died counts until the settling job has finished or reversed it.
 */
export async function refuseUnlessAtRest(sql: Sql, orderId: string, rest: AtRest): Promise<void> {
  const [unrest] = await sql<Unrest>(`SELECT ${unrestColumns(rest)}`, unrestBindings(orderId, rest))
  refuseUnrest(orderId, unrest)
}

/** The same, of what our own claims say alone. */
export const refuseWhileRunning = (sql: Sql, orderId: string, work: OrderWork[]): Promise<void> =>
  refuseUnlessAtRest(sql, orderId, { work })
