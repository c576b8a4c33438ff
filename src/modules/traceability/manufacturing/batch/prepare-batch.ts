import { placesOf } from "../../../../shared/places"
import { sumQuantities } from "../../../../shared/round-quantity"
import { RowError, throwRowErrors } from "../../../../shared/traceability-error"
import { readDetails } from "../../operations/documents/operation-rows"
import { insertDetails } from "../../operations/documents/details/insert-details"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import { assignComponents } from "./assign-components"
import { checkBatch } from "./check-batch"
import { lockConfirmedOrder } from "../orders/lock-order"
import { readOrderLines } from "../orders/order-lines"
import type { BatchRow } from "./parse-batch-text"
import { BatchInput, OpenOrder, planBatch } from "./plan-batch"
import { refreshOrders } from "../orders/refresh-orders"
import { finishedLineOf } from "../orders/order-lines"
import type { Part } from "../orders/divide-line"
import { splitOrder } from "../orders/split-order"

/** Locks an order with its items, since names are drawn and components reserved before lots are locked. Returns all its rows. */
export async function openOrder(sql: Sql, id: string): Promise<OpenOrder> {
  const locked = await lockConfirmedOrder(sql, id)
  const lines = await readOrderLines(sql, [locked.operation.id])
  await readTracking(
    sql,
    lines.map((line) => line.inventory_item_id),
    "FOR UPDATE"
  )
  return {
    ...locked,
    lines,
    details: await readDetails(sql, [locked.operation.id]),
  }
}

/**
 * Returns what a batch would be, with every error by line. Generating draws names and checking locks lots: both are rolled
 * back, so that a preview changes nothing.
 */
export async function previewBatch(
  sql: Sql,
  input: BatchInput
): Promise<{ rows: BatchRow[]; errors: RowError[] }> {
  await sql(`SAVEPOINT batch_preview`)
  const open = await openOrder(sql, input.id)
  const plan = await planBatch(sql, open, input)
  const checked = await checkBatch(sql, open, plan.rows, input.scope)
  await sql(`ROLLBACK TO SAVEPOINT batch_preview`)
  const errors = [...plan.errors, ...checked.errors].sort((a, b) => a.index - b.index)
  return { rows: plan.rows, errors }
}

/** Writes the lot names on the order, and pairs the named components with them; nothing is split yet. */
async function nameUnits(sql: Sql, open: OpenOrder, input: BatchInput): Promise<BatchRow[]> {
  const plan = await planBatch(sql, open, input)
  const checked = await checkBatch(sql, open, plan.rows, input.scope)
  throwRowErrors([...plan.errors, ...checked.errors].sort((a, b) => a.index - b.index))
  const line = finishedLineOf(open.lines)
  await sql(`DELETE FROM traceability_operation_detail WHERE line_id = ?`, [line.id])
  await insertDetails(
    sql,
    { ...open.operation, ...placesOf(open.operation, line) },
    line,
    checked.finished.map(({ lot_id, lot_name, quantity }) => ({
      lot_id,
      lot_name,
      quantity,
      picked: true,
    }))
  )
  await assignComponents(sql, open, checked.components)
  return plan.rows
}

/** The order's parts: one per row and a rest; or one with all its names, which leaves a rest only when it is produced. */
function partsOf({ order }: OpenOrder, rows: BatchRow[], purpose: "prepare" | "produce"): Part[] {
  if (order.split_serials) {
    return rows.map((row) => ({ quantity: row.quantity!, name: row.name }))
  }
  const total = sumQuantities(rows.map((row) => row.quantity!))
  return [{ quantity: purpose === "produce" ? total : order.quantity }]
}

/**
 * "Prepare MO": gives every unit its lot name and its components. The order is split into one per row, with a rest that
 * stays open; an order that keeps its serial numbers together is not split. Returns the orders of the rows and of the rest.
 */
export async function prepareBatch(
  sql: Sql,
  input: BatchInput,
  purpose: "prepare" | "produce"
): Promise<{ order_ids: string[]; rest_id: string | null }> {
  const open = await openOrder(sql, input.id)
  const parts = partsOf(open, await nameUnits(sql, open, input), purpose)
  const documents = await splitOrder(sql, open, parts)
  await refreshOrders(sql, [open.operation.id])
  const ids = documents.map((document) => document.id)
  return { order_ids: ids.slice(0, parts.length), rest_id: ids[parts.length] ?? null }
}
