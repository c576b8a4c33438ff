import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { lockOperation, type OperationRow } from "../documents/operation-rows"
import { assertEditable, refuseOfOrder } from "../documents/operation-state"

/** Locks an operation that may be carried out now: confirmed, not done yet, and not claimed. Throws `invalid_state`. */
export async function lockClaimable(sql: Sql, operationId: string): Promise<OperationRow> {
  const operation = await lockOperation(sql, operationId)
  refuseOfOrder(operation)
  assertEditable(operation)
  if (operation.state === "draft") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.confirmToValidate", { reference: operation.reference })
    )
  }
  return operation
}
