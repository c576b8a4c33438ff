import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refused } from "./traceability"

/* eslint-disable @typescript-eslint/no-explicit-any -- rows are compared, not used */

/** Everything a fulfilment may change, in Medusa's books and in ours, without the times at which it changed. */
const BOOKS: Record<string, string> = {
  levels: `SELECT inventory_item_id, location_id, stocked_quantity::float8, reserved_quantity::float8
             FROM inventory_level WHERE deleted_at IS NULL ORDER BY 1, 2`,
  reservations: `SELECT id, line_item_id, inventory_item_id, location_id, quantity::float8
                   FROM reservation_item WHERE deleted_at IS NULL ORDER BY id`,
  orders: `SELECT id, version, status FROM "order" ORDER BY id`,
  orderItems: `SELECT order_id, item_id, version, quantity, fulfilled_quantity FROM order_item
                WHERE deleted_at IS NULL ORDER BY 1, 2, 3`,
  // Medusa inserts this row before it calls the carrier and keeps it when it is cancelled: no row, no call.
  fulfillments: `SELECT id, canceled_at FROM fulfillment ORDER BY id`,
  lots: `SELECT id, name, blocked_at, claim_id FROM traceability_lot ORDER BY id`,
  stock: `SELECT lot_id, location_id, quantity, reserved_quantity FROM traceability_lot_stock ORDER BY 1, 2`,
  movements: `SELECT id FROM traceability_lot_movement ORDER BY seq`,
  changes: `SELECT id FROM traceability_change ORDER BY seq`,
  operations: `SELECT id, reference, state, from_location_id, fulfillment_id, claim_id FROM traceability_operation ORDER BY id`,
  lines: `SELECT id, operation_id, line_item_id, demand, done_quantity FROM traceability_operation_line ORDER BY id`,
  details: `SELECT id, line_id, lot_id, quantity, picked, claimed_quantity, added_by_claim FROM traceability_operation_detail ORDER BY id`,
  openClaims: `SELECT id, kind FROM traceability_claim WHERE state = 'open' ORDER BY id`,
}

/** Runs one statement on the application's own connection. */
export async function query(
  container: MedusaContainer,
  statement: string,
  bindings: unknown[] = []
): Promise<any[]> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return (await connection.raw(statement, bindings as any)).rows
}

export async function readBooks(container: MedusaContainer): Promise<Record<string, any[]>> {
  const books: Record<string, any[]> = {}
  for (const [name, statement] of Object.entries(BOOKS)) {
    books[name] = await query(container, statement)
  }
  return books
}

/** Expects the request to be refused and not a single row to be different afterwards. Answers the refusal. */
export async function refusedWithoutTrace(
  container: MedusaContainer,
  request: () => Promise<unknown>
) {
  const before = await readBooks(container)
  const answer = await refused(request())
  expect(await readBooks(container)).toEqual(before)
  return answer
}
