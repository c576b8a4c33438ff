import { isOnHand } from "../../stock/ledger/place-conditions"
import { isExpired } from "../../stock/lots/lot-conditions"
import type { Sql } from "../../sql"

export type ExpiredArrivals = { lots: { name: string; expires_at: Date }[]; count: number }

/** The lots that an operation which is done brought into our stock although they have expired: the first of them, and how many they are. */
export async function readExpiredArrivals(
  sql: Sql,
  operationId: string,
  limit: number
): Promise<ExpiredArrivals> {
  const rows = await sql<{ name: string; expires_at: Date; count: number }>(
    `SELECT lot.name, lot.expires_at, (count(*) OVER ())::int AS count FROM traceability_lot lot
      WHERE ${isExpired("lot")} AND lot.id IN (
            SELECT m.lot_id FROM traceability_lot_movement m
             WHERE m.operation_id = ? AND NOT ${isOnHand("m.from_location_id")} AND ${isOnHand("m.to_location_id")})
      ORDER BY lot.expires_at, lot.name LIMIT ?`,
    [operationId, limit]
  )
  return {
    lots: rows.map(({ name, expires_at }) => ({ name, expires_at })),
    count: rows[0]?.count ?? 0,
  }
}
