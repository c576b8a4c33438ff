import { type OperationSnapshot, remembering } from "../../operations/documents/operation-snapshot"
import type { Sql } from "../../sql"
import { readOrder } from "./order-rows"

/** Locks a manufacturing order, changes it, and returns how its operation was before, for `restoreSnapshot`. */
export async function rememberingOrder(
  sql: Sql,
  orderId: string,
  change: () => Promise<unknown>
): Promise<OperationSnapshot> {
  return remembering(sql, (await readOrder(sql, orderId)).operation_id, change)
}
