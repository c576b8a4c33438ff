import type { LevelChange } from "../../modules/traceability/operations/claims/claim"
import type { ClaimedOperation } from "../../modules/traceability/operations/corrections/claim-new-operation"
import { roundQuantity } from "../../shared/round-quantity"
import { placeKey } from "../../shared/stock-place"

export type ClaimedOperations = {
  claim_ids: string[]
  operation_ids: string[]
  level_changes: LevelChange[]
}

/**
 * Several claims as one change of Medusa's levels: what a count found and what it lost at a place are set off against
 * each other. Returns the claims' and operations' ids and the level changes that are left.
 */
export function claimedOperations(claimed: ClaimedOperation[]): ClaimedOperations {
  const changes = new Map<string, LevelChange>()
  for (const change of claimed.flatMap((claim) => claim.level_changes)) {
    const key = placeKey(change)
    const adjustment = roundQuantity((changes.get(key)?.adjustment ?? 0) + change.adjustment)
    changes.set(key, { ...change, adjustment })
  }
  return {
    claim_ids: claimed.map((claim) => claim.claim_id),
    operation_ids: claimed.map((claim) => claim.operation_id),
    level_changes: [...changes.values()].filter((change) => change.adjustment !== 0),
  }
}
