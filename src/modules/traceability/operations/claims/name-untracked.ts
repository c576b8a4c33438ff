import type { UniquenessScope } from "../../../../types/operation"
import { insertLots } from "../../stock/lots/insert-lots"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { Sql } from "../../sql"
import { holdExistingLots } from "./held-lots"

/**
 * Finds or makes the lots of claimed rows that have a name only. They come from the inventory adjustment that naming them is, and
 * go straight to the customer, so they need no stock of their own before.
 */
export async function nameUntracked(
  sql: Sql,
  operationIds: string[],
  claimId: string,
  input: { scope: UniquenessScope; actor_id: string | null }
): Promise<void> {
  const rows = await sql<{ id: string; lot_name: string; inventory_item_id: string }>(
    `SELECT d.id, d.lot_name, l.inventory_item_id FROM traceability_operation_detail d JOIN traceability_operation_line l ON l.id = d.line_id
      WHERE d.operation_id = ANY(?::text[]) AND d.claimed_quantity > 0 AND d.lot_id IS NULL AND d.lot_name IS NOT NULL`,
    [operationIds]
  )
  if (!rows.length) {
    return
  }
  const keyOf = (row: { inventory_item_id: string; lot_name: string }) =>
    `${row.inventory_item_id}\n${row.lot_name}`
  const held = await holdExistingLots(sql, claimId, rows, input.scope)
  const fresh = rows.filter((row) => !held.has(keyOf(row)))
  const unique = [...new Map(fresh.map((row) => [keyOf(row), row])).values()]
  const lots = unique.map((row) => ({
    inventory_item_id: row.inventory_item_id,
    name: row.lot_name,
  }))
  const tracking = await readTracking(
    sql,
    lots.map((lot) => lot.inventory_item_id)
  )
  const options = {
    tracking,
    scope: input.scope,
    actor_id: input.actor_id,
    claim_id: claimId,
    now: new Date(),
  }
  const ids = await insertLots(sql, lots, options)
  const idOf = new Map([...held, ...unique.map((row, i) => [keyOf(row), ids[i]] as const)])
  await sql(
    `UPDATE traceability_operation_detail d SET lot_id = row.lot_id, from_location_id = 'adjustment', updated_at = now()
       FROM unnest(?::text[], ?::text[]) AS row (id, lot_id) WHERE d.id = row.id`,
    [rows.map((row) => row.id), rows.map((row) => idOf.get(keyOf(row))!)]
  )
}
