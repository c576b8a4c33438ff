import { holdsStock } from "../../../../shared/places"
import { say } from "../../../../shared/say"
import { sayState } from "../../../../shared/say-state"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import { careRouteOf } from "./care-route"
import { checkOutgoingRows } from "./checks/check-outgoing-rows"
import { openEmptyRows } from "./details/open-empty-rows"
import { lockOperation, type OperationRow, readDetails, readLines } from "./operation-rows"
import { refuseOfOrder } from "./operation-state"
import { reserveMissing } from "./reserve-missing"
import { reserveRows } from "./details/reserve-rows"
import { setState } from "./set-state"

/** Reserves the lots chosen while the operation was a draft: meanwhile they may have been blocked, or reserved elsewhere. */
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
  const { rows: good, errors } = await checkOutgoingRows(sql, rows, {
    ...operation,
    operation_id: operation.id,
    use_existing_lots: true,
    use_create_lots: false,
    scope: "item",
    tracking: new Map(lines.map((line) => [line.inventory_item_id, line.tracking])),
    now: new Date(),
    care: careRouteOf(operation),
  })
  throwRowErrors(errors)
  await reserveRows(sql, operation, good)
  await sql(
    `UPDATE traceability_operation_detail d SET from_location_id = row.from_id, to_location_id = row.to_id
       FROM unnest(?::text[], ?::text[], ?::text[]) AS row (id, from_id, to_id)
      WHERE d.id = row.id AND d.from_location_id <> row.from_id`,
    [
      good.map((row) => chosen[row.index].id),
      good.map((row) => (row.care ?? operation).from_location_id),
      good.map((row) => (row.care ?? operation).to_location_id),
    ]
  )
}

/**
 * Confirms a draft: lines of goods that come in get empty rows to fill, goods that go out are reserved by the removal
 * strategy (unless the type reserves by hand), and the operation waits when not everything is there. Throws
 * `invalid_state` for anything but a draft, and every chosen lot that cannot be reserved.
 */
export async function confirmOperation(sql: Sql, operationId: string): Promise<void> {
  const operation = await lockOperation(sql, operationId)
  refuseOfOrder(operation)
  if (operation.state !== "draft") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.onlyDraftConfirmed", {
        reference: operation.reference,
        state: sayState(operation.state),
      })
    )
  }
  if (!holdsStock(operation.from_location_id)) {
    const lines = await readLines(sql, [operationId])
    const filled = new Set((await readDetails(sql, [operationId])).map((detail) => detail.line_id))
    await openEmptyRows(
      sql,
      operation,
      lines.filter((line) => !filled.has(line.id))
    )
    return setState(sql, [operationId], "ready")
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
  await setState(sql, [operationId], complete ? "ready" : "waiting")
}
