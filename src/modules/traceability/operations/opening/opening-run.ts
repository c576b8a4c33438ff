import { locationToken } from "../../../../shared/message-tokens"
import { isVirtualLocation } from "../../../../shared/places"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { OpeningMode } from "../../../../types/opening"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { createOperation } from "../documents/create-operation"
import { lockOperation, type OperationRow } from "../documents/operation-rows"
import { assertEditable } from "../documents/operation-state"

export type StartOpening = {
  location_id: string
  mode: OpeningMode
  note?: string | null
  created_by: string | null
}

/** Opens a run: an adjustment without a line, a draft until it is confirmed. Returns the operation's id. */
export async function startOpening(sql: Sql, input: StartOpening): Promise<string> {
  if (isVirtualLocation(input.location_id)) {
    throw new TraceabilityError(
      "not_found",
      `There is no stock location with the id ${input.location_id}.`,
      { status: 404 }
    )
  }
  const { id } = await createOperation(sql, {
    code: "adjustment",
    location_id: input.location_id,
    keeps_level: input.mode === "number_counted",
    note: input.note,
    created_by: input.created_by,
    lines: [],
  })
  await sql(`INSERT INTO traceability_opening_run (id, operation_id) VALUES (?, ?)`, [
    newId("opru"),
    id,
  ])
  return id
}

/** Throws `not_found` for an operation that is no opening run. */
export async function assertOpening(sql: Sql, id: string): Promise<void> {
  const [run] = await sql(`SELECT 1 FROM traceability_opening_run WHERE operation_id = ?`, [id])
  if (!run) {
    throw new TraceabilityError("not_found", `There is no opening stock run with the id ${id}.`, {
      status: 404,
    })
  }
}

/** Locks a run that can still be changed. Throws `invalid_state` for one that is done, cancelled or being carried out. */
export async function lockOpenRun(sql: Sql, id: string): Promise<OperationRow> {
  await assertOpening(sql, id)
  const operation = await lockOperation(sql, id)
  assertEditable(operation)
  return operation
}

/** Takes everything off an open run, so that another list can be entered in its place. The run itself stays. */
export async function emptyOpening(sql: Sql, id: string): Promise<void> {
  await lockOpenRun(sql, id)
  await sql(`DELETE FROM traceability_operation_detail WHERE operation_id = ?`, [id])
  await sql(`DELETE FROM traceability_operation_line WHERE operation_id = ?`, [id])
  await sql(`DELETE FROM traceability_opening_chunk WHERE operation_id = ?`, [id])
}

/** Cancels an open run: nothing of it was stock. */
export async function cancelOpening(sql: Sql, id: string): Promise<void> {
  await emptyOpening(sql, id)
  await sql(
    `UPDATE traceability_operation SET state = 'cancelled', updated_at = now() WHERE id = ?`,
    [id]
  )
}

export const placeOf = (operation: OperationRow): string => locationToken(operation.to_location_id)
