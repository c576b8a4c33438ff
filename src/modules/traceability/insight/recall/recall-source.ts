import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { readOperation } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"
import { lotNotFound } from "../../stock/lots/lot-refusals"

/** What is recalled: a lot, or every lot that an operation moved (a supplier's delivery, a day's production). */
export type RecallSource = { lot_id: string } | { operation_id: string }

/** The ids of the lots that an operation moved. Throws `not_found` for an unknown operation. */
export async function readMovedLots(sql: Sql, operationId: string): Promise<string[]> {
  await readOperation(sql, operationId)
  const rows = await sql<{ lot_id: string }>(
    `SELECT DISTINCT lot_id FROM traceability_lot_movement WHERE operation_id = ?`,
    [operationId]
  )
  return rows.map((row) => row.lot_id)
}

/**
 * The ids of the lots that a recall starts from. Throws `not_found` for an unknown source, and `invalid_state` for an
 * operation that moved no lots.
 */
export async function readSourceLots(sql: Sql, source: RecallSource): Promise<string[]> {
  if ("operation_id" in source) {
    const { reference } = await readOperation(sql, source.operation_id)
    const lotIds = await readMovedLots(sql, source.operation_id)
    if (!lotIds.length) {
      throw new TraceabilityError(
        "invalid_state",
        say("invalid_state.nothingToRecall", { reference })
      )
    }
    return lotIds
  }
  const [lot] = await sql<{ id: string }>(`SELECT id FROM traceability_lot WHERE id = ?`, [
    source.lot_id,
  ])
  if (!lot) {
    throw lotNotFound(source.lot_id)
  }
  return [lot.id]
}
