import { itemToken, orderToken } from "../../../../shared/message-tokens"
import { sayPlace } from "../../../../shared/say-place"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { say } from "../../../../shared/say"
import { sayState } from "../../../../shared/say-state"
import type { RefusalDetails } from "../../../../types/refusal"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { readStandingMovements } from "../../operations/claims/standing-movements"
import { createOperation } from "../../operations/documents/create-operation"
import {
  type LineRow,
  lockOperation,
  type OperationRow,
  readLines,
  readOperation,
} from "../../operations/documents/operation-rows"
import { insertDetails } from "../../operations/documents/details/insert-details"
import { OPEN_STATES } from "../../../../types/operation"
import { listed, type Sql } from "../../sql"

type Free = { lot_id: string; name: string; quantity: number }

function refuse(operation: OperationRow): void {
  const { reference, state, code, order_id } = operation
  const refusal = (text: string | RefusalDetails) => new TraceabilityError("invalid_state", text)
  if (state !== "done") {
    throw refusal(say("invalid_state.onlyDoneReturned", { reference, state: sayState(state) }))
  }
  if (code === "delivery" && order_id) {
    throw refusal(
      `${reference} belongs to order ${orderToken(order_id)}. Create the return on the order, so that its refund and the goods agree; the units are named there.`
    )
  }
  if (!["receipt", "delivery", "internal"].includes(code)) {
    throw refusal(
      `${reference} is not a receipt, a delivery or a transfer: only those have a way back.`
    )
  }
}

/** What of the moved lots is still where the operation put it, and free. */
async function readStillThere(sql: Sql, operation: OperationRow): Promise<Free[]> {
  const moved = await readStandingMovements(sql, [operation.id])
  const totals = new Map<string, number>()
  for (const { lot_id, quantity } of moved) {
    totals.set(lot_id, roundQuantity((totals.get(lot_id) ?? 0) + quantity))
  }
  const free = await sql<Free>(
    `SELECT s.lot_id, lot.name, (s.quantity - s.reserved_quantity)::float8 AS quantity
       FROM traceability_lot_stock s JOIN traceability_lot lot ON lot.id = s.lot_id
      WHERE s.lot_id = ANY(?::text[]) AND s.location_id = ? AND s.quantity > s.reserved_quantity
      ORDER BY length(lot.name), lot.name`,
    [[...totals.keys()], operation.to_location_id]
  )
  return free.map((row) => ({ ...row, quantity: Math.min(row.quantity, totals.get(row.lot_id)!) }))
}

async function itemOf(sql: Sql, lotIds: string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; inventory_item_id: string }>(
    `SELECT id, inventory_item_id FROM traceability_lot WHERE id = ANY(?::text[])`,
    [lotIds]
  )
  return new Map(rows.map((row) => [row.id, row.inventory_item_id]))
}

/** The return of this operation that is open already: pressing the button again resumes it. */
async function findOpenReturn(sql: Sql, operationId: string): Promise<string | undefined> {
  const [open] = await sql<{ id: string }>(
    `SELECT id FROM traceability_operation WHERE return_of_id = ? AND state IN (${listed(OPEN_STATES)}) ORDER BY id LIMIT 1`,
    [operationId]
  )
  return open?.id
}

/** How much of each item went back with earlier returns. Of goods with lots the lots say it; of others only this. */
async function readReturned(sql: Sql, operationId: string): Promise<Map<string, number>> {
  const rows = await sql<{ item: string; quantity: number }>(
    `SELECT l.inventory_item_id AS item, sum(l.done_quantity)::float8 AS quantity
       FROM traceability_operation o JOIN traceability_operation_line l ON l.operation_id = o.id
      WHERE o.return_of_id = ? AND o.state = 'done' GROUP BY 1`,
    [operationId]
  )
  return new Map(rows.map((row) => [row.item, row.quantity]))
}

type Back = { line: LineRow; lots: Free[]; quantity: number }

/** Of goods without lots what did not go back before: earlier returns are deducted from the first lines first. */
function leftOfLine(line: LineRow, returned: Map<string, number>): number {
  const before = Math.min(returned.get(line.inventory_item_id) ?? 0, line.done_quantity)
  returned.set(
    line.inventory_item_id,
    roundQuantity((returned.get(line.inventory_item_id) ?? 0) - before)
  )
  return roundQuantity(line.done_quantity - before)
}

/** What each line can send back: its lots as far as they are there, and of untracked goods what is left. */
function planBack(
  lines: LineRow[],
  free: Free[],
  items: Map<string, string>,
  before: Map<string, number>
): Back[] {
  const left = new Map(free.map((row) => [row.lot_id, row.quantity]))
  const returned = new Map(before)
  return lines
    .map((line) => {
      let room = line.done_quantity
      const lots = free.flatMap((row) => {
        const quantity = Math.min(left.get(row.lot_id)!, room)
        if (items.get(row.lot_id) !== line.inventory_item_id || quantity <= 0) {
          return []
        }
        room = roundQuantity(room - quantity)
        left.set(row.lot_id, roundQuantity(left.get(row.lot_id)! - quantity))
        return [{ ...row, quantity }]
      })
      const tracked = line.tracking !== "none"
      const quantity = tracked
        ? sumQuantities(lots.map((row) => row.quantity))
        : leftOfLine(line, returned)
      return { line, lots, quantity }
    })
    .filter(({ quantity }) => quantity > 0)
}

/**
 * Makes the draft that returns what a done receipt, transfer or delivery moved: the same lots, as far as they are still
 * there and free, in the opposite direction, and of other goods what did not go back yet. Returns the open one instead of a
 * second one. Throws `invalid_state` for a delivery of an order, whose return starts in Medusa.
 */
export async function createCounterOperation(
  sql: Sql,
  operationId: string,
  actorId: string | null
): Promise<{ id: string; is_new: boolean }> {
  const operation = await lockOperation(sql, operationId)
  refuse(operation)
  const open = await findOpenReturn(sql, operation.id)
  if (open) {
    return { id: open, is_new: false }
  }
  const lines = await readLines(sql, [operation.id])
  const free = await readStillThere(sql, operation)
  const items = await itemOf(
    sql,
    free.map((row) => row.lot_id)
  )
  const back = planBack(lines, free, items, await readReturned(sql, operation.id))
  if (!back.length) {
    throw new TraceabilityError(
      "not_enough_stock",
      say("not_enough_stock.nothingGoesBack", {
        reference: operation.reference,
        place: sayPlace(operation.to_location_id),
        names: lines.map((line) => itemToken(line.inventory_item_id)),
      })
    )
  }
  const here = operation.code === "delivery" ? operation.from_location_id : operation.to_location_id
  const { id, line_ids } = await createOperation(sql, {
    code: operation.code === "internal" ? "internal" : "return",
    location_id: here,
    from_location_id: operation.to_location_id,
    to_location_id: operation.from_location_id,
    return_of_id: operation.id,
    partner_name: operation.partner_name,
    created_by: actorId,
    lines: back.map(({ line, quantity }) => ({
      inventory_item_id: line.inventory_item_id,
      quantity,
    })),
  })
  const draft = await readOperation(sql, id)
  const draftLines = new Map((await readLines(sql, [id])).map((line) => [line.id, line]))
  for (const [i, { lots }] of back.entries()) {
    if (lots.length) {
      const rows = lots.map(({ lot_id, quantity }) => ({ lot_id, lot_name: null, quantity }))
      await insertDetails(sql, draft, draftLines.get(line_ids[i])!, rows)
    }
  }
  return { id, is_new: true }
}
