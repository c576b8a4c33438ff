import { holdsStock, placesOf } from "../../../../shared/places"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import { LOT_ROWS_MAX } from "../../numbers/naming/lot-rows-max"
import { newId } from "../../new-id"
import { reserveByStrategy, reserveStock } from "../../stock/reservation/reserve-by-strategy"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import { checkOutgoingRows } from "./check-outgoing-rows"
import {
  asksForLots,
  DetailRow,
  LineRow,
  lockOperation,
  numbersAsItLeaves,
  OperationRow,
  readDetails,
  readLines,
  refuseOfOrder,
} from "./operation-rows"

/**
 * Empty rows to fill in: one a unit for serial numbers, one for the whole quantity otherwise. A line of more units than
 * one call may carry gets as many as that; the rest is left to the one who enters them.
 */
export async function openEmptyRows(
  sql: Sql,
  operation: OperationRow,
  lines: LineRow[]
): Promise<void> {
  for (const line of lines) {
    const perUnit = line.tracking === "serial" && asksForLots(operation, line)
    const count = perUnit ? Math.min(line.demand, LOT_ROWS_MAX) : 1
    const quantity = perUnit ? 1 : line.demand
    await sql(
      `INSERT INTO traceability_operation_detail (id, operation_id, line_id, quantity, from_location_id, to_location_id, position)
       SELECT row.id, ?, ?, ?, ?, ?, row.place::int FROM unnest(?::text[]) WITH ORDINALITY AS row (id, place)`,
      [
        operation.id,
        line.id,
        quantity,
        operation.from_location_id,
        operation.to_location_id,
        Array.from({ length: count }, () => newId("sopd")),
      ]
    )
  }
}

const detailsOf = (details: DetailRow[], line: LineRow) =>
  details.filter((detail) => detail.line_id === line.id)

/**
 * Reserves what the lines still miss: now, because somebody asked for it, or as the type says. Returns whether every
 * tracked line is complete then.
 */
export async function reserveMissing(
  sql: Sql,
  operation: OperationRow,
  when: "now" | "by_type"
): Promise<boolean> {
  const automatic = when === "now" || operation.reservation === "at_confirm"
  const lines = await readLines(sql, [operation.id])
  const details = await readDetails(sql, [operation.id])
  await readTracking(
    sql,
    lines.map((line) => line.inventory_item_id),
    "FOR UPDATE"
  )
  let complete = true
  const taken = lines.filter(
    (l) => asksForLots(operation, l) && holdsStock(placesOf(operation, l).from_location_id)
  )
  for (const line of taken) {
    const assigned = sumQuantities(detailsOf(details, line).map((detail) => detail.quantity))
    const missing = roundQuantity(line.demand - assigned)
    if (missing <= 0) {
      continue
    }
    const got =
      automatic &&
      operation.use_existing_lots &&
      !numbersAsItLeaves(operation, line) &&
      // Which unit a customer sends back is for people to say: any other is somebody else's.
      operation.from_location_id !== "customer"
        ? await reserveByStrategy(sql, {
            operation_id: operation.id,
            line_id: line.id,
            inventory_item_id: line.inventory_item_id,
            location_id: operation.from_location_id,
            to_location_id: operation.to_location_id,
            quantity: missing,
          })
        : 0
    complete = complete && got >= missing
  }
  return complete
}

export async function setState(sql: Sql, operationId: string, state: string): Promise<void> {
  await sql(
    `UPDATE traceability_operation SET state = ?, updated_at = now() WHERE id = ? AND state <> ?`,
    [state, operationId, state]
  )
}

/**
 * Lots chosen while the operation was a draft were only a wish; from now on they are held. Meanwhile they may have been
 * blocked, or reserved for somebody else.
 */
async function reserveChosen(sql: Sql, operation: OperationRow): Promise<void> {
  const lines = await readLines(sql, [operation.id])
  const lineOf = new Map(lines.map((line) => [line.id, line]))
  const chosen = (await readDetails(sql, [operation.id])).filter(
    (detail) => detail.lot_id && holdsStock(detail.from_location_id)
  )
  const rows = chosen.map((detail, index) => ({
    ...detail,
    index,
    inventory_item_id: lineOf.get(detail.line_id)!.inventory_item_id,
  }))
  const { errors } = await checkOutgoingRows(sql, rows, {
    ...operation,
    operation_id: operation.id,
    use_existing_lots: true,
    use_create_lots: false,
    scope: "item",
    tracking: new Map(lines.map((line) => [line.inventory_item_id, line.tracking])),
    now: new Date(),
  })
  throwRowErrors(errors)
  const picks = chosen.map((detail) => ({ lot_id: detail.lot_id!, quantity: detail.quantity }))
  await reserveStock(sql, operation.from_location_id, picks)
}

/**
 * Confirms a draft: goods that come in get empty rows to fill, goods that go out are reserved by the removal strategy
 * (unless the type reserves by hand) and the operation waits when not everything is there.
 */
export async function confirmOperation(sql: Sql, operationId: string): Promise<void> {
  const operation = await lockOperation(sql, operationId)
  refuseOfOrder(operation)
  if (operation.state !== "draft") {
    throw new TraceabilityError(
      "invalid_state",
      `${operation.reference} is ${operation.state}; only a draft can be confirmed.`
    )
  }
  if (!holdsStock(operation.from_location_id)) {
    const lines = await readLines(sql, [operationId])
    const details = await readDetails(sql, [operationId])
    await openEmptyRows(
      sql,
      operation,
      lines.filter((line) => !detailsOf(details, line).length)
    )
    return setState(sql, operationId, "ready")
  }
  const lines = await readLines(sql, [operationId])
  // Items are locked before lots.
  await readTracking(
    sql,
    lines.map((line) => line.inventory_item_id),
    "FOR UPDATE"
  )
  await reserveChosen(sql, operation)
  const complete = await reserveMissing(sql, operation, "by_type")
  await setState(sql, operationId, complete ? "ready" : "waiting")
}
