import { say } from "../../../../shared/say"
import { currencyDigits } from "../../../../shared/currency-digits"
import { divideAmount } from "../../../../shared/divide-amount"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { listed, type Sql } from "../../sql"
import { ENDLESS_VALUES } from "../ledger/value-places"
import type { CostTarget, LandedCost } from "./cost-document"
import { exchanged } from "./exchanged"
import { cameInWith } from "./find-cost-targets"

type Bought = { lot_id: string; currency_code: string; amount: string }

/** What the lots of a purchase order or an operation were bought for with it: another one may have filled them too. */
const readBoughtWith = (sql: Sql, { purchase_order_id, operation_id }: LandedCost) =>
  purchase_order_id || operation_id
    ? sql<Bought>(
        `SELECT e.lot_id, e.currency_code, sum(e.amount)::text AS amount
           FROM ${cameInWith({ purchase_order_id })}
           JOIN traceability_value_entry e ON e.movement_id = m.id AND e.kind = 'purchase' AND e.location_id = m.to_location_id
          GROUP BY 1, 2`,
        [purchase_order_id ?? operation_id]
      )
    : []

/** What lots have cost in all, before landed costs. */
const readCost = (sql: Sql, lotIds: string[]) =>
  sql<Bought>(
    `SELECT lot_id, currency_code, greatest(sum(amount), 0)::text AS amount FROM traceability_value_entry
      WHERE lot_id = ANY(?::text[]) AND kind IN ('purchase', 'manual', 'component', 'labour')
        AND location_id NOT IN (${listed(ENDLESS_VALUES)}) AND (location_id <> 'production' OR kind = 'manual')
      GROUP BY 1, 2`,
    [lotIds]
  )

/** What each lot was bought for; refuses lots without a cost, costs of nothing at all, and costs of several currencies. */
async function readBought(sql: Sql, targets: CostTarget[], input: LandedCost): Promise<string[]> {
  const withIt: Bought[] = await readBoughtWith(sql, input)
  const known = new Set(withIt.map((row) => row.lot_id))
  const others = targets.map((target) => target.lot_id).filter((id) => !known.has(id))
  const rows = [...withIt, ...(await readCost(sql, others))]
  if (new Set(rows.map((row) => row.currency_code)).size > 1) {
    throw new TraceabilityError("invalid_state", say("invalid_state.severalCurrencies"))
  }
  const bought = new Map(rows.map((row) => [row.lot_id, row.amount]))
  if (targets.some((target) => !bought.has(target.lot_id))) {
    throw new TraceabilityError("invalid_state", say("invalid_state.someWithoutCost"))
  }
  if (rows.every((row) => Number(row.amount) === 0)) {
    throw new TraceabilityError("invalid_state", say("invalid_state.allCostNothing"))
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
    value: () => readBought(sql, targets, input),
  }
  const digits = currencyDigits(input.currency_code)
  const amount = exchanged(input.amount, input.exchange).toFixed(digits)
  return divideAmount(amount, await weights[input.division](), digits)
}
