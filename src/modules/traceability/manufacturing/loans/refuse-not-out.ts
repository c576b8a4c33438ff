import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { LoanRow } from "./loan-rows"

const ENDED: Record<string, (loan: LoanRow) => RefusalDetails> = {
  returned: (loan) =>
    say("invalid_state.loanCameBack", {
      name: loan.lot_name,
      reference: loan.return_reference ?? "",
    }),
  kept: (loan) =>
    say("invalid_state.loanKept", { name: loan.lot_name, reference: loan.return_reference ?? "" }),
  undone: (loan) => say("invalid_state.loanUndone", { name: loan.lot_name }),
}

/** Refuses (`invalid_state`, 409) a loan that has ended, with how. */
export function refuseNotOut(loan: LoanRow): void {
  const ended = ENDED[loan.state]
  if (ended) {
    throw new TraceabilityError("invalid_state", ended(loan), { status: 409 })
  }
}
