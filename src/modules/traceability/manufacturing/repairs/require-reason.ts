import { TraceabilityError } from "../../../../shared/traceability-error"

/** Throws `invalid_state` for a reason that is not in the shop's list. */
export function requireReason(reasons: string[], reason: string): void {
  if (!reasons.includes(reason)) {
    throw new TraceabilityError(
      "invalid_state",
      `"${reason}" is none of the shop's reasons: ${reasons.join(", ")}.`
    )
  }
}
