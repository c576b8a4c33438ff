import { type StandingMovement } from "../../operations/claims/standing-movements"
import { newId } from "../../new-id"
import { readLines, readOperation } from "../../operations/documents/operation-rows"
import { refreshState } from "../../operations/documents/refresh-state"
import { isUsable } from "../../stock/lots/lot-conditions"
import { isFreshFor } from "../../stock/shelf-life/conditions"
import { reserveStock } from "../../stock/reservation/reserve-by-strategy"
import { Sql } from "../../sql"

/** Those that were neither blocked nor expired while the customer had them, and not too old for the order: only they are reserved again. */
async function readFit(
  sql: Sql,
  operationId: string,
  shipped: StandingMovement[]
): Promise<StandingMovement[]> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM traceability_lot lot WHERE id = ANY(?::text[]) AND ${isUsable("lot")} AND ${isFreshFor("lot", "?")}`,
    [shipped.map((row) => row.lot_id), operationId]
  )
  const fit = new Set(rows.map((row) => row.id))
  return shipped.filter((row) => fit.has(row.lot_id))
}

/** Reserves the very units that came back for the order again, in front of whatever else was proposed. */
export async function reserveSameUnits(
  sql: Sql,
  operationId: string,
  shipped: StandingMovement[]
): Promise<void> {
  const operation = await readOperation(sql, operationId)
  const lines = await readLines(sql, [operationId])
  const got = await reserveStock(
    sql,
    operation.from_location_id,
    await readFit(sql, operationId, shipped)
  )
  const rows = (got as StandingMovement[]).map((row) => ({
    ...row,
    line: lines.find(
      (line) =>
        line.line_item_id === row.line_item_id && line.inventory_item_id === row.inventory_item_id
    )!,
  }))
  await sql(
    `INSERT INTO traceability_operation_detail (id, operation_id, line_id, lot_id, quantity, from_location_id, to_location_id, position)
     SELECT r.id, ?, r.line_id, r.lot_id, r.quantity, ?, ?, -r.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) WITH ORDINALITY AS r (id, line_id, lot_id, quantity, place)`,
    [
      operationId,
      operation.from_location_id,
      operation.to_location_id,
      rows.map(() => newId("sopd")),
      rows.map((row) => row.line.id),
      rows.map((row) => row.lot_id),
      rows.map((row) => row.quantity),
    ]
  )
  await refreshState(sql, operation)
}
