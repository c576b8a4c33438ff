import { newId } from "../../new-id"
import type { DetailRow } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"

export type MovedRow = { row: DetailRow; quantity: number; operation_id: string; line_id: string }

/**
 * Moves rows of Detailed Operations to other lines, whole or in pieces. What they reserved stays reserved: the pieces of a
 * row must add up to it.
 */
export async function moveRows(sql: Sql, moved: MovedRow[]): Promise<void> {
  const seen = new Set<string>()
  const kept: MovedRow[] = []
  const cutOff: MovedRow[] = []
  for (const piece of moved) {
    const first = !seen.has(piece.row.id)
    seen.add(piece.row.id)
    const list = first ? kept : cutOff
    list.push(piece)
  }
  await sql(
    `UPDATE traceability_operation_detail d SET operation_id = m.operation_id, line_id = m.line_id, quantity = m.quantity, updated_at = now()
       FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) AS m (id, operation_id, line_id, quantity) WHERE d.id = m.id`,
    [
      kept.map((piece) => piece.row.id),
      kept.map((piece) => piece.operation_id),
      kept.map((piece) => piece.line_id),
      kept.map((piece) => piece.quantity),
    ]
  )
  await sql(
    `INSERT INTO traceability_operation_detail (id, operation_id, line_id, lot_id, lot_name, quantity, picked, expires_at,
                                         from_location_id, to_location_id, position, for_lot_name, override_reason)
     SELECT m.id, m.operation_id, m.line_id, d.lot_id, d.lot_name, m.quantity, d.picked, d.expires_at,
            d.from_location_id, d.to_location_id, d.position, d.for_lot_name, d.override_reason
       FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[]) AS m (id, source_id, operation_id, line_id, quantity)
       JOIN traceability_operation_detail d ON d.id = m.source_id`,
    [
      cutOff.map(() => newId("sopd")),
      cutOff.map((piece) => piece.row.id),
      cutOff.map((piece) => piece.operation_id),
      cutOff.map((piece) => piece.line_id),
      cutOff.map((piece) => piece.quantity),
    ]
  )
}
