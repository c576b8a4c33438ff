import { OPEN_STATES } from "../../../../types/operation"
import {
  OPERATION_COLUMNS,
  type OperationRow,
  selectOperations,
} from "../../operations/documents/operation-rows"
import { readRows, type Rows } from "../../operations/documents/read-rows"
import { listed, type Sql } from "../../sql"
import {
  type AtRest,
  refuseUnlessAtRest,
  refuseUnrest,
  type Unrest,
  unrestBindings,
  unrestColumns,
} from "./running-work"

/** Open deliveries, locked, with their rows. */
export type OpenDeliveries = Rows & { operations: OperationRow[] }

/** To be called before any of an order's deliveries is locked. Calling it again in the same transaction does nothing. */
export async function lockOrderDeliveries(sql: Sql, orderId: string): Promise<void> {
  await sql(`SELECT pg_advisory_xact_lock(hashtext(?))`, [`traceability:delivery:${orderId}`])
}

const IS_OPEN_DELIVERY = `o.order_id = ? AND o.code = 'delivery' AND o.state IN (${listed(OPEN_STATES)})`

const openDeliveries = (
  sql: Sql,
  orderId: string,
  lock: "" | "FOR UPDATE OF o"
): Promise<OperationRow[]> => selectOperations(sql, IS_OPEN_DELIVERY, [orderId], lock)

/** Returns an order's open deliveries. */
export const readOpenDeliveries = (sql: Sql, orderId: string): Promise<OperationRow[]> =>
  openDeliveries(sql, orderId, "")

/** Locks and returns an order's open deliveries; one that was finished while its lock was waited for is left out. */
export const lockOpenDeliveries = (sql: Sql, orderId: string): Promise<OperationRow[]> =>
  openDeliveries(sql, orderId, "FOR UPDATE OF o")

/**
 * The same, of an order that is at rest: throws as `refuseUnlessAtRest` does. The order's lock must be held, so that nothing can
 * start meanwhile.
 */
export async function lockIdleDeliveries(
  sql: Sql,
  orderId: string,
  rest: AtRest
): Promise<OperationRow[]> {
  const open = await sql<OperationRow & Unrest>(
    `SELECT ${OPERATION_COLUMNS}, ${unrestColumns(rest)}
       FROM traceability_operation o JOIN traceability_operation_type t ON t.id = o.operation_type_id
      WHERE ${IS_OPEN_DELIVERY} ORDER BY o.id FOR UPDATE OF o`,
    [...unrestBindings(orderId, rest), orderId]
  )
  if (open.length) {
    refuseUnrest(orderId, open[0])
  } else {
    await refuseUnlessAtRest(sql, orderId, rest)
  }
  return open.map(({ running: _running, active_change: _change, ...operation }) => operation)
}

/** An order's open deliveries with their rows, locked. */
export async function lockOpenDeliveriesWithRows(
  sql: Sql,
  orderId: string
): Promise<OpenDeliveries> {
  const operations = await lockOpenDeliveries(sql, orderId)
  const ids = operations.map((operation) => operation.id)
  return { operations, ...(await readRows(sql, ids)) }
}
