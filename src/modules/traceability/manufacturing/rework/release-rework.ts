import { holdsStock } from "../../../../shared/places"
import type { ReworkClaim } from "../../operations/claims/claim"
import { settleClaim } from "../../operations/claims/claim-rows"
import { restoreFreedRows } from "../../operations/claims/give-back"
import { setState } from "../../operations/documents/set-state"
import { readDetails } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"
import { releaseDetails } from "../../stock/reservation/release-details"
import { addUntracked } from "../../stock/tracking/add-untracked"

/** Frees what was held; a document that moved nothing never happened. */
export async function releaseRework(sql: Sql, claim: ReworkClaim): Promise<void> {
  const [operationId] = claim.payload.operation_ids
  const rows = await readDetails(sql, [operationId])
  const held = rows.filter((row) => row.lot_id && holdsStock(row.from_location_id))
  await releaseDetails(
    sql,
    held.map((row) => row.id)
  )
  await addUntracked(sql, claim.payload.untracked_taken)
  await restoreFreedRows(sql, claim.payload.freed ?? [])
  await settleClaim(sql, claim, "released")
  const [moved] = await sql(
    `SELECT id FROM traceability_lot_movement WHERE operation_id = ? LIMIT 1`,
    [operationId]
  )
  if (moved) {
    // It was carried out and reversed: the ledger names it, so the document stays.
    return setState(sql, [operationId], "cancelled")
  }
  await sql(`DELETE FROM traceability_operation_detail WHERE operation_id = ?`, [operationId])
  await sql(`DELETE FROM traceability_operation_line WHERE operation_id = ?`, [operationId])
  await sql(`DELETE FROM traceability_operation WHERE id = ?`, [operationId])
}
