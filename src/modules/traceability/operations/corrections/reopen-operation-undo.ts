import type { Sql } from "../../sql"
import { restoreIdentifiers } from "../../stock/identifiers/drop-identifiers"
import { lockGenealogyOfCase } from "../../stock/ledger/lock-genealogy"
import { lockLots } from "../../stock/ledger/lock-lots"
import { postMovements } from "../../stock/ledger/post-movements"
import { bookRedone } from "../../stock/value/value-of-redone"
import type { Untracked } from "../../stock/tracking/sum-by-place"
import { takeUntracked } from "../../stock/tracking/take-untracked"
import type { UndoClaim } from "../claims/claim"
import type { ClaimUndo } from "../claims/confirmed"
import { holdMovedUnits } from "../claims/hold-moved-units"
import { readStandingMovements } from "../claims/standing-movements"
import { handOverKept } from "../documents/hand-over-kept"
import { lockOperation } from "../documents/operation-rows"
import { restoreSnapshot } from "../documents/operation-snapshot"
import { redoRepair } from "./undo-repair"

async function itemsOf(
  sql: Sql,
  rows: { lot_id: string; quantity: number; to_location_id: string }[]
) {
  return sql<Untracked>(
    `SELECT lot.inventory_item_id, r.location_id, sum(r.quantity)::float8 AS quantity
       FROM unnest(?::text[], ?::text[], ?::numeric[]) AS r (lot_id, location_id, quantity)
       JOIN traceability_lot lot ON lot.id = r.lot_id GROUP BY 1, 2`,
    [
      rows.map((row) => row.lot_id),
      rows.map((row) => row.to_location_id),
      rows.map((row) => row.quantity),
    ]
  )
}

/** The reversals of an undo cannot be reversed themselves: what they reversed moves once more, and is held there. */
export async function reopenOperationUndo(
  sql: Sql,
  claim: UndoClaim,
  undo: ClaimUndo
): Promise<void> {
  const [operationId] = claim.payload.operation_ids
  const operation = await lockOperation(sql, operationId)
  const reversals = await sql<{ lot_id: string; quantity: number; here: string; there: string }>(
    `SELECT lot_id, quantity::float8 AS quantity, from_location_id AS there, to_location_id AS here FROM traceability_lot_movement
      WHERE operation_id = ? AND reverses_id IS NOT NULL
        AND occurred_at = (SELECT max(occurred_at) FROM traceability_lot_movement WHERE operation_id = ? AND reverses_id IS NOT NULL)
      ORDER BY seq`,
    [operationId, operationId]
  )
  if (operation.service_case_id) {
    await lockGenealogyOfCase(sql, operation.service_case_id)
  }
  await lockLots(
    sql,
    reversals.map((row) => row.lot_id)
  )
  const again = reversals.map(({ lot_id, quantity, here, there }) => ({
    lot_id,
    quantity,
    from_location_id: here,
    to_location_id: there,
    reserved: 0,
    operation_id: operationId,
    code: operation.code,
    reference: operation.reference,
  }))
  if (operation.keeps_level) {
    await takeUntracked(sql, await itemsOf(sql, again))
  }
  const location_id = operation.from_location_id
  await takeUntracked(
    sql,
    claim.payload.untracked_taken.map((row) => ({ ...row, location_id }))
  )
  await postMovements(sql, again, { actor_id: claim.actor_id, occurred_at: new Date() })
  await handOverKept(sql, operation, claim.actor_id)
  await bookRedone(sql, operationId)
  if (claim.payload.repair) {
    await redoRepair(sql, operationId, claim.payload.repair)
  }
  await restoreIdentifiers(sql, claim.payload.dropped_identifiers ?? [])
  await restoreSnapshot(sql, undo.before)
  await holdMovedUnits(sql, await readStandingMovements(sql, [operationId]))
}
