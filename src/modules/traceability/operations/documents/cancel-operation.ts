import { TraceabilityError } from "../../../../shared/traceability-error"
import { deleteDetails, releaseDetails } from "../../stock/reservation/release-details"
import type { Sql } from "../../sql"
import { assertEditable, lockOperation, readDetails, refuseOfOrder } from "./operation-rows"
import { isReserving } from "./refresh-state"
import { setState } from "./confirm-operation"

/** Cancels an operation that is not done: what it reserved is free again; nothing moved, so nothing moves back. */
export async function cancelOperation(sql: Sql, operationId: string): Promise<void> {
  const operation = await lockOperation(sql, operationId)
  refuseOfOrder(operation)
  if (operation.state === "cancelled") {
    throw new TraceabilityError("invalid_state", `${operation.reference} is cancelled already.`)
  }
  assertEditable(operation)
  const details = await readDetails(sql, [operationId])
  await (isReserving(operation) ? releaseDetails : deleteDetails)(
    sql,
    details.map((detail) => detail.id)
  )
  await setState(sql, operationId, "cancelled")
}
