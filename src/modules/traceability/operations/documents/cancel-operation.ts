import { TraceabilityError } from "../../../../shared/traceability-error"
import { releaseDetails } from "../../stock/reservation/release-details"
import type { Sql } from "../../sql"
import { assertEditable, readDetails, readOperation, refuseOfOrder } from "./operation-rows"
import { isReserving } from "./refresh-state"
import { setState } from "./confirm-operation"

/** Cancels an operation that is not done: what it reserved is free again; nothing moved, so nothing moves back. */
export async function cancelOperation(sql: Sql, operationId: string): Promise<void> {
  const operation = await readOperation(sql, operationId, true)
  refuseOfOrder(operation)
  if (operation.state === "cancelled") {
    throw new TraceabilityError("invalid_state", `${operation.reference} is cancelled already.`)
  }
  assertEditable(operation)
  const details = await readDetails(sql, [operationId])
  await releaseDetails(
    sql,
    details.map((detail) => detail.id),
    isReserving(operation)
  )
  await setState(sql, operationId, "cancelled")
}
