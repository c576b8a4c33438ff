import { OPEN_STATES } from "../../../../types/operation"
import { say } from "../../../../shared/say"
import { sayState } from "../../../../shared/say-state"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { OperationRow } from "./operation-rows"

/** Can this operation still be changed, as far as its state goes? */
export const isOpen = (operation: OperationRow): boolean => OPEN_STATES.includes(operation.state)

/** Throws `invalid_state` (409) for an operation that is claimed: it is being carried out this very moment. */
export function assertUnclaimed({ reference, claim_id }: OperationRow): void {
  if (claim_id) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.beingValidated", { reference }),
      { status: 409 }
    )
  }
}

/** Throws `invalid_state` for an operation that is finished or claimed. */
export function assertEditable(operation: OperationRow): void {
  if (!isOpen(operation)) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.notChanged", {
        reference: operation.reference,
        state: sayState(operation.state),
      })
    )
  }
  assertUnclaimed(operation)
}

/** Throws `invalid_state` for an operation of a manufacturing order, which consumes and produces together. */
export function refuseOfOrder(operation: OperationRow): void {
  if (operation.manufacturing_order_id) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.withItsOrder", { reference: operation.reference })
    )
  }
}
