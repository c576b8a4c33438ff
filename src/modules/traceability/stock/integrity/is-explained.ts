import { roundQuantity } from "../../../../shared/round-quantity"

/** Beyond this many possible sums only the bounds are looked at: hundreds of claims with odd weights on one place. */
const SUMS_MAX = 20_000

/** Is `difference` the sum of some of `changes`, of none or of all? Each of them happened, or did not happen yet. */
export function isExplained(difference: number, changes: number[]): boolean {
  let sums = new Set([0])
  for (const change of changes) {
    sums = new Set([...sums, ...[...sums].map((sum) => roundQuantity(sum + change))])
    if (sums.size > SUMS_MAX) {
      return isWithin(difference, changes)
    }
  }
  return sums.has(roundQuantity(difference))
}

function isWithin(difference: number, changes: number[]): boolean {
  const sumOf = (sign: number) =>
    changes.reduce((sum, change) => (change * sign > 0 ? sum + change : sum), 0)
  return difference >= roundQuantity(sumOf(-1)) && difference <= roundQuantity(sumOf(1))
}
