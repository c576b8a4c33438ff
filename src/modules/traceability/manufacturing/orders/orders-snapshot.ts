import { discardOperations } from "../../operations/documents/discard-operations"
import { assertUnclaimed } from "../../operations/documents/operation-state"
import { lockOperations } from "../../operations/documents/operation-rows"
import {
  OperationSnapshot,
  restoreSnapshot,
  takeSnapshot,
} from "../../operations/documents/operation-snapshot"
import type { Sql } from "../../sql"
import { readOrders } from "./order-rows"

/** Manufacturing orders as they were, with their operations. Opaque to whoever keeps it. */
export type OrdersSnapshot = { orders: string; operations: OperationSnapshot }

/** For a change that follows: locks the orders' operations and returns them as they are now. */
export async function snapshotOrders(sql: Sql, ids: string[]): Promise<OrdersSnapshot> {
  const operationIds = (await readOrders(sql, ids)).map((order) => order.operation_id)
  await lockOperations(sql, operationIds)
  const [{ orders }] = await sql<{ orders: string }>(
    `SELECT coalesce(json_agg(mo), '[]')::text AS orders FROM traceability_manufacturing_order mo WHERE id = ANY(?::text[])`,
    [ids]
  )
  return { orders, operations: await takeSnapshot(sql, operationIds) }
}

/**
 * Restores orders as they were before a split or a merge: `made` are deleted first, so that what they held and their
 * references are free. Throws `invalid_state` (409) while one of them is claimed.
 */
export async function restoreOrders(
  sql: Sql,
  before: OrdersSnapshot,
  made: string[]
): Promise<void> {
  const madeIds = (await readOrders(sql, made)).map((order) => order.operation_id)
  const all = await lockOperations(sql, [...madeIds, ...before.operations.ids])
  all.forEach(assertUnclaimed)
  await discardOperations(sql, madeIds)
  await sql(`DELETE FROM traceability_manufacturing_order WHERE id = ANY(?::text[])`, [made])
  await sql(
    `UPDATE traceability_manufacturing_order mo
        SET reference = s.reference, family_position = s.family_position, quantity = s.quantity,
            merged_into_id = s.merged_into_id, updated_at = s.updated_at
       FROM json_populate_recordset(null::traceability_manufacturing_order, ?::json) AS s WHERE mo.id = s.id`,
    [before.orders]
  )
  await restoreSnapshot(sql, before.operations)
}
