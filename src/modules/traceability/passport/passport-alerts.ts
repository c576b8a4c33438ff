import { TraceabilityError } from "../../../shared/traceability-error"
import type { PassportAlertKind } from "../../../types/passport"
import type { Sql } from "../sql"

export type PassportAlert = {
  id: string
  day: string
  kind: PassportAlertKind
  /** The number that was looked up, as it stands in the link; of a guesser one of them. */
  number: string
  lot_id: string | null
  lot_name: string | null
  inventory_item_id: string | null
  visitors: number
  numbers: number
  hits: number
  first_at: Date
  last_at: Date
  reviewed_at: Date | null
  reviewed_by: string | null
  note: string | null
}

export type SearchAlerts = {
  kind?: PassportAlertKind[]
  lot_id?: string
  reviewed?: boolean
  limit: number
  offset: number
}

const SELECT = `
  SELECT a.id, a.day, a.kind, a.number, a.lot_id, lot.name AS lot_name, lot.inventory_item_id, a.visitors, a.numbers, a.hits,
         a.first_at, a.last_at, a.reviewed_at, a.reviewed_by, a.note
    FROM traceability_passport_alert a LEFT JOIN traceability_lot lot ON lot.id = a.lot_id`

export async function searchAlerts(
  sql: Sql,
  { kind, lot_id, reviewed, limit, offset }: SearchAlerts
): Promise<{ passport_alerts: PassportAlert[]; count: number }> {
  const conditions = [
    ...(kind ? ["a.kind = ANY(?::text[])"] : []),
    ...(lot_id ? ["a.lot_id = ?"] : []),
    ...(reviewed === undefined ? [] : [`a.reviewed_at IS ${reviewed ? "NOT " : ""}NULL`]),
  ]
  const where = conditions.length ? `WHERE ${conditions.join(" AND ")}` : ""
  const bindings = [...(kind ? [kind] : []), ...(lot_id ? [lot_id] : [])]
  const passport_alerts = await sql<PassportAlert>(
    `${SELECT} ${where} ORDER BY a.last_at DESC, a.id LIMIT ? OFFSET ?`,
    [...bindings, limit, offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_passport_alert a ${where}`,
    bindings
  )
  return { passport_alerts, count }
}

/** Notes that somebody has looked at it. Throws `not_found`. */
export async function reviewAlert(
  sql: Sql,
  id: string,
  note: string | null,
  actorId: string | null
): Promise<PassportAlert> {
  await sql(
    `UPDATE traceability_passport_alert
        SET reviewed_at = coalesce(reviewed_at, now()), reviewed_by = coalesce(reviewed_by, ?), note = coalesce(?, note), updated_at = now()
      WHERE id = ?`,
    [actorId, note, id]
  )
  const [row] = await sql<PassportAlert>(`${SELECT} WHERE a.id = ?`, [id])
  if (!row) {
    throw new TraceabilityError("not_found", `There is no alert with the id ${id}.`, {
      status: 404,
    })
  }
  return row
}
