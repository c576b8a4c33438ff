import { roundQuantity } from "../../../../shared/round-quantity"
import type { ReturnClaim } from "../../operations/claims/claim"
import { settleClaim } from "../../operations/claims/claim-rows"
import { lockLots } from "../../stock/ledger/lock-lots"
import { holdMovedUnits } from "../../operations/claims/hold-moved-units"
import { reverseMovements } from "../../operations/claims/reverse-movements"
import { readStandingMovements } from "../../operations/claims/standing-movements"
import { createOperation } from "../../operations/documents/create-operation"
import type { NewOperationLine } from "../../operations/documents/new-operation"
import {
  lockOperation,
  OperationRow,
  readDetails,
  readLines,
  readOperations,
} from "../../operations/documents/operation-rows"
import { setState } from "../../operations/documents/set-state"
import { demandKey } from "../../operations/documents/demand-key"
import { refreshState } from "../../operations/documents/refresh-state"
import { releaseDetails } from "../../stock/reservation/release-details"
import { CONFIRMED_STATES } from "../../../../types/operation"
import { listed, type Sql } from "../../sql"
import { takeUntracked } from "../../stock/tracking/take-untracked"
import { cancelOperation } from "../../operations/documents/cancel-operation"
import { insertReturnRows } from "./insert-return-rows"
import { lockOpenReturn } from "./sync-return"
import { unmarkReturned } from "./unmark-returned"

/** Frees units that other operations took in the short while that they were back: they were never really there. */
async function freeLots(sql: Sql, lotIds: string[], locationId: string): Promise<void> {
  const held = await sql<{ id: string; operation_id: string }>(
    `SELECT d.id, d.operation_id FROM traceability_operation_detail d JOIN traceability_operation o ON o.id = d.operation_id
      WHERE d.lot_id = ANY(?::text[]) AND d.from_location_id = ? AND o.state IN (${listed(CONFIRMED_STATES)}) ORDER BY d.id`,
    [lotIds, locationId]
  )
  await releaseDetails(
    sql,
    held.map((row) => row.id)
  )
  for (const operation of await readOperations(
    sql,
    held.map((row) => row.operation_id)
  )) {
    await refreshState(sql, operation)
  }
}

/** Cancels the done document and its backorder and makes one for all of it. Returns its id, and the new line of each done one. */
async function reopen(sql: Sql, done: OperationRow, claim: ReturnClaim) {
  const lines = await readLines(sql, [done.id])
  const rest = await lockOpenReturn(sql, done.return_id!)
  const restLines = rest ? await readLines(sql, [rest.id]) : []
  if (rest) {
    await cancelOperation(sql, rest.id)
  }
  await setState(sql, [done.id], "cancelled")
  const wanted = new Map<string, NewOperationLine>()
  for (const line of [
    ...lines.map((line) => ({ ...line, quantity: line.done_quantity })),
    ...restLines.map((line) => ({ ...line, quantity: line.demand })),
  ]) {
    const before = wanted.get(demandKey(line))?.quantity ?? 0
    wanted.set(demandKey(line), { ...line, quantity: roundQuantity(line.quantity + before) })
  }
  const expected = [...wanted].filter(([, line]) => line.quantity > 0)
  const fresh = await createOperation(sql, {
    ...done,
    state: "ready",
    created_by: claim.actor_id,
    lines: expected.map(([, line]) => line),
  })
  const freshOf = new Map(expected.map(([key], i) => [key, fresh.line_ids[i]]))
  return { id: fresh.id, lineOf: new Map(lines.map((l) => [l.id, freshOf.get(demandKey(l))!])) }
}

/**
 * A return was confirmed, and what its caller did afterwards failed: Medusa has reversed it, and so do we. The ledger is
 * append-only, so the units go back to the customer by movements of their own, and the return is open again.
 */
export async function reverseReturn(sql: Sql, claim: ReturnClaim): Promise<void> {
  const done = await lockOperation(sql, claim.payload.operation_ids[0])
  const moved = await readStandingMovements(sql, [done.id])
  const details = await readDetails(sql, [done.id])
  // Documents before lots, as the lock order wants.
  const reopened = await reopen(sql, done, claim)
  const lotIds = moved.map((row) => row.lot_id)
  await lockLots(sql, lotIds)
  await freeLots(sql, lotIds, done.to_location_id)
  await holdMovedUnits(sql, moved)
  await reverseMovements(sql, moved, claim.actor_id)
  await takeUntracked(sql, claim.payload.untracked_arriving)
  await unmarkReturned(sql, claim, done, lotIds)
  await insertReturnRows(
    sql,
    reopened.id,
    details
      .filter((detail) => reopened.lineOf.has(detail.line_id))
      .map((detail) => ({ ...detail, line_id: reopened.lineOf.get(detail.line_id)! }))
  )
  await settleClaim(sql, claim, "released")
}
