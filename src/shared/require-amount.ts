import { say } from "./say"
import { DIGITS_MAX } from "./currency-digits"
import { fitsDecimals } from "./fits-decimals"
import type { RefusalDetails } from "../types/refusal"
import { TraceabilityError } from "./traceability-error"

/**
 * Throws `invalid_state` for an amount of money with more decimals than are kept: it would be written as another one. `what` it is
 * begins the sentence; nothing given is nothing wrong.
 */
export function requireAmount(
  what: string | RefusalDetails,
  amount: number | null | undefined
): void {
  if (amount != null && !fitsDecimals(amount, DIGITS_MAX)) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.tooManyDecimals", { what, amount, limit: DIGITS_MAX })
    )
  }
}
