import type { Sql } from "../../sql"
import { dropIdentifiersOfUndone } from "../../stock/identifiers/drop-identifiers"
import { lockGenealogyOfCase } from "../../stock/ledger/lock-genealogy"
import { addUntracked } from "../../stock/tracking/add-untracked"
import type { UndoClaim } from "../claims/claim"
import { settleClaim } from "../claims/claim-rows"
import type { Confirmed } from "../claims/confirmed"
import { reverseMovements } from "../claims/reverse-movements"
import { readStandingMovements } from "../claims/standing-movements"
import { lockOperation } from "../documents/operation-rows"
import { undoRepair } from "./undo-repair"

/** Second half: the units go back, stock that got lots by the operation loses them again, the document says why. */
export async function confirmOperationUndo(sql: Sql, claim: UndoClaim): Promise<Confirmed> {
  const operation = await lockOperation(sql, claim.payload.operation_ids[0])
  const movements = await readStandingMovements(sql, [operation.id])
  await sql(
    `UPDATE traceability_operation SET state = 'cancelled', undone_at = now(), undone_by = ?, undo_reason = ?, updated_at = now()
      WHERE id = ?`,
    [claim.actor_id, claim.payload.reason, operation.id]
  )
  if (operation.service_case_id) {
    await lockGenealogyOfCase(sql, operation.service_case_id)
  }
  await reverseMovements(sql, movements, claim.actor_id)
  const repair = operation.service_case_id && (await undoRepair(sql, operation, movements))
  const location_id = operation.from_location_id
  await addUntracked(
    sql,
    claim.payload.untracked_taken.map((row) => ({ ...row, location_id }))
  )
  if (operation.keeps_level) {
    await addUntracked(
      sql,
      movements.map((row) => ({ ...row, location_id: row.to_location_id }))
    )
  }
  const dropped = await dropIdentifiersOfUndone(
    sql,
    movements.map((row) => row.lot_id)
  )
  if (dropped.length || repair) {
    const kept = { dropped_identifiers: dropped, ...(repair ? { repair } : {}) }
    await sql(`UPDATE traceability_claim SET payload = payload || ?::jsonb WHERE id = ?`, [
      JSON.stringify(kept),
      claim.id,
    ])
  }
  await settleClaim(sql, claim, "confirmed")
  return {
    operation_ids: [operation.id],
    code: operation.code,
    lot_ids: [...new Set(movements.map((row) => row.lot_id))],
    backorder_id: null,
    offers: true,
  }
}
