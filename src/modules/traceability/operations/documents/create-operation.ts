import type { OperationCode } from "../../../../types/operation"
import { isVirtualLocation } from "../../../../shared/places"
import { locationToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { GivenDetail } from "./given-detail"
import { requireItemQuantity } from "../../numbers/naming/check-quantity"
import { asInstant, type GivenDate } from "../../stock/lots/given-date"
import { readTimeZone } from "../../stock/settings/time-zone"
import { newId } from "../../new-id"
import { drawReference } from "../operation-types/draw-reference"
import { ensureOperationTypes } from "../operation-types/ensure-operation-types"
import type { Sql } from "../../sql"

export type NewOperationLine = {
  inventory_item_id: string
  line_item_id?: string | null
  quantity: number
}

export type NewOperation = {
  operation_type_id?: string
  code?: OperationCode
  location_id?: string
  from_location_id?: string
  to_location_id?: string
  state?: "draft" | "waiting" | "ready"
  partner_name?: string | null
  scheduled_at?: GivenDate
  order_id?: string | null
  return_id?: string | null
  purchase_order_id?: string | null
  backorder_of_id?: string | null
  return_of_id?: string | null
  note?: string | null
  keeps_level?: boolean
  created_by?: string | null
  lines: NewOperationLine[]
}

export type NewOperationWithDetails = Omit<NewOperation, "lines"> & {
  /** New numbers that look like another one of their item are meant. */
  accept_similar?: boolean
  lines: (NewOperationLine & { details?: GivenDetail[] })[]
}

type TypeRow = {
  id: string
  code: OperationCode
  stock_location_id: string
  archived_at: Date | null
}

/** Where goods go by default: from and to, of each kind of operation at a stock location. */
const ROUTES: Record<OperationCode, [from: string, to: string]> = {
  receipt: ["supplier", "here"],
  delivery: ["here", "customer"],
  return: ["customer", "here"],
  internal: ["here", ""],
  manufacturing: ["here", "production"],
  adjustment: ["adjustment", "here"],
  scrap: ["here", "scrap"],
}

async function findType(sql: Sql, input: NewOperation): Promise<TypeRow> {
  if (!input.operation_type_id) {
    await ensureOperationTypes(sql, input.location_id!)
  }
  const [type] = await sql<TypeRow>(
    input.operation_type_id
      ? `SELECT id, code, stock_location_id, archived_at FROM traceability_operation_type WHERE id = ?`
      : `SELECT id, code, stock_location_id, archived_at FROM traceability_operation_type
          WHERE is_default AND code = ? AND stock_location_id = ?`,
    input.operation_type_id ? [input.operation_type_id] : [input.code, input.location_id]
  )
  if (!type) {
    throw new TraceabilityError(
      "not_found",
      `There is no operation type with the id ${input.operation_type_id}.`,
      { status: 404 }
    )
  }
  if (type.code === "manufacturing") {
    throw new TraceabilityError(
      "invalid_state",
      "Make a manufacturing order: it brings its operation with it."
    )
  }
  // The rest of an operation belongs to its type, archived meanwhile or not.
  if (type.archived_at && !input.backorder_of_id) {
    throw new TraceabilityError(
      "invalid_state",
      "This operation type is archived. Choose another one."
    )
  }
  return type
}

/** Which ends of each kind may be which places; `here` is the type's own stock location, `stock` any stock location. */
const ALLOWED: Record<OperationCode, [from: string, to: string][]> = {
  receipt: [["supplier", "here"]],
  delivery: [["here", "customer"]],
  return: [
    ["customer", "here"],
    ["here", "supplier"],
  ],
  internal: [["stock", "stock"]],
  manufacturing: [["here", "production"]],
  adjustment: [
    ["adjustment", "here"],
    ["here", "adjustment"],
  ],
  scrap: [["stock", "scrap"]],
}

function route(type: TypeRow, input: NewOperation): { from: string; to: string } {
  const [from, to] = ROUTES[type.code].map((place) =>
    place === "here" ? type.stock_location_id : place
  )
  const route = { from: input.from_location_id ?? from, to: input.to_location_id ?? to }
  const fits = (place: string, rule: string) =>
    rule === "stock"
      ? !!place && !isVirtualLocation(place)
      : place === (rule === "here" ? type.stock_location_id : rule)
  const allowed = ALLOWED[type.code].some(
    ([start, end]) => fits(route.from, start) && fits(route.to, end)
  )
  if (!allowed || route.from === route.to) {
    const ends = `${locationToken(route.from)} to ${route.to ? locationToken(route.to) : "no place"}`
    throw new TraceabilityError(
      "invalid_state",
      `An operation of this type cannot go from ${ends}.`
    )
  }
  return route
}

/** Serial numbers are whole units; every demand is a positive quantity. */
async function checkDemands(sql: Sql, lines: NewOperationLine[]): Promise<void> {
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
  }
}

export async function insertLines(
  sql: Sql,
  operationId: string,
  lines: NewOperationLine[],
  firstPosition = 0
): Promise<string[]> {
  const ids = lines.map(() => newId("sopl"))
  await sql(
    `INSERT INTO traceability_operation_line (id, operation_id, inventory_item_id, line_item_id, demand, position)
     SELECT l.id, ?, l.item, l.line_item, l.demand, ? + l.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) WITH ORDINALITY AS l (id, item, line_item, demand, place)`,
    [
      operationId,
      firstPosition,
      ids,
      lines.map((line) => line.inventory_item_id),
      lines.map((line) => line.line_item_id ?? null),
      lines.map((line) => line.quantity),
    ]
  )
  return ids
}

/** Writes a new operation with its lines; answers its id and its lines' ids. Draws the next reference of its type. */
export async function createOperation(
  sql: Sql,
  input: NewOperation
): Promise<{ id: string; line_ids: string[] }> {
  const type = await findType(sql, input)
  const { from, to } = route(type, input)
  await checkDemands(sql, input.lines)
  const id = newId("sop")
  const reference = await drawReference(sql, type.id)
  const zone = input.scheduled_at ? await readTimeZone(sql) : "UTC"
  const scheduledAt = asInstant(input.scheduled_at, "start", zone)
  await sql(
    `INSERT INTO traceability_operation (id, reference, operation_type_id, code, state, from_location_id, to_location_id, partner_name,
                                  scheduled_at, order_id, return_id, purchase_order_id, backorder_of_id, return_of_id, note, keeps_level,
                                  created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
      input.return_id ?? null,
      input.purchase_order_id ?? null,
      input.backorder_of_id ?? null,
      input.return_of_id ?? null,
      input.note ?? null,
      input.keeps_level ?? false,
      input.created_by ?? null,
    ]
  )
  return { id, line_ids: await insertLines(sql, id, input.lines) }
}
