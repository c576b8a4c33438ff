import type { Amount } from "../../modules/traceability/stock/value/read-stock-value"
import type { AdminTraceabilityAmount } from "../../types/http"

/** Amounts as numbers, as Medusa answers them. They were added up as exact decimals before. */
export const asAmounts = (amounts: Amount[]): AdminTraceabilityAmount[] =>
  amounts.map(({ currency_code, amount }) => ({ currency_code, amount: Number(amount) }))
