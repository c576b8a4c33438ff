import type { RefusalDetails } from "../../../../types/refusal"
import { groupBy } from "../../../../shared/group-by"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { assertEditable } from "../../operations/documents/operation-state"
import { lockOperations, readDetails } from "../../operations/documents/operation-rows"
import { setState } from "../../operations/documents/set-state"
import type { Sql } from "../../sql"
import { moveRows } from "./move-rows"
import { readOrderLines } from "./order-lines"
import { OrderRow, readOrders } from "./order-rows"
import { refreshOrders } from "./refresh-orders"
import { compositeKey } from "../../../../shared/composite-key"

const refuse = (said: RefusalDetails) => new TraceabilityError("invalid_state", said)

/** Only orders that make the same item in the same way, of which nothing was made or named, can be one order. */
function assertAlike(orders: OrderRow[], states: string[]): void {
  const kindOf = (order: OrderRow) =>
    compositeKey(
      order.inventory_item_id,
      order.bom_id,
      order.location_id,
      String(order.split_serials)
    )
  const other = orders.find((order) => kindOf(order) !== kindOf(orders[0]))
  if (other) {
    throw refuse(
      say("invalid_state.notMerged", { one: other.reference, other: orders[0].reference })
    )
  }
  if (states.includes("draft") && states.some((state) => state !== "draft")) {
    throw refuse(say("invalid_state.draftsNotMerged"))
  }
}

/**
 * Merges orders: the first takes the quantities, the demands and the reservations of the others, which are cancelled and
 * say where they went. Returns the first one's id.
 */
export async function mergeOrders(sql: Sql, ids: string[]): Promise<string> {
  const known = await readOrders(sql, ids)
  if (known.length < 2 || known.length < new Set(ids).size) {
    throw refuse(say("invalid_state.chooseTwoOrders"))
  }
  const operationIds = known.map((order) => order.operation_id)
  const operations = await lockOperations(sql, operationIds)
  operations.forEach(assertEditable)
  const orders = await readOrders(sql, ids)
  assertAlike(
    orders,
    operations.map((operation) => operation.state)
  )
  const lines = groupBy(await readOrderLines(sql, operationIds), (line) => line.operation_id)
  const [target] = orders
  const keyOf = (line: { role: string; inventory_item_id: string }) =>
    compositeKey(line.role, line.inventory_item_id)
  const targetLines = new Map(lines.get(target.operation_id)!.map((line) => [keyOf(line), line]))
  const allLines = [...lines.values()].flat()
  if (allLines.some((line) => !targetLines.has(keyOf(line)))) {
    throw refuse(say("invalid_state.componentsDiffer", { reference: target.reference }))
  }
  const lineOf = new Map(allLines.map((line) => [line.id, line]))
  const details = await readDetails(sql, operationIds)
  const named = details.find((row) => lineOf.get(row.line_id)!.role !== "component")
  if (named) {
    throw refuse(say("invalid_state.numberSet", { name: named.lot_name ?? say("part.aNumber") }))
  }
  await moveRows(
    sql,
    details
      .filter((row) => row.operation_id !== target.operation_id)
      .map((row) => ({
        row,
        quantity: row.quantity,
        operation_id: target.operation_id,
        line_id: targetLines.get(keyOf(lineOf.get(row.line_id)!))!.id,
      }))
  )
  await addDemands(sql, target, operationIds)
  await refreshOrders(sql, [target.operation_id])
  return target.id
}

async function addDemands(sql: Sql, target: OrderRow, operationIds: string[]): Promise<void> {
  await sql(
    `UPDATE traceability_operation_line l SET demand = merged.demand, updated_at = now()
       FROM (SELECT role, inventory_item_id, sum(demand) AS demand FROM traceability_operation_line
              WHERE operation_id = ANY(?::text[]) GROUP BY 1, 2) AS merged
      WHERE l.operation_id = ? AND l.role = merged.role AND l.inventory_item_id = merged.inventory_item_id`,
    [operationIds, target.operation_id]
  )
  await sql(
    `UPDATE traceability_manufacturing_order SET quantity = merged.quantity, updated_at = now()
       FROM (SELECT sum(quantity) AS quantity FROM traceability_manufacturing_order WHERE operation_id = ANY(?::text[])) AS merged
      WHERE id = ?`,
    [operationIds, target.id]
  )
  const others = operationIds.filter((id) => id !== target.operation_id)
  await sql(
    `UPDATE traceability_manufacturing_order SET merged_into_id = ?, updated_at = now() WHERE operation_id = ANY(?::text[])`,
    [target.id, others]
  )
  await setState(sql, others, "cancelled")
}
