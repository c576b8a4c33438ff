import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"

/** Throws `invalid_state` for a reason that is not in the shop's list. */
export function requireReason(reasons: string[], reason: string): void {
  if (!reasons.includes(reason)) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.noSuchReason", { reason, reasons })
    )
  }
}
