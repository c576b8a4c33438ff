import { currencyDigits } from "../../../../shared/currency-digits"
import { fromUnits, toUnits } from "../../../../shared/divide-amount"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import type { CostTarget, EnteredCost } from "./cost-document"
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
      `${known.length === targets.length ? "All" : "Some"} of it has a cost already. Add what else it cost as a landed cost.`
    )
  }
  const digits = currencyDigits(input.currency_code)
  return targets.map((target) => {
    // Ten-thousandths times ten-thousandths, rounded to the coin.
    const coin = 10n ** BigInt(4 - digits)
    const exact = toUnits(input.unit_cost) * lacking.get(target.lot_id)!
    return fromUnits(((2n * exact + 10_000n * coin) / (20_000n * coin)) * coin)
  })
}
