import { TraceabilityError } from "../../../../shared/traceability-error"
import type { LoanRow } from "./loan-rows"

const ENDED: Record<string, (loan: LoanRow) => string> = {
  returned: (loan) => `${loan.lot_name} came back already, with ${loan.return_reference}.`,
  kept: (loan) => `${loan.lot_name} was kept by its customer, with ${loan.return_reference}.`,
  undone: (loan) => `The loan of ${loan.lot_name} was undone.`,
}

/** Refuses (`invalid_state`, 409) a loan that has ended, with how. */
export function refuseNotOut(loan: LoanRow): void {
  const ended = ENDED[loan.state]
  if (ended) {
    throw new TraceabilityError("invalid_state", ended(loan), { status: 409 })
  }
}
