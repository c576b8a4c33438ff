import { roundQuantity } from "../../../../shared/round-quantity"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { UndoClaim } from "../claims/claim"
import type { Move } from "../claims/level-changes"
import type { StandingMovement } from "../claims/standing-movements"
import type { OperationRow } from "../documents/operation-rows"
import type { Sql } from "../../sql"
import { lockGenealogyOfCase } from "../../stock/ledger/lock-genealogy"
import { readAddedParts } from "../../stock/value/genealogy-parts"
import { bookRework } from "../../stock/value/value-of-rework"

type UndoneRepair = NonNullable<UndoClaim["payload"]["repair"]>

/** What a booking of parts moved, with what has no lots. */
export const readRepairMoves = (sql: Sql, operationId: string): Promise<Move[]> =>
  sql<Move>(
    `SELECT l.inventory_item_id, d.from_location_id, d.to_location_id, d.quantity::float8 AS quantity
       FROM traceability_operation_detail d JOIN traceability_operation_line l ON l.id = d.line_id
      WHERE d.operation_id = ?`,
    [operationId]
  )

const takenOut = (movements: StandingMovement[]) =>
  movements.filter((move) => move.from_location_id === "production")

/**
 * Refuses to undo a booking of parts whose case is closed, or whose parts were changed since: what it put in was taken out again, or
 * something else stands where what it took out was.
 */
export async function refuseChangedRepair(
  sql: Sql,
  { reference, service_case_id, id }: OperationRow,
  movements: StandingMovement[]
): Promise<void> {
  const [open] = await sql(
    `SELECT id FROM traceability_service_case WHERE id = ? AND state IN ('reported', 'in_repair') FOR UPDATE`,
    [service_case_id]
  )
  if (!open) {
    throw new TraceabilityError("invalid_state", say("invalid_state.caseOfClosed", { reference }))
  }
  await lockGenealogyOfCase(sql, service_case_id!)
  const [gone] = await sql<{ name: string }>(
    `SELECT lot.name FROM traceability_lot_genealogy g JOIN traceability_lot lot ON lot.id = g.child_lot_id
      WHERE g.service_case_id = ? AND g.operation_id = ? AND g.returned_quantity > 0 LIMIT 1`,
    [service_case_id, id]
  )
  if (gone) {
    throw new TraceabilityError(
      "lot_elsewhere",
      say("lot_elsewhere.takenOutSince", { name: gone.name, reference }),
      { status: 409 }
    )
  }
  await findGivenBack(sql, { reference, service_case_id }, movements)
}

/** The rows of genealogy that have less since the booking: those that gave back most recently first. */
async function findGivenBack(
  sql: Sql,
  { reference, service_case_id }: Pick<OperationRow, "reference" | "service_case_id">,
  movements: StandingMovement[]
): Promise<{ id: string; quantity: number }[]> {
  const out = takenOut(movements)
  const rows = await sql<{ id: string; child_lot_id: string; returned: number }>(
    `SELECT g.id, g.child_lot_id, g.returned_quantity::float8 AS returned
       FROM traceability_lot_genealogy g JOIN traceability_service_case c ON c.lot_id = g.parent_lot_id
      WHERE c.id = ? AND g.child_lot_id = ANY(?::text[]) AND g.role = 'finished' AND g.returned_quantity > 0
      ORDER BY g.returned_at DESC, g.id`,
    [service_case_id, out.map((move) => move.lot_id)]
  )
  return out.flatMap((move) => {
    let left = move.quantity
    const back = rows
      .filter((row) => row.child_lot_id === move.lot_id)
      .flatMap((row) => {
        const quantity = Math.min(row.returned, left)
        left = roundQuantity(left - quantity)
        return quantity > 0 ? [{ id: row.id, quantity }] : []
      })
    if (left > 0) {
      throw new TraceabilityError(
        "invalid_state",
        say("invalid_state.undoneOtherwise", { reference }),
        { status: 409 }
      )
    }
    return back
  })
}

const putBack = (sql: Sql, rows: { id: string; quantity: number }[], sign: 1 | -1) =>
  sql(
    `UPDATE traceability_lot_genealogy g SET returned_quantity = g.returned_quantity - back.quantity * ?, updated_at = now(),
            returned_at = CASE WHEN g.returned_quantity - back.quantity * ? > 0 THEN coalesce(g.returned_at, now()) END
       FROM unnest(?::text[], ?::numeric[]) AS back (id, quantity) WHERE g.id = back.id`,
    [sign, sign, rows.map((row) => row.id), rows.map((row) => row.quantity)]
  )

/**
 * What a booking put in is no longer in the unit, and what it took out is, each with what it cost. The unit's genealogy is locked.
 * Returns what `redoRepair` needs.
 */
export async function undoRepair(
  sql: Sql,
  operation: OperationRow,
  movements: StandingMovement[]
): Promise<UndoneRepair> {
  const back_inside = await findGivenBack(sql, operation, movements)
  let dropped: { row: string }[] = []
  const change = async () => {
    dropped = await sql<{ row: string }>(
      `DELETE FROM traceability_lot_genealogy g WHERE g.service_case_id = ? AND g.operation_id = ? RETURNING to_jsonb(g)::text AS row`,
      [operation.service_case_id, operation.id]
    )
    await putBack(sql, back_inside, 1)
  }
  await bookRework(sql, operation.id, await readAddedParts(sql, operation.id), change, back_inside)
  return { dropped: `[${dropped.map(({ row }) => row).join(",")}]`, back_inside }
}

/** The exact opposite of `undoRepair`. */
export async function redoRepair(
  sql: Sql,
  operationId: string,
  { dropped, back_inside }: UndoneRepair
): Promise<void> {
  await bookRework(sql, operationId, back_inside, async () => {
    await sql(
      `INSERT INTO traceability_lot_genealogy SELECT * FROM jsonb_populate_recordset(NULL::traceability_lot_genealogy, ?::jsonb)`,
      [dropped]
    )
    await putBack(sql, back_inside, -1)
  })
}
