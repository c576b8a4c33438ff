import type { Sql } from "../../sql"
import { LOT_DATES } from "../../../../types/lot"
import { LABEL_DATES } from "./label-dates"

const COLUMNS = [
  "name",
  "similar_key",
  "internal_reference",
  "note",
  "sales_channel_id",
  "batch_lot_id",
  ...LOT_DATES,
  ...LABEL_DATES,
  "alerted_for",
  "blocked_at",
  "blocked_reason",
  "blocked_by",
  "metadata",
  "updated_at",
]

/** Restores lots from a snapshot, changed or deleted meanwhile, when a larger workflow fails after a change of them. */
export async function restoreLot(sql: Sql, snapshot: string): Promise<void> {
  await sql(
    `INSERT INTO traceability_lot SELECT * FROM json_populate_recordset(null::traceability_lot, ?::json)
     ON CONFLICT (id) DO UPDATE SET ${COLUMNS.map((key) => `${key} = excluded.${key}`).join(", ")}`,
    [snapshot]
  )
  await sql(
    `DELETE FROM traceability_lot_identifier WHERE lot_id IN (SELECT lot->>'id' FROM json_array_elements(?::json) AS lot)`,
    [snapshot]
  )
  await sql(
    `INSERT INTO traceability_lot_identifier
     SELECT i.* FROM json_array_elements(?::json) AS lot,
            json_populate_recordset(null::traceability_lot_identifier, lot->'identifiers') AS i
     ON CONFLICT DO NOTHING`,
    [snapshot]
  )
}
