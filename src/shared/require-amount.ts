import { DIGITS_MAX } from "./currency-digits"
import { fitsDecimals } from "./fits-decimals"
import { TraceabilityError } from "./traceability-error"

/**
 * Throws `invalid_state` for an amount of money with more decimals than are kept: it would be written as another one. `what` it is
 * begins the sentence; nothing given is nothing wrong.
 */
export function requireAmount(what: string, amount: number | null | undefined): void {
  if (amount != null && !fitsDecimals(amount, DIGITS_MAX)) {
    throw new TraceabilityError(
      "invalid_state",
      `${what}: ${amount} has more than ${DIGITS_MAX} decimals. Round it, or it would be booked as another amount.`
    )
  }
}
