import { newId } from "../../../new-id"
import { Sql } from "../../../sql"
import { StoredRow } from "./given-detail"
import { storedFacts } from "../label-facts"
import { LineRow, OperationRow } from "../operation-rows"

/** Adds rows at the end of a line and returns their ids. */
export async function insertDetails(
  sql: Sql,
  operation: OperationRow,
  line: LineRow,
  rows: StoredRow[]
): Promise<string[]> {
  const ids = rows.map(() => newId("sopd"))
  await sql(
    `INSERT INTO traceability_operation_detail (id, operation_id, line_id, lot_id, lot_name, quantity, picked, expires_at, override_reason, label,
                                         from_location_id, to_location_id, position)
     SELECT d.id, ?, ?, d.lot_id, d.lot_name, d.quantity, d.picked, d.expires_at, d.override_reason, d.label::jsonb, d.from_id, d.to_id,
            coalesce((SELECT max(position) FROM traceability_operation_detail WHERE line_id = ?), 0) + d.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::boolean[], ?::timestamptz[], ?::text[], ?::text[],
                   ?::text[], ?::text[])
            WITH ORDINALITY AS d (id, lot_id, lot_name, quantity, picked, expires_at, override_reason, label, from_id, to_id, place)`,
    [
      operation.id,
      line.id,
      line.id,
      ids,
      rows.map((row) => row.lot_id),
      rows.map((row) => row.lot_name),
      rows.map((row) => row.quantity),
      rows.map((row) => row.picked ?? false),
      rows.map((row) => row.expires_at ?? null),
      rows.map((row) => row.override_reason ?? null),
      rows.map(storedFacts),
      rows.map((row) => (row.care ?? operation).from_location_id),
      rows.map((row) => (row.care ?? operation).to_location_id),
    ]
  )
  return ids
}
