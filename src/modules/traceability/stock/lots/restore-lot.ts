import type { Sql } from "../../sql"

const COLUMNS = [
  "name",
  "internal_reference",
  "note",
  "sales_channel_id",
  "batch_lot_id",
  "expires_at",
  "best_before_at",
  "removal_at",
  "alert_at",
  "alerted_for",
  "blocked_at",
  "blocked_reason",
  "blocked_by",
  "metadata",
  "updated_at",
]

/** Puts a lot back as a snapshot of it says, deleted meanwhile or not, when a larger workflow fails after a change of it. */
export async function restoreLot(sql: Sql, snapshot: string): Promise<void> {
  await sql(
    `INSERT INTO traceability_lot SELECT * FROM json_populate_recordset(null::traceability_lot, ?::json)
     ON CONFLICT (id) DO UPDATE SET ${COLUMNS.map((key) => `${key} = excluded.${key}`).join(", ")}`,
    [snapshot]
  )
}
