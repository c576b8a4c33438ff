import type { LevelChange } from "../../../modules/traceability/operations/claims/claim"
import { isExplained } from "../../../modules/traceability/stock/integrity/is-explained"
import { roundQuantity } from "../../../shared/round-quantity"
import { placeKey } from "../../../shared/stock-place"

/**
 * Which changes of a dead claim had happened, each place judged by itself: Medusa writes one level after the other, so a
 * process can die between them. `ahead` is by how much each level exceeds our stock, `others` what other dead claims may
 * have changed. Returns null where a place shows neither; then nothing is known of the claim.
 */
export function explainPlaces(
  claim: LevelChange[],
  others: LevelChange[][],
  ahead: Map<string, number>
): LevelChange[] | null {
  const happened: LevelChange[] = []
  for (const change of claim) {
    const difference = ahead.get(placeKey(change)) ?? 0
    const elsewhere = others
      .flat()
      .filter((other) => placeKey(other) === placeKey(change))
      .map((other) => other.adjustment)
    if (difference === 0) {
      continue
    }
    if (isExplained(roundQuantity(difference - change.adjustment), elsewhere)) {
      happened.push(change)
    } else if (!isExplained(difference, elsewhere)) {
      return null
    }
  }
  return happened
}
