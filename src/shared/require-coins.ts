import { MathBN } from "@medusajs/framework/utils"
import { currencyDigits } from "./currency-digits"
import { TraceabilityError } from "./traceability-error"

/** Throws `invalid_state` for an amount that has parts of its currency's smallest coin. */
export function requireCoins(amount: number, currencyCode: string): void {
  const digits = currencyDigits(currencyCode)
  if (!MathBN.eq(MathBN.convert(amount, digits), amount)) {
    throw new TraceabilityError(
      "invalid_state",
      `${amount} ${currencyCode.toUpperCase()} cannot be booked: amounts of this currency have ${digits || "no"} decimals.`
    )
  }
}
