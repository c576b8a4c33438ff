import { say } from "../../shared/say"
import { TraceabilityError } from "../../shared/traceability-error"

type Priced = { currency_code?: string | null; exchange_rate?: number | null }

/**
 * Refuses an exchange rate (`invalid_state`) where there is nothing to exchange: of the shop's own currency, of no currency, or in a
 * shop that has no currency of its own.
 */
export function refuseExchangeRate(priced: Priced, own: string | null): void {
  if (priced.exchange_rate == null) {
    return
  }
  if (!own) {
    throw new TraceabilityError("invalid_state", say("invalid_state.noOwnCurrency"))
  }
  if (!priced.currency_code || priced.currency_code.toLowerCase() === own) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.rateOfNothing", { currency: own.toUpperCase() })
    )
  }
}
