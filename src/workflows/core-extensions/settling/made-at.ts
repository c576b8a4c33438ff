import { isExplained } from "../../../modules/traceability/stock/integrity/is-explained"
import type { ComparedPlace } from "../../../modules/traceability/stock/integrity/read-level-differences"
import { roundQuantity, sumQuantities } from "../../../shared/round-quantity"

const sumsOf = (changes: number[]): number[] =>
  changes.reduce((sums, change) => [...sums, ...sums.map((sum) => sum + change)], [0])

/** `is_certain`: other dead claims do not explain the level just as well without it. */
export type MadeAt = { made: number; is_certain: boolean }

/**
 * How much of its own changes a claim has made at a place, which the rest of the difference must allow: other dead claims may
 * have changed the same level. Where it is explained with and without, equal quantities are interchangeable. Null where
 * nothing explains it.
 */
export function madeAt(own: number[], place: ComparedPlace, claimId: string): MadeAt | null {
  const untracked = sumQuantities(place.open.map((change) => change.untracked_taken))
  const difference = roundQuantity(place.difference - untracked)
  const others = place.open.filter((change) => change.claim_id !== claimId)
  const elsewhere = others.flatMap((change) => change.adjustments)
  const possible = [...new Set(sumsOf(own).map(roundQuantity))].filter((made) =>
    isExplained(roundQuantity(difference - made), elsewhere)
  )
  if (!possible.length) {
    return null
  }
  const most = possible.reduce((one, made) => (Math.abs(made) > Math.abs(one) ? made : one))
  return { made: difference === 0 ? 0 : most, is_certain: possible.length === 1 }
}
