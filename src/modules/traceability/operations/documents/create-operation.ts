import { itemToken } from "../../../../shared/message-tokens"
import { requireAmount } from "../../../../shared/require-amount"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { requireItemQuantity } from "../../numbers/naming/check-quantity"
import { asInstant } from "../../stock/lots/given-date"
import { readTimeZone } from "../../stock/settings/time-zone"
import { newId } from "../../new-id"
import { drawReference } from "../operation-types/draw-reference"
import { findDefaultType, type OperationTypeRow } from "../operation-types/find-default-type"
import type { Sql } from "../../sql"
import { insertLines } from "./insert-lines"
import type { NewOperation, NewOperationLine } from "./new-operation"
import { operationRoute } from "./operation-route"

async function findType(sql: Sql, input: NewOperation): Promise<OperationTypeRow> {
  const [type] = input.operation_type_id
    ? await sql<OperationTypeRow>(
        `SELECT id, code, stock_location_id, archived_at FROM traceability_operation_type WHERE id = ?`,
        [input.operation_type_id]
      )
    : [await findDefaultType(sql, input.code!, input.location_id!)]
  if (!type) {
    throw new TraceabilityError(
      "not_found",
      `There is no operation type with the id ${input.operation_type_id}.`,
      { status: 404 }
    )
  }
  if (type.code === "manufacturing") {
    throw new TraceabilityError("invalid_state", say("invalid_state.makeManufacturingOrder"))
  }
  if (type.code === "loan" && input.code !== "loan") {
    throw new TraceabilityError("invalid_state", say("invalid_state.lendOnCase"))
  }
  // The rest of an operation belongs to its type, archived meanwhile or not.
  if (type.archived_at && !input.backorder_of_id) {
    throw new TraceabilityError("invalid_state", say("invalid_state.typeArchived"))
  }
  return type
}

/** Serial numbers are whole units; every demand is a positive quantity, and prices are kept as they are. */
async function checkLines(sql: Sql, lines: NewOperationLine[]): Promise<void> {
  const rows = await sql<{ inventory_item_id: string }>(
    `SELECT inventory_item_id FROM traceability_item_tracking WHERE tracking = 'serial' AND inventory_item_id = ANY(?::text[])`,
    [lines.map((line) => line.inventory_item_id)]
  )
  const serial = new Set(rows.map((row) => row.inventory_item_id))
  for (const line of lines) {
    requireItemQuantity(
      line.inventory_item_id,
      line.quantity,
      serial.has(line.inventory_item_id) ? "serial" : "none"
    )
    requireAmount(itemToken(line.inventory_item_id), line.unit_cost)
  }
}

/**
 * Writes a new operation with its lines under the next reference of its type. Returns its id, its reference and its lines' ids. Throws
 * `not_found` for an unknown type, `invalid_state` for a type or route that cannot be used and `quantity_mismatch` for a
 * bad demand.
 */
export async function createOperation(
  sql: Sql,
  input: NewOperation
): Promise<{ id: string; reference: string; line_ids: string[] }> {
  const type = await findType(sql, input)
  const { from, to } = operationRoute(type, input)
  await checkLines(sql, input.lines)
  const id = newId("sop")
  const reference = await drawReference(sql, type.id)
  const zone = input.scheduled_at ? await readTimeZone(sql) : "UTC"
  const scheduledAt = asInstant(input.scheduled_at, "start", zone)
  await sql(
    `INSERT INTO traceability_operation (id, reference, operation_type_id, code, state, from_location_id, to_location_id, partner_name,
                                  scheduled_at, order_id, sales_channel_id, country_code, customer_group_ids, return_id, purchase_order_id, backorder_of_id, return_of_id, note, keeps_level,
                                  created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      reference,
      type.id,
      type.code,
      input.state ?? "draft",
      from,
      to,
      input.partner_name ?? null,
      scheduledAt ?? null,
      input.order_id ?? null,
      input.sales_channel_id ?? null,
      input.country_code ?? null,
      input.customer_group_ids ?? null,
      input.return_id ?? null,
      input.purchase_order_id ?? null,
      input.backorder_of_id ?? null,
      input.return_of_id ?? null,
      input.note ?? null,
      input.keeps_level ?? false,
      input.created_by ?? null,
    ]
  )
  return { id, reference, line_ids: await insertLines(sql, id, input.lines) }
}
