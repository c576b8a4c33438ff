import { roundQuantity } from "../../../../shared/round-quantity"
import { setState } from "../../operations/documents/set-state"
import { demandKey } from "../../operations/documents/demand-key"
import { ensureOperationTypes } from "../../operations/operation-types/ensure-operation-types"
import { createOperation } from "../../operations/documents/create-operation"
import { isOpen } from "../../operations/documents/operation-state"
import {
  lockOperations,
  OperationRow,
  readDetails,
  readLines,
  readOperations,
} from "../../operations/documents/operation-rows"
import { releaseDetails } from "../../stock/reservation/release-details"
import { OPEN_STATES } from "../../../../types/operation"
import { listed, type Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { MedusaReturn } from "./medusa-return"
import { insertReturnRows } from "./insert-return-rows"

export type SyncReturn = MedusaReturn & {
  created_by: string | null
}

/** Locks and returns the one operation of a return that is open, or null. */
export async function lockOpenReturn(sql: Sql, returnId: string): Promise<OperationRow | null> {
  const [open] = await sql<{ id: string }>(
    `SELECT id FROM traceability_operation WHERE return_id = ? AND state IN (${listed(OPEN_STATES)})`,
    [returnId]
  )
  const [operation] = open ? await lockOperations(sql, [open.id]) : []
  return operation && isOpen(operation) ? operation : null
}

async function cancelOpen(sql: Sql, operation: OperationRow): Promise<void> {
  const details = await readDetails(sql, [operation.id])
  await releaseDetails(
    sql,
    details.map((detail) => detail.id)
  )
  await setState(sql, [operation.id], "cancelled")
}

/** Medusa's return was given another place: references belong to a place, so a new document takes over the chosen units. */
async function moveReturn(sql: Sql, operation: OperationRow, locationId: string): Promise<string> {
  const lines = await readLines(sql, [operation.id])
  const details = await readDetails(sql, [operation.id])
  await cancelOpen(sql, operation)
  await ensureOperationTypes(sql, locationId)
  const moved = await createOperation(sql, {
    code: "return",
    location_id: locationId,
    state: "ready",
    partner_name: operation.partner_name,
    order_id: operation.order_id,
    return_id: operation.return_id,
    created_by: operation.created_by,
    lines: lines.map((line) => ({ ...line, quantity: line.demand })),
  })
  const lineOf = new Map(lines.map((line, i) => [line.id, moved.line_ids[i]]))
  const [{ to_location_id }] = await readOperations(sql, [moved.id])
  const rows = details.map((detail) => ({
    ...detail,
    line_id: lineOf.get(detail.line_id)!,
    to_location_id:
      detail.to_location_id === operation.to_location_id ? to_location_id : detail.to_location_id,
  }))
  await insertReturnRows(sql, moved.id, rows)
  return moved.id
}

/** What the finished operations of this return brought in already, by line item and inventory item. */
async function readBroughtIn(sql: Sql, returnId: string): Promise<Map<string, number>> {
  const rows = await sql<{ line_item_id: string; inventory_item_id: string; quantity: number }>(
    `SELECT l.line_item_id, l.inventory_item_id, sum(l.done_quantity)::float8 AS quantity
       FROM traceability_operation o JOIN traceability_operation_line l ON l.operation_id = o.id
      WHERE o.return_id = ? AND o.state = 'done' GROUP BY 1, 2`,
    [returnId]
  )
  return new Map(rows.map((row) => [demandKey(row), row.quantity]))
}

/** Nobody has said where the goods go: back to where they came from, until somebody does. */
async function placeOfOrigin(sql: Sql, orderId: string): Promise<string | null> {
  const [row] = await sql<{ from_location_id: string }>(
    `SELECT from_location_id FROM traceability_operation
      WHERE order_id = ? AND code = 'delivery' AND state = 'done' ORDER BY done_at DESC LIMIT 1`,
    [orderId]
  )
  return row?.from_location_id ?? null
}

async function createReturn(sql: Sql, input: SyncReturn): Promise<string | null> {
  const tracking = await readTracking(
    sql,
    input.parts.map((part) => part.inventory_item_id)
  )
  const locationId = input.location_id ?? (await placeOfOrigin(sql, input.order_id))
  if (!locationId || ![...tracking.values()].some((item) => item.tracking !== "none")) {
    return null
  }
  const broughtIn = await readBroughtIn(sql, input.return_id)
  const lines = input.parts
    .map((part) => {
      const done = Math.max(part.requested - part.open, broughtIn.get(demandKey(part)) ?? 0)
      return { ...part, quantity: roundQuantity(part.requested - done) }
    })
    .filter((line) => line.quantity > 0)
  if (!lines.some((line) => tracking.get(line.inventory_item_id)!.tracking !== "none")) {
    return null
  }
  await ensureOperationTypes(sql, locationId)
  const { id } = await createOperation(sql, {
    code: "return",
    location_id: locationId,
    state: "ready",
    partner_name: input.partner_name,
    order_id: input.order_id,
    return_id: input.return_id,
    created_by: input.created_by,
    lines,
  })
  return id
}

/**
 * Finds or makes the open operation of a return of Medusa, with one line per returned line item and inventory item. Returns
 * its id; null for a return without a tracked item, and for one that is all in. The operation of a cancelled return is
 * cancelled. Running it again changes nothing: an advisory lock keeps two first looks from making two documents.
 */
export async function syncReturn(sql: Sql, input: SyncReturn): Promise<string | null> {
  await sql(`SELECT pg_advisory_xact_lock(hashtext(?))`, [`traceability:return:${input.return_id}`])
  const open = await lockOpenReturn(sql, input.return_id)
  if (open?.claim_id) {
    return open.id
  }
  if (input.state === "canceled" || input.state === "draft") {
    if (open) {
      await cancelOpen(sql, open)
    }
    return null
  }
  if (open) {
    const moves = input.location_id && input.location_id !== open.to_location_id
    return moves ? moveReturn(sql, open, input.location_id!) : open.id
  }
  return createReturn(sql, input)
}
