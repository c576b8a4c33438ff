import type { LevelChange } from "../../operations/claims/claim"
import type { Sql } from "../../sql"
import type { Untracked } from "../../stock/tracking/sum-by-place"
import { takeUntracked } from "../../stock/tracking/take-untracked"
import { readTracking } from "../../stock/tracking/read-tracking"

const toRow = ({ adjustment, ...place }: LevelChange): Untracked => ({
  ...place,
  quantity: Math.abs(adjustment),
})

/**
 * Goods that move without a lot although their item is tracked: what leaves is taken from the untracked stock at once, what
 * arrives is added when the claim is confirmed. Returns both for the claim.
 */
export async function claimUntracked(
  sql: Sql,
  changes: LevelChange[]
): Promise<{ untracked_taken: Untracked[]; untracked_arriving: Untracked[] }> {
  const tracking = await readTracking(
    sql,
    changes.map((change) => change.inventory_item_id)
  )
  const tracked = changes.filter(
    (change) => tracking.get(change.inventory_item_id)!.tracking !== "none"
  )
  const untracked_taken = tracked.filter((change) => change.adjustment < 0).map(toRow)
  await takeUntracked(sql, untracked_taken)
  return {
    untracked_taken,
    untracked_arriving: tracked.filter((change) => change.adjustment > 0).map(toRow),
  }
}
