import type { MedusaContainer } from "@medusajs/framework/types"
import { readDefaultCurrency } from "../medusa/default-currency"
import { refuseUnknownCurrencies } from "../medusa/refuse-unknown-currencies"

type Priced = { unit_cost?: number | null; currency_code?: string | null }

/** Lines whose cost has no currency are in the shop's own; without one of those the cost is not known. Refuses unknown currencies. */
export async function withCurrency<Line extends Priced>(
  container: MedusaContainer,
  lines: Line[]
): Promise<Line[]> {
  await refuseUnknownCurrencies(
    container,
    lines.map((line) => line.currency_code)
  )
  const lacking = lines.some((line) => line.unit_cost != null && !line.currency_code)
  const own = lacking ? await readDefaultCurrency(container) : null
  return lines.map((line) =>
    line.unit_cost != null && !line.currency_code ? { ...line, currency_code: own } : line
  )
}
