import { currencyDigits } from "../../../../shared/currency-digits"
import { divideAmount } from "../../../../shared/divide-amount"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { listed, type Sql } from "../../sql"
import { ENDLESS_VALUES } from "../ledger/value-places"
import type { CostTarget, LandedCost } from "./cost-document"
import { exchanged } from "./exchanged"

/** What each lot was bought for; refuses lots without a cost, and costs of several currencies. */
async function readBought(sql: Sql, targets: CostTarget[]): Promise<string[]> {
  const rows = await sql<{ lot_id: string; currency_code: string; amount: string }>(
    `SELECT lot_id, currency_code, sum(amount)::text AS amount FROM traceability_value_entry
      WHERE lot_id = ANY(?::text[]) AND kind IN ('purchase', 'manual', 'component', 'labour')
        AND location_id NOT IN (${listed(ENDLESS_VALUES)}, 'production')
      GROUP BY 1, 2 HAVING sum(amount) > 0`,
    [targets.map((target) => target.lot_id)]
  )
  if (new Set(rows.map((row) => row.currency_code)).size > 1) {
    throw new TraceabilityError(
      "invalid_state",
      "The lots were bought in several currencies: divide by quantity, or equally."
    )
  }
  const bought = new Map(rows.map((row) => [row.lot_id, row.amount]))
  if (targets.some((target) => !bought.has(target.lot_id))) {
    throw new TraceabilityError(
      "invalid_state",
      "Some of the lots have no cost: divide by quantity, or equally."
    )
  }
  return targets.map((target) => bought.get(target.lot_id)!)
}

/** How much each lot gets, in the order of the targets. */
export async function divideLandedCost(
  sql: Sql,
  targets: CostTarget[],
  input: LandedCost
): Promise<string[]> {
  const weights = {
    equal: async () => targets.map(() => 1),
    quantity: async () => targets.map((target) => target.quantity),
    value: () => readBought(sql, targets),
  }
  const digits = currencyDigits(input.currency_code)
  const amount = exchanged(input.amount, input.exchange).toFixed(digits)
  return divideAmount(amount, await weights[input.division](), digits)
}
