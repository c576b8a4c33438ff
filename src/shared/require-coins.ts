import { say } from "./say"
import { MathBN } from "@medusajs/framework/utils"
import { currencyDigits } from "./currency-digits"
import { TraceabilityError } from "./traceability-error"

/** Throws `invalid_state` for an amount that has parts of its currency's smallest coin. */
export function requireCoins(amount: number, currencyCode: string): void {
  const digits = currencyDigits(currencyCode)
  if (!MathBN.eq(MathBN.convert(amount, digits), amount)) {
    const currency = currencyCode.toUpperCase()
    throw new TraceabilityError(
      "invalid_state",
      say(digits ? "invalid_state.fewerDecimals" : "invalid_state.noDecimals", {
        amount,
        currency,
        digits,
      })
    )
  }
}
