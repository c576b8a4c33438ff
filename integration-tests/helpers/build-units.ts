import type { MedusaContainer } from "@medusajs/framework/types"
import { query } from "./books"

export type Component = { name: string; inventoryItemId: string; quantity?: number }

let made = 0

/**
 * Writes what a finished manufacturing order leaves behind: components in production, a product out of it, the genealogy
 * between them and Medusa's levels. For tests of what is read from it. The product's item needs an inventory level.
 */
export async function buildUnit(
  container: MedusaContainer,
  locationId: string,
  product: { name: string; inventoryItemId: string; kind?: "lot" | "serial"; quantity?: number },
  components: Component[]
): Promise<{ lotId: string; operationId: string; reference: string }> {
  const number = String(++made).padStart(5, "0")
  const run = (statement: string, bindings: unknown[] = []) => query(container, statement, bindings)
  const ids = { lot: `slot_built_${number}`, operation: `sop_built_${number}`, order: `mo_built_${number}` }
  const reference = `BUILT/MO/${number}`
  const quantity = product.quantity ?? 1
  const kind = product.kind ?? "serial"
  const addToLevel = (itemId: string, change: number) =>
    run(
      `UPDATE inventory_level SET stocked_quantity = stocked_quantity + ?,
              raw_stocked_quantity = jsonb_build_object('value', (stocked_quantity + ?)::text, 'precision', 20)
        WHERE inventory_item_id = ? AND location_id = ?`,
      [change, change, itemId, locationId]
    )
  const move = (id: string, lotId: string, itemId: string, amount: number, from: string, to: string) =>
    run(
      `INSERT INTO lot_movement (id, lot_id, inventory_item_id, quantity, from_location_id, to_location_id, operation_id, code, reference, occurred_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, 'manufacturing', ?, now())`,
      [id, lotId, itemId, amount, from, to, ids.operation, reference]
    )
  const put = (id: string, lotId: string, itemId: string, lotKind: string, place: string, amount: number) =>
    run(
      `INSERT INTO lot_stock (id, lot_id, inventory_item_id, kind, location_id, quantity, received_at) VALUES (?, ?, ?, ?, ?, ?, now())
       ON CONFLICT (lot_id, location_id) DO UPDATE SET quantity = lot_stock.quantity + excluded.quantity`,
      [id, lotId, itemId, lotKind, place, amount]
    )

  await run(
    `INSERT INTO stock_operation (id, reference, operation_type_id, code, state, from_location_id, to_location_id, manufacturing_order_id, done_at)
     SELECT ?, ?, id, 'manufacturing', 'done', stock_location_id, 'production', ?, now() FROM stock_operation_type
      WHERE stock_location_id = ? AND code = 'manufacturing' LIMIT 1`,
    [ids.operation, reference, ids.order, locationId]
  )
  await run(
    `INSERT INTO stock_lot (id, inventory_item_id, uniqueness_scope, kind, name) VALUES (?, ?, ?, ?, ?)`,
    [ids.lot, product.inventoryItemId, product.inventoryItemId, kind, product.name]
  )
  for (const [i, component] of components.entries()) {
    const taken = component.quantity ?? 1
    const [lot] = await run(`SELECT id, kind FROM stock_lot WHERE name = ? AND inventory_item_id = ?`, [
      component.name,
      component.inventoryItemId,
    ])
    await run(`UPDATE lot_stock SET quantity = quantity - ? WHERE lot_id = ? AND location_id = ?`, [taken, lot.id, locationId])
    await run(`DELETE FROM lot_stock WHERE lot_id = ? AND quantity = 0`, [lot.id])
    await put(`lstk_built_${number}_${i}`, lot.id, component.inventoryItemId, lot.kind, "production", taken)
    await move(`lmov_built_${number}_${i}`, lot.id, component.inventoryItemId, taken, locationId, "production")
    await addToLevel(component.inventoryItemId, -taken)
    await run(
      `INSERT INTO lot_genealogy (id, child_lot_id, parent_lot_id, quantity, manufacturing_order_id, operation_id, occurred_at)
       VALUES (?, ?, ?, ?, ?, ?, now())`,
      [`lgen_built_${number}_${i}`, lot.id, ids.lot, taken, ids.order, ids.operation]
    )
  }
  await put(`lstk_built_${number}`, ids.lot, product.inventoryItemId, kind, locationId, quantity)
  await move(`lmov_built_${number}`, ids.lot, product.inventoryItemId, quantity, "assembly", locationId)
  await addToLevel(product.inventoryItemId, quantity)
  return { lotId: ids.lot, operationId: ids.operation, reference }
}
