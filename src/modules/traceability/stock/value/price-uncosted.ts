import { say } from "../../../../shared/say"
import { MathBN } from "@medusajs/framework/utils"
import { currencyDigits } from "../../../../shared/currency-digits"
import { fromUnits, toUnits } from "../../../../shared/divide-amount"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import type { CostTarget, EnteredCost } from "./cost-document"
import { exchanged } from "./exchanged"
import { readWhereabouts } from "./read-whereabouts"

/** What each lot costs whose cost is entered: so many units without a cost at that price. */
export async function priceUncosted(
  sql: Sql,
  targets: CostTarget[],
  input: EnteredCost
): Promise<string[]> {
  const lacking = new Map<string, bigint>()
  for (const part of await readWhereabouts(
    sql,
    targets.map((target) => target.lot_id)
  )) {
    lacking.set(part.lot_id, (lacking.get(part.lot_id) ?? 0n) + toUnits(part.uncosted))
  }
  const known = targets.filter((target) => !lacking.get(target.lot_id))
  if (known.length) {
    throw new TraceabilityError(
      "invalid_state",
      say(known.length === targets.length ? "invalid_state.allCosted" : "invalid_state.someCosted")
    )
  }
  const digits = currencyDigits(input.currency_code)
  const unitCost = exchanged(input.unit_cost, input.exchange)
  return targets.map((target) =>
    MathBN.mult(unitCost, fromUnits(lacking.get(target.lot_id)!)).toFixed(digits)
  )
}
