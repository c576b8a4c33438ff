import type { MedusaContainer } from "@medusajs/framework/types"
import { query } from "./books"

/**
 * A chain of serial numbers, each built into the next: `<prefix>-0` to `<prefix>-<length - 1>`, the last one on hand. It
 * starts from a unit that was received as `<prefix>-0`; ledger, stock and genealogy of the others are written by SQL, as
 * hundreds of manufacturing orders would have left them. Answers their ids, the first one first.
 */
export async function buildLongChain(
  container: MedusaContainer,
  { prefix, length, locationId }: { prefix: string; length: number; locationId: string }
): Promise<string[]> {
  const run = (statement: string, bindings: unknown[]) => query(container, statement, bindings)
  const [first] = await run(
    `SELECT id, inventory_item_id FROM traceability_lot WHERE name = ? AND kind = 'serial'`,
    [`${prefix}-0`]
  )
  const ids = [first.id, ...Array.from({ length: length - 1 }, (_, i) => `slot_${prefix}${i + 1}`)]
  const links = `unnest(?::text[], ?::text[]) WITH ORDINALITY AS link (child, parent, place)`
  const bound = [ids.slice(0, -1), ids.slice(1)]
  await run(
    `INSERT INTO traceability_operation (id, reference, operation_type_id, code, state, from_location_id, to_location_id, manufacturing_order_id)
     SELECT 'sop_${prefix}' || link.place, '${prefix}/MO/' || link.place, type.id, 'manufacturing', 'done', ?, 'production', 'mo_${prefix}' || link.place
       FROM ${links} CROSS JOIN (SELECT id FROM traceability_operation_type WHERE code = 'manufacturing' AND stock_location_id = ? LIMIT 1) AS type`,
    [locationId, ...bound, locationId]
  )
  await run(
    `INSERT INTO traceability_lot (id, inventory_item_id, uniqueness_scope, kind, name)
     SELECT link.parent, ?, ?, 'serial', '${prefix}-' || link.place FROM ${links}`,
    [first.inventory_item_id, first.inventory_item_id, ...bound]
  )
  for (const [lot, from, to] of [
    ["parent", "assembly", locationId],
    ["child", locationId, "production"],
  ]) {
    await run(
      `INSERT INTO traceability_lot_movement (id, lot_id, inventory_item_id, quantity, from_location_id, to_location_id, code, reference, operation_id, occurred_at, hash)
       SELECT 'lmov_${prefix}${lot}' || link.place, link.${lot}, ?, 1, ?, ?, 'manufacturing', '${prefix}/MO/' || link.place, 'sop_${prefix}' || link.place, now(), ''
         FROM ${links}`,
      [first.inventory_item_id, from, to, ...bound]
    )
  }
  await run(`DELETE FROM traceability_lot_stock WHERE lot_id = ?`, [first.id])
  await run(
    `INSERT INTO traceability_lot_stock (id, lot_id, inventory_item_id, kind, location_id, quantity, received_at)
     SELECT 'lstk_${prefix}' || place, id, ?, 'serial', CASE WHEN place = ? THEN ? ELSE 'production' END, 1, now()
       FROM unnest(?::text[]) WITH ORDINALITY AS lot (id, place)`,
    [first.inventory_item_id, length, locationId, ids]
  )
  await run(
    `INSERT INTO traceability_lot_genealogy (id, child_lot_id, parent_lot_id, quantity, manufacturing_order_id, operation_id, occurred_at)
     SELECT 'lgen_${prefix}' || link.place, link.child, link.parent, 1, 'mo_${prefix}' || link.place, 'sop_${prefix}' || link.place, now()
       FROM ${links}`,
    bound
  )
  return ids
}
