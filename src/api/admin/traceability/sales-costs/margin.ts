import { MathBN } from "@medusajs/framework/utils"
import type { SoldTotal } from "../../../../medusa/sold-totals"
import type { SalesCostRow } from "../../../../modules/traceability/stock/value/read-sales-cost"
import { currencyDigits } from "../../../../shared/currency-digits"
import type { AdminTraceabilityAmount } from "../../../../types/http"

/** The line's price for so many pieces, of which `size` make one of the line, rounded to the currency's smallest coin; null where the line is gone. */
export function revenueOf(
  { quantity, size }: { quantity: number; size: number },
  line: SoldTotal | undefined
): AdminTraceabilityAmount | null {
  if (!line?.quantity) {
    return null
  }
  const exact = MathBN.div(MathBN.mult(line.net, quantity), MathBN.mult(line.quantity, size))
  return {
    currency_code: line.currency_code,
    amount: Number(exact.toFixed(currencyDigits(line.currency_code))),
  }
}

/** Only what has its whole cost in the order's currency has a margin: two currencies are never added up. */
export function marginOf(
  { costs, quantity_without_cost }: Pick<SalesCostRow, "costs" | "quantity_without_cost">,
  revenue: AdminTraceabilityAmount | null
): number | null {
  const known = quantity_without_cost === 0 && costs.length < 2
  const [cost] = costs
  if (!revenue || !known || (cost && cost.currency_code !== revenue.currency_code)) {
    return null
  }
  return MathBN.sub(revenue.amount, cost?.amount ?? 0).toNumber()
}
