import type { LevelChange } from "../../../modules/traceability/operations/claims/claim"
import { sumLevelChanges } from "../../../modules/traceability/operations/claims/level-changes"
import { placeKey } from "../../../shared/stock-place"

/** More claims than this left on one place by one crash are judged in several runs. */
const OTHERS_MAX = 10

const sumsOf = (claims: LevelChange[][]): Map<string, number> =>
  new Map(sumLevelChanges(claims.flat()).map((change) => [placeKey(change), change.adjustment]))

const subsetsOf = <T>(values: T[]): T[][] =>
  values.reduce<T[][]>(
    (subsets, value) => [...subsets, ...subsets.map((subset) => [...subset, value])],
    [[]]
  )

/**
 * Had a dead claim changed Medusa's levels? `ahead` is by how much the level of each of its places exceeds the stock that
 * our ledger has there. A crash can leave several claims on one place, of which any may have changed it, so the difference
 * must be the sum of some of them. "either" where it is explained with this claim and without. Returns null when nothing
 * explains it.
 */
export function explainLevels(
  claim: LevelChange[],
  others: LevelChange[][],
  ahead: Map<string, number>
): "changed" | "unchanged" | "either" | null {
  const explains = (claims: LevelChange[][]) => {
    const sums = sumsOf(claims)
    return [...ahead].every(([key, difference]) => (sums.get(key) ?? 0) === difference)
  }
  const subsets = subsetsOf(others.slice(0, OTHERS_MAX))
  if (explains([])) {
    return "unchanged"
  }
  const isExplainedWith = subsets.some((subset) => explains([claim, ...subset]))
  const isExplainedWithout = subsets.some(explains)
  if (isExplainedWith) {
    return isExplainedWithout ? "either" : "changed"
  }
  return isExplainedWithout ? "unchanged" : null
}
