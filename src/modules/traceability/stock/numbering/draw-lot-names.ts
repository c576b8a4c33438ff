import { formatSequenceName } from "../../numbers/naming/format-sequence-name"
import { type Sql, listed } from "../../sql"
import { ItemTrackingRow, readTracking } from "../tracking/read-tracking"
import { type UniquenessScope, OPEN_STATES } from "../../../../types/operation"
import { uniquenessKey } from "../settings/uniqueness-key"

/** Which of these names a lot or a row of an open operation has already. */
async function takenNames(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  names: string[]
): Promise<Set<string>> {
  const rows = await sql<{ name: string }>(
    `SELECT name FROM traceability_lot WHERE uniqueness_scope = ? AND name = ANY(?::text[])
     UNION
     SELECT d.lot_name FROM traceability_operation_detail d
       JOIN traceability_operation_line l ON l.id = d.line_id JOIN traceability_operation o ON o.id = d.operation_id
      WHERE o.state IN (${listed(OPEN_STATES)}) AND l.inventory_item_id = ? AND d.lot_name = ANY(?::text[])`,
    [uniquenessKey(scope, itemId), names, itemId, names]
  )
  return new Set(rows.map((row) => row.name))
}

async function firstFree(
  sql: Sql,
  tracking: ItemTrackingRow,
  scope: UniquenessScope,
  count: number
): Promise<{ names: string[]; next: number }> {
  const now = new Date()
  const names: string[] = []
  let next = tracking.next_number
  while (names.length < count) {
    const candidates = Array.from({ length: count - names.length }, (_, i) =>
      formatSequenceName(
        { prefix: tracking.number_prefix, padding: tracking.number_padding, now },
        next + i
      )
    )
    const taken = await takenNames(sql, tracking.inventory_item_id, scope, candidates)
    names.push(...candidates.filter((name) => !taken.has(name)))
    next += candidates.length
  }
  return { names, next }
}

/** The name that a new lot of the item would get. The sequence does not move. */
export async function peekLotName(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope
): Promise<string> {
  const tracking = (await readTracking(sql, [itemId])).get(itemId)!
  return (await firstFree(sql, tracking, scope, 1)).names[0]
}

/**
 * Draws `count` names from the item's own sequence, skipping those that exist. The row of the item stays locked until the
 * transaction ends, so two requests never draw the same name; one that fails leaves the sequence where it was.
 */
export async function drawLotNames(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  count: number
): Promise<string[]> {
  const tracking = (await readTracking(sql, [itemId], "FOR UPDATE")).get(itemId)!
  const { names, next } = await firstFree(sql, tracking, scope, count)
  await sql(
    `UPDATE traceability_item_tracking SET next_number = ?, updated_at = now() WHERE inventory_item_id = ?`,
    [next, itemId]
  )
  return names
}

/**
 * Moves the sequence past `count` names when `firstName` is the one it suggests: "First SN" was left as it was, and the
 * names that follow must not be drawn a second time.
 */
export async function advanceSequence(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  firstName: string,
  count: number
): Promise<void> {
  const tracking = (await readTracking(sql, [itemId], "FOR UPDATE")).get(itemId)!
  const suggestion = await firstFree(sql, tracking, scope, 1)
  if (firstName === suggestion.names[0]) {
    await sql(
      `UPDATE traceability_item_tracking SET next_number = ?, updated_at = now() WHERE inventory_item_id = ?`,
      [suggestion.next - 1 + count, itemId]
    )
  }
}
