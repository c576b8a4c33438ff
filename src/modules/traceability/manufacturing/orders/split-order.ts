import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { readDetails } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"
import { divideLine, type Part } from "./divide-line"
import { familyReference, splitPositions } from "./family-reference"
import { insertOrders, newLineId, newOrderIds, OrderDocument } from "./insert-orders"
import type { Locked } from "./lock-order"
import { moveRows, MovedRow } from "./move-rows"
import { OrderLineRow, readOrderLines } from "./order-lines"
import { refreshOrders } from "./refresh-orders"
import { shareQuantity } from "./share-quantity"

/** The parts, and what is in none of them as a last one. Throws `quantity_mismatch` when they exceed the order. */
export function withRest(order: Locked["order"], parts: Part[]): Part[] {
  const total = sumQuantities(parts.map((part) => part.quantity))
  if (total > order.quantity) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.moreThanToProduce", {
        reference: order.reference,
        ordered: order.quantity,
        total,
      })
    )
  }
  const rest = roundQuantity(order.quantity - total)
  return rest > 0 ? [...parts, { quantity: rest }] : parts
}

/** Orders of one family are split one after the other, or two of them would take the same position. */
async function takePositions(sql: Sql, order: Locked["order"], count: number): Promise<number[]> {
  await sql(`SELECT pg_advisory_xact_lock(hashtext('traceability:family:' || ?))`, [
    order.family_reference,
  ])
  const [{ max }] = await sql<{ max: number }>(
    `SELECT max(family_position) AS max FROM traceability_manufacturing_order WHERE family_reference = ?`,
    [order.family_reference]
  )
  return splitPositions(order.family_position, max, count)
}

async function keepFirstPart(
  sql: Sql,
  { order, operation }: Locked,
  head: OrderDocument
): Promise<void> {
  await sql(
    `UPDATE traceability_manufacturing_order SET reference = ?, family_position = ?, quantity = ?, updated_at = now() WHERE id = ?`,
    [head.reference, head.family_position, head.quantity, order.id]
  )
  await sql(`UPDATE traceability_operation SET reference = ?, updated_at = now() WHERE id = ?`, [
    head.reference,
    operation.id,
  ])
  await sql(
    `UPDATE traceability_operation_line l SET demand = part.demand, updated_at = now()
       FROM unnest(?::text[], ?::numeric[]) AS part (id, demand) WHERE l.id = part.id`,
    [head.lines.map((line) => line.id), head.lines.map((line) => line.demand)]
  )
}

function documentsOf(
  { order, operation }: Locked,
  lines: OrderLineRow[],
  parts: Part[],
  positions: number[],
  shares: Map<string, number[]>
): OrderDocument[] {
  return parts.map((part, i) => ({
    ...(i === 0 ? { id: order.id, operation_id: operation.id } : newOrderIds()),
    reference: familyReference(order.family_reference, positions[i]),
    family_position: positions[i],
    quantity: part.quantity,
    lines: lines.map((line) => ({
      ...line,
      id: i === 0 ? line.id : newLineId(),
      demand: shares.get(line.id)![i],
    })),
  }))
}

/**
 * Splits an order into one per part; the first part keeps the order itself, a rest becomes the last. Demands are shared in
 * proportion; reservations move with them and are not made again. Any number of parts takes the same few statements.
 * Returns the parts' orders.
 */
export async function splitOrder(
  sql: Sql,
  locked: Locked,
  given: Part[]
): Promise<OrderDocument[]> {
  const { order, operation } = locked
  const parts = withRest(order, given)
  const lines = await readOrderLines(sql, [operation.id])
  const shares = new Map(
    lines.map((line) => [
      line.id,
      shareQuantity(
        line.demand,
        parts.map((part) => part.quantity),
        line.whole
      ),
    ])
  )
  const positions =
    parts.length > 1 ? await takePositions(sql, order, parts.length) : [order.family_position]
  const documents = documentsOf(locked, lines, parts, positions, shares)
  if (parts.length === 1) {
    return documents
  }
  await keepFirstPart(sql, locked, documents[0])
  await insertOrders(
    sql,
    { ...order, ...operation, created_by: order.created_by },
    documents.slice(1)
  )
  const details = await readDetails(sql, [operation.id])
  const moved = lines.flatMap((line, i) =>
    divideLine(
      line,
      details.filter((detail) => detail.line_id === line.id),
      parts,
      shares.get(line.id)!
    ).map(({ row, part, quantity }): MovedRow => ({
      row,
      quantity,
      operation_id: documents[part].operation_id,
      line_id: documents[part].lines[i].id,
    }))
  )
  await moveRows(sql, moved)
  await refreshOrders(
    sql,
    documents.map((document) => document.operation_id)
  )
  return documents
}
