import { holdsStock } from "../../../../shared/places"
import { lockLots } from "../../stock/ledger/lock-lots"
import { deleteDetails, releaseDetails } from "../../stock/reservation/release-details"
import { reserveStock } from "../../stock/reservation/reserve-by-strategy"
import type { Sql } from "../../sql"
import { assertUnclaimed, isOpen } from "./operation-state"
import {
  type DetailRow,
  lockOperation,
  lockOperations,
  readDetails,
  readOperations,
} from "./operation-rows"
import { isReserving, refreshState } from "./refresh-state"

/** Operations as they were, rows as PostgreSQL writes them: what a compensation restores. Opaque to whoever keeps it. */
export type OperationSnapshot = {
  ids: string[]
  operations: string
  lines: string
  details: string
}

/**
 * Returns operations as they are now. The caller locks them. PostgreSQL's own text of a row takes about a third less time than JSON, and is never
 * looked into here.
 */
export async function takeSnapshot(sql: Sql, ids: string[]): Promise<OperationSnapshot> {
  const [rows] = await sql<Omit<OperationSnapshot, "ids">>(
    `SELECT (SELECT coalesce(array_agg(o)::text, '{}') FROM traceability_operation o WHERE id = ANY(?::text[])) AS operations,
            (SELECT coalesce(array_agg(l)::text, '{}') FROM traceability_operation_line l WHERE operation_id = ANY(?::text[])) AS lines,
            (SELECT coalesce(array_agg(d)::text, '{}') FROM traceability_operation_detail d WHERE operation_id = ANY(?::text[])) AS details`,
    [ids, ids, ids]
  )
  return { ids, ...rows }
}

/** Locks an operation, changes it, and returns how it was before, for `restoreSnapshot`. */
export async function remembering(
  sql: Sql,
  id: string,
  change: () => Promise<unknown>
): Promise<OperationSnapshot> {
  await lockOperation(sql, id)
  const before = await takeSnapshot(sql, [id])
  await change()
  return before
}

const HEAD = [
  "reference",
  "state",
  "partner_name",
  "fulfillment_id",
  "scheduled_at",
  "done_at",
  "done_by",
  "assigned_by_hand",
  "claim_id",
  "note",
  "undone_at",
  "undone_by",
  "undo_reason",
  "updated_at",
]

async function writeRows(sql: Sql, snapshot: OperationSnapshot): Promise<void> {
  await sql(
    `UPDATE traceability_operation o SET ${HEAD.map((key) => `${key} = s.${key}`).join(", ")}
       FROM unnest(?::traceability_operation[]) AS s WHERE o.id = s.id`,
    [snapshot.operations]
  )
  await sql(
    `INSERT INTO traceability_operation_line SELECT * FROM unnest(?::traceability_operation_line[])`,
    [snapshot.lines]
  )
  await sql(
    `INSERT INTO traceability_operation_detail SELECT * FROM unnest(?::traceability_operation_detail[])`,
    [snapshot.details]
  )
}

/** Reserves the rows again; what another operation has taken meanwhile is lost, and the operation waits for other stock. */
async function holdAgain(sql: Sql, ids: string[]): Promise<void> {
  const operations = (await readOperations(sql, ids)).filter((o) => isOpen(o) && isReserving(o))
  for (const operation of operations) {
    // Products of a manufacturing order hold nothing: they are not there yet.
    const rows = (await readDetails(sql, [operation.id])).filter(
      (row) => row.lot_id && holdsStock(row.from_location_id)
    )
    await lockLots(
      sql,
      rows.map((row) => row.lot_id!)
    )
    const picks = rows.map((row) => ({ ...row, lot_id: row.lot_id! }))
    const got = new Set<string>()
    for (const place of new Set(picks.map((row) => row.from_location_id))) {
      const here = picks.filter((row) => row.from_location_id === place)
      ;(await reserveStock(sql, place, here)).forEach((row) => got.add(row.lot_id))
    }
    const gone = picks.filter((row) => !got.has(row.lot_id))
    if (gone.length) {
      await deleteDetails(
        sql,
        gone.map((row) => row.id)
      )
      await refreshState(sql, operation)
    }
  }
}

/** Restores operations as they were, with what they reserved. Throws `invalid_state` (409) while one of them is claimed. */
export async function restoreSnapshot(sql: Sql, snapshot: OperationSnapshot): Promise<void> {
  const operations = await lockOperations(sql, snapshot.ids)
  operations.forEach(assertUnclaimed)
  const holding = new Set(operations.filter((o) => isOpen(o) && isReserving(o)).map((o) => o.id))
  const details = await readDetails(sql, snapshot.ids)
  const holds = (detail: DetailRow) => holding.has(detail.operation_id)
  const idsOf = (rows: DetailRow[]) => rows.map((row) => row.id)
  await releaseDetails(sql, idsOf(details.filter(holds)))
  await deleteDetails(sql, idsOf(details.filter((detail) => !holds(detail))))
  await sql(`DELETE FROM traceability_operation_line WHERE operation_id = ANY(?::text[])`, [
    snapshot.ids,
  ])
  await writeRows(sql, snapshot)
  await holdAgain(sql, snapshot.ids)
}
