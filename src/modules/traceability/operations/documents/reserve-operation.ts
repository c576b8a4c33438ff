import { holdsStock } from "../../../../shared/places"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { releaseDetails } from "../../stock/reservation/release-details"
import type { Sql } from "../../sql"
import { reserveMissing } from "./reserve-missing"
import { assertEditable } from "./operation-state"
import { lockOperation, type OperationRow, readDetails } from "./operation-rows"
import { refreshState } from "./refresh-state"

async function openReserving(sql: Sql, id: string): Promise<OperationRow> {
  const operation = await lockOperation(sql, id)
  assertEditable(operation)
  if (!holdsStock(operation.from_location_id)) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.nothingToReserve", { reference: operation.reference })
    )
  }
  if (operation.state === "draft") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.confirmToReserve", { reference: operation.reference })
    )
  }
  return operation
}

/** Whether people choose the units of an operation, or the strategy may. */
const chosenBy = (sql: Sql, id: string, who: "people" | "strategy") =>
  sql(`UPDATE traceability_operation SET assigned_by_hand = ?, updated_at = now() WHERE id = ?`, [
    who === "people",
    id,
  ])

/**
 * Reserves what is missing by the removal strategy because somebody asked for it, whatever the type's way of reserving. The
 * chosen rows stay; from here on the strategy may fill up what is still missing. Not enough leaves the operation waiting.
 */
export async function reserveOperation(sql: Sql, id: string): Promise<void> {
  const operation = await openReserving(sql, id)
  await chosenBy(sql, id, "strategy")
  await reserveMissing(sql, operation, "now")
  await refreshState(sql, operation)
}

/**
 * Frees what an operation has reserved, except for what is picked already, and reserves nothing for it again until
 * somebody asks.
 */
export async function unreserveOperation(sql: Sql, id: string): Promise<void> {
  const operation = await openReserving(sql, id)
  await chosenBy(sql, id, "people")
  const held = (await readDetails(sql, [id])).filter(
    (detail) => detail.lot_id && !detail.picked && holdsStock(detail.from_location_id)
  )
  await releaseDetails(
    sql,
    held.map((detail) => detail.id)
  )
  await refreshState(sql, operation)
}
