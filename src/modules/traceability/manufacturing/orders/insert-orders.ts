import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import type { OrderRow } from "./order-rows"

export type OrderLine = {
  id: string
  inventory_item_id: string
  role: string
  demand: number
  position: number
}

/** An order to be written, with the lines of its operation. */
export type OrderDocument = {
  id: string
  operation_id: string
  reference: string
  family_position: number
  quantity: number
  lines: OrderLine[]
}

/** What orders written together have in common: they are parts of one family. */
export type OrderHead = Pick<
  OrderRow,
  | "family_reference"
  | "inventory_item_id"
  | "bom_id"
  | "consumption"
  | "split_serials"
  | "location_id"
  | "scheduled_at"
  | "labour_cost"
  | "labour_currency_code"
  | "created_by"
> & { operation_type_id: string; state: string }

export const newOrderIds = () => ({ id: newId("mo"), operation_id: newId("sop") })
export const newLineId = () => newId("sopl")

/** The operation of an order that was split is as old as that of the one it was split from, as the order itself is. */
const FAMILY_BEGAN = `
  SELECT min(began.created_at) FROM traceability_operation began
    JOIN traceability_manufacturing_order mo ON mo.operation_id = began.id WHERE mo.family_reference = ?`

async function insertOperations(sql: Sql, head: OrderHead, orders: OrderDocument[]): Promise<void> {
  await sql(
    `INSERT INTO traceability_operation (id, reference, operation_type_id, code, state, from_location_id, to_location_id,
                                  scheduled_at, manufacturing_order_id, created_by, created_at)
     SELECT o.id, o.reference, ?, 'manufacturing', ?, ?, 'production', ?, o.order_id, ?, coalesce((${FAMILY_BEGAN}), now())
       FROM unnest(?::text[], ?::text[], ?::text[]) AS o (id, reference, order_id)`,
    [
      head.operation_type_id,
      head.state,
      head.location_id,
      head.scheduled_at,
      head.created_by,
      head.family_reference,
      orders.map((order) => order.operation_id),
      orders.map((order) => order.reference),
      orders.map((order) => order.id),
    ]
  )
}

/** Writes any number of orders of one family, with their operations and lines, in three statements. */
export async function insertOrders(
  sql: Sql,
  head: OrderHead,
  orders: OrderDocument[]
): Promise<void> {
  await insertOperations(sql, head, orders)
  await sql(
    `INSERT INTO traceability_manufacturing_order (id, reference, family_reference, family_position, inventory_item_id, quantity,
                                                   bom_id, consumption, split_serials, location_id, operation_id, scheduled_at, labour_cost,
                                                   labour_currency_code, created_by)
     SELECT o.id, o.reference, ?, o.position, ?, o.quantity, ?, ?, ?, ?, o.operation_id, ?, ?::numeric, ?, ?
       FROM unnest(?::text[], ?::text[], ?::int[], ?::numeric[], ?::text[]) AS o (id, reference, position, quantity, operation_id)`,
    [
      head.family_reference,
      head.inventory_item_id,
      head.bom_id,
      head.consumption,
      head.split_serials,
      head.location_id,
      head.scheduled_at,
      head.labour_cost,
      head.labour_currency_code,
      head.created_by,
      orders.map((order) => order.id),
      orders.map((order) => order.reference),
      orders.map((order) => order.family_position),
      orders.map((order) => order.quantity),
      orders.map((order) => order.operation_id),
    ]
  )
  const lines = orders.flatMap((order) =>
    order.lines.map((line) => ({ ...line, operation_id: order.operation_id }))
  )
  await sql(
    `INSERT INTO traceability_operation_line (id, operation_id, inventory_item_id, role, demand, position)
     SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::int[])`,
    [
      lines.map((line) => line.id),
      lines.map((line) => line.operation_id),
      lines.map((line) => line.inventory_item_id),
      lines.map((line) => line.role),
      lines.map((line) => line.demand),
      lines.map((line) => line.position),
    ]
  )
}
