import type { UniquenessScope } from "../../../../types/operation"
import { lotKey } from "../../stock/lots/lot-key"
import type { Sql } from "../../sql"
import { createMissingLots } from "./create-missing-lots"
import { holdExistingLots } from "./held-lots"

/**
 * Finds or makes the lots of claimed rows that have only a name. Naming untracked stock is an adjustment: the lots come from
 * there and leave at once, so they have no stock of their own before.
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
  const held = await holdExistingLots(sql, claimId, rows, input.scope)
  const fresh = rows.filter((row) => !held.has(lotKey(row)))
  const made = await createMissingLots(sql, fresh, input, claimId)
  const idOf = (row: { inventory_item_id: string; lot_name: string }) =>
    (held.get(lotKey(row)) ?? made.get(lotKey(row)))!
  await sql(
    `UPDATE traceability_operation_detail d SET lot_id = row.lot_id, from_location_id = 'adjustment', updated_at = now()
       FROM unnest(?::text[], ?::text[]) AS row (id, lot_id) WHERE d.id = row.id`,
    [rows.map((row) => row.id), rows.map(idOf)]
  )
}
