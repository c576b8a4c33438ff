import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { assertEditable } from "../../operations/documents/operation-state"
import { lockOperation, OperationRow } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"
import { OrderRow, readOrder } from "./order-rows"

/** An order and its operation; whoever changes either holds the operation's row lock. */
export type Locked = { order: OrderRow; operation: OperationRow }

/** Locks an order and returns it as it is under the lock. Throws `not_found`. */
export async function lockOrder(sql: Sql, id: string): Promise<Locked> {
  const { operation_id } = await readOrder(sql, id)
  const operation = await lockOperation(sql, operation_id)
  // Read again under the lock: somebody may have split the order meanwhile.
  return { order: await readOrder(sql, id), operation }
}

/** Locks an order that is neither finished nor claimed. Throws `invalid_state` for any other. */
export async function lockOpenOrder(sql: Sql, id: string): Promise<Locked> {
  const locked = await lockOrder(sql, id)
  assertEditable(locked.operation)
  return locked
}

/** The same for what needs a confirmed order. */
export async function lockConfirmedOrder(sql: Sql, id: string): Promise<Locked> {
  const locked = await lockOpenOrder(sql, id)
  if (locked.operation.state === "draft") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.confirmFirst", { reference: locked.order.reference })
    )
  }
  return locked
}
