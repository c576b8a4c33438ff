import { TraceabilityError } from "../../../../shared/traceability-error"
import type { UniquenessScope } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { strategyOf } from "../../strategies/strategies"
import { SHOP_GROUP, uniquenessKey } from "./uniqueness-key"

type Group = { inventory_item_id: string; key: string }

/** Whether any lot may be in another group than it belongs to: without a strategy, only where there was one before. */
async function mayDiffer(sql: Sql): Promise<boolean> {
  if (strategyOf("uniquenessGroup")) {
    return true
  }
  const [{ found }] = await sql<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM traceability_lot WHERE uniqueness_scope >= ? AND uniqueness_scope < ?) AS found`,
    [SHOP_GROUP, "group;"]
  )
  return found
}

async function readMoved(sql: Sql, scope: UniquenessScope): Promise<Group[]> {
  const rows = await sql<{ inventory_item_id: string; uniqueness_scope: string }>(
    `SELECT DISTINCT inventory_item_id, uniqueness_scope FROM traceability_lot`
  )
  return rows
    .map((row) => ({ ...row, key: uniquenessKey(scope, row.inventory_item_id) }))
    .filter((row) => row.key !== row.uniqueness_scope)
}

async function refuseSharedNames(sql: Sql, moved: Group[]): Promise<void> {
  const shared = await sql<{ name: string }>(
    `SELECT lot.name FROM traceability_lot lot
       LEFT JOIN (SELECT DISTINCT item, key FROM unnest(?::text[], ?::text[]) AS g (item, key)) AS m ON m.item = lot.inventory_item_id
      GROUP BY coalesce(m.key, lot.uniqueness_scope), lot.name HAVING count(*) > 1 ORDER BY lot.name LIMIT 20`,
    [moved.map((group) => group.inventory_item_id), moved.map((group) => group.key)]
  )
  if (shared.length) {
    throw new TraceabilityError(
      "duplicate_lot",
      `The uniquenessGroup of this shop puts items into one group that share these numbers: ${shared.map((row) => row.name).join(", ")}. Rename them, or group the items otherwise.`
    )
  }
}

/**
 * Brings every lot into the group that its item has now: a shop that starts with another `uniquenessGroup` would not find its own
 * numbers, and would take them a second time. The unique index holds at every moment. Throws `duplicate_lot` where two items of
 * a group share a number; the lots stay as they are.
 */
export async function regroupLots(sql: Sql, scope: UniquenessScope): Promise<void> {
  if (!(await mayDiffer(sql)) || !(await readMoved(sql, scope)).length) {
    return
  }
  // New lots wait, or one could be inserted with the old group between the check and the rewrite.
  await sql(`LOCK TABLE traceability_lot IN SHARE ROW EXCLUSIVE MODE`)
  const moved = await readMoved(sql, scope)
  await refuseSharedNames(sql, moved)
  await sql(
    `UPDATE traceability_lot lot SET uniqueness_scope = m.key, updated_at = now()
       FROM (SELECT DISTINCT item, key FROM unnest(?::text[], ?::text[]) AS g (item, key)) AS m
      WHERE lot.inventory_item_id = m.item AND lot.uniqueness_scope <> m.key`,
    [moved.map((group) => group.inventory_item_id), moved.map((group) => group.key)]
  )
}
