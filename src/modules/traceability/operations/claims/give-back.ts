import { releaseDetails } from "../../stock/reservation/release-details"
import { reserveStock } from "../../stock/reservation/reserve-by-strategy"
import { hasStockRows, isInCare } from "../../stock/ledger/place-conditions"
import type { Sql } from "../../sql"
import type { DetailRow } from "../documents/operation-rows"
import type { Claim } from "./claim"

/** Deletes the rows that a claim added, and frees what they reserved. */
export async function dropAddedRows(sql: Sql, { payload }: Claim): Promise<void> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM traceability_operation_detail WHERE operation_id = ANY(?::text[]) AND added_by_claim ORDER BY id`,
    [payload.operation_ids]
  )
  await releaseDetails(
    sql,
    rows.map((row) => row.id)
  )
}

/** Gives what a claim took from other lines back to them; its lots were locked when the claim's own rows were deleted. */
export async function restoreFreedRows(sql: Sql, rows: DetailRow[]): Promise<void> {
  for (const place of new Set(rows.map((row) => row.from_location_id))) {
    const there = rows.filter((row) => row.from_location_id === place)
    await reserveStock(
      sql,
      place,
      there.map((row) => ({ lot_id: row.lot_id!, quantity: row.quantity }))
    )
  }
  await sql(
    `INSERT INTO traceability_operation_detail (id, operation_id, line_id, lot_id, quantity, picked, override_reason, from_location_id, to_location_id, position)
     SELECT * FROM json_to_recordset(?::json)
         AS r (id text, operation_id text, line_id text, lot_id text, quantity numeric, picked boolean, override_reason text,
               from_location_id text, to_location_id text, position int)`,
    [JSON.stringify(rows)]
  )
}

/** Deletes the lots that a claim made; they have no movement yet. Their rows keep the typed names and identifiers. */
export async function dropMadeLots(sql: Sql, claim: Claim): Promise<void> {
  await sql(
    `UPDATE traceability_operation_detail d SET lot_id = NULL, lot_name = lot.name FROM traceability_lot lot
      WHERE lot.id = d.lot_id AND lot.claim_id = ?`,
    [claim.id]
  )
  await sql(`DELETE FROM traceability_lot WHERE claim_id = ?`, [claim.id])
  await sql(`DELETE FROM traceability_lot_identifier WHERE claim_id = ?`, [claim.id])
}

/** Rows of goods that go out hold their units where they are; those of goods that come in find out again whose they are. */
const HOLDS_IN_CARE = `(${isInCare("d.from_location_id")} AND ${hasStockRows("o.from_location_id")})`

/**
 * Makes the rows that a claim took rows of their operation like any other again, going its way. A unit in care stays reserved
 * there for the row that names it.
 */
export async function unclaimRows(sql: Sql, { payload }: Claim): Promise<void> {
  await sql(
    `UPDATE traceability_operation_detail d
        SET claimed_quantity = 0,
            from_location_id = CASE WHEN ${HOLDS_IN_CARE} THEN d.from_location_id ELSE o.from_location_id END,
            to_location_id = CASE WHEN ${isInCare("d.to_location_id")} AND NOT ${HOLDS_IN_CARE} THEN o.to_location_id ELSE d.to_location_id END
       FROM traceability_operation o WHERE o.id = d.operation_id AND o.id = ANY(?::text[]) AND d.claimed_quantity > 0`,
    [payload.operation_ids]
  )
}

/** Removes the override reasons that came with a claim. */
export async function dropOverrides(sql: Sql, detailIds: string[]): Promise<void> {
  await sql(
    `UPDATE traceability_operation_detail SET override_reason = NULL WHERE id = ANY(?::text[])`,
    [detailIds]
  )
}

/** A run of opening stock is a draft until its numbers are stock: confirming had made it ready. */
export async function reopenOpeningRuns(sql: Sql, { payload }: Claim): Promise<void> {
  await sql(
    `UPDATE traceability_operation o SET state = 'draft' FROM traceability_opening_run r
      WHERE r.operation_id = o.id AND o.id = ANY(?::text[]) AND o.state = 'ready'`,
    [payload.operation_ids]
  )
}
