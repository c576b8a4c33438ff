import { foldName } from "../../numbers/naming/fold-text"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { INSIDE_ORDER } from "../../stock/ledger/lock-genealogy"
import { lockOrder, Locked } from "./lock-order"
import type { LotKind } from "../../../../types/operation"

/** Locks an order that was produced: what it made can be unbuilt or repaired. Throws `invalid_state` for any other. */
export async function lockDoneOrder(sql: Sql, id: string): Promise<Locked> {
  const locked = await lockOrder(sql, id)
  if (locked.operation.state !== "done") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.nothingMade", { reference: locked.order.reference })
    )
  }
  return locked
}

/** The reference of the next document after an order was closed: WH/MO/00001/UB1, /UB2, … The order must be locked. */
export async function nextReference(
  sql: Sql,
  { order }: Locked,
  kind: "UB" | "SW"
): Promise<string> {
  const start = `${order.reference}/${kind}`
  const [{ n }] = await sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM traceability_operation WHERE manufacturing_order_id = ? AND left(reference, ?) = ?`,
    [order.id, start.length, start]
  )
  return `${start}${n + 1}`
}

/** What is in a unit now: a row of genealogy, with the quantity that is still inside. */
export type Inside = {
  id: string
  child_lot_id: string
  child_name: string
  child_kind: LotKind
  inventory_item_id: string
  quantity: number
}

/** Locks and returns what is in a unit of an order now, the oldest first; of its untracked units for null. */
export function readInside(
  sql: Sql,
  orderId: string,
  parentLotId: string | null
): Promise<Inside[]> {
  return sql<Inside>(
    `SELECT g.id, g.child_lot_id, child.name AS child_name, child.kind AS child_kind, child.inventory_item_id,
            (g.quantity - g.returned_quantity)::float8 AS quantity
       FROM traceability_lot_genealogy g JOIN traceability_lot child ON child.id = g.child_lot_id
      WHERE g.manufacturing_order_id = ? AND g.role = 'finished' AND g.quantity > g.returned_quantity
        AND g.parent_lot_id IS NOT DISTINCT FROM ?
      ORDER BY ${INSIDE_ORDER} FOR UPDATE OF g`,
    [orderId, parentLotId]
  )
}

export type Made = {
  lot_id: string
  name: string
  kind: LotKind
  inventory_item_id: string
  quantity: number
  unbuilt: number
}

/** Returns the lots that an order made in one role, and how much of each was unbuilt again. */
export function readMade(sql: Sql, { order, operation }: Locked, role: string): Promise<Made[]> {
  return sql<Made>(
    `SELECT lot.id AS lot_id, lot.name, lot.kind, lot.inventory_item_id,
            sum(d.quantity) FILTER (WHERE o.id = ?)::float8 AS quantity,
            coalesce(sum(d.quantity) FILTER (WHERE o.id <> ?), 0)::float8 AS unbuilt
       FROM traceability_operation o JOIN traceability_operation_line l ON l.operation_id = o.id AND l.role = ?
       JOIN traceability_operation_detail d ON d.line_id = l.id JOIN traceability_lot lot ON lot.id = d.lot_id
      WHERE o.manufacturing_order_id = ? AND o.state = 'done'
      GROUP BY lot.id ORDER BY min(d.position), length(lot.name), lot.name`,
    [operation.id, operation.id, role, order.id]
  )
}

/** Returns the lot that an id or a name means; the only one there is need not be named. */
export function findMade(
  reference: string,
  made: Made[],
  given: { lot_id?: string; lot_name?: string }
): Made {
  const name = foldName(given.lot_name)
  if (!given.lot_id && !name && made.length === 1) {
    return made[0]
  }
  if (!given.lot_id && !name) {
    throw new TraceabilityError(
      "lot_required",
      say("lot_required.whichMade", { reference, count: made.length })
    )
  }
  const found = made.find((lot) => lot.lot_id === given.lot_id || lot.name === name)
  if (!found) {
    throw new TraceabilityError(
      "lot_not_found",
      say("lot_not_found.notMadeWith", { name: name ?? given.lot_id ?? "", reference })
    )
  }
  return found
}
