import { say } from "../../../../shared/say"
import { currencyDigits } from "../../../../shared/currency-digits"
import { requireAmount } from "../../../../shared/require-amount"
import { requireCoins } from "../../../../shared/require-coins"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { EnteredCost, LandedCost } from "./cost-document"
import { exchanged } from "./exchanged"

/** Refuses (`invalid_state`) an amount that has parts of a coin, or of which no whole coin would be left: it would be booked as another one. */
export function refuseUnbookable(input: LandedCost | EnteredCost): void {
  if (input.kind !== "landed") {
    requireAmount(say("part.costOfOne"), input.unit_cost)
    return
  }
  const { amount, currency_code, exchange } = input
  const entered = exchange?.currency_code ?? currency_code
  requireCoins(amount, entered)
  const booked = exchanged(amount, exchange).toFixed(currencyDigits(currency_code))
  if (Number(booked) === 0) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.lessThanCoin", {
        amount,
        entered: entered.toUpperCase(),
        currency: currency_code.toUpperCase(),
      })
    )
  }
}
