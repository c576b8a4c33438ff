import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { dropDetails } from "./details/drop-details"
import type { Sql } from "../../sql"
import { assertEditable, refuseOfOrder } from "./operation-state"
import { lockOperation, readDetails } from "./operation-rows"
import { setState } from "./set-state"

/** Cancels an operation that is not done: what it reserved is free again; nothing moved, so nothing moves back. */
export async function cancelOperation(sql: Sql, operationId: string): Promise<void> {
  const operation = await lockOperation(sql, operationId)
  refuseOfOrder(operation)
  if (operation.state === "cancelled") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.cancelledAlready", { reference: operation.reference })
    )
  }
  assertEditable(operation)
  const details = await readDetails(sql, [operationId])
  await dropDetails(
    sql,
    operation,
    details.map((detail) => detail.id)
  )
  await setState(sql, [operationId], "cancelled")
}
