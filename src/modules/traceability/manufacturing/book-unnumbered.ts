import type { LevelChange } from "../claims/claim-rows"
import type { Sql } from "../sql"
import { addUntracked } from "../tracking/add-untracked"
import { readTracking } from "../tracking/read-tracking"

type Untracked = { inventory_item_id: string; location_id: string; quantity: number }

const toRow = ({ adjustment, ...place }: LevelChange): Untracked => ({
  ...place,
  quantity: Math.abs(adjustment),
})

/**
 * Goods that move without a number although their item is tracked: what leaves is taken from the stock without a number at
 * once, what arrives is added when the claim is confirmed. Answers both for the claim.
 */
export async function takeUnnumbered(
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
  await addAll(sql, untracked_taken, -1)
  return {
    untracked_taken,
    untracked_arriving: tracked.filter((change) => change.adjustment > 0).map(toRow),
  }
}

export async function addAll(sql: Sql, rows: Untracked[], sign: 1 | -1): Promise<void> {
  for (const row of rows) {
    await addUntracked(sql, row.inventory_item_id, row.location_id, sign * row.quantity)
  }
}
