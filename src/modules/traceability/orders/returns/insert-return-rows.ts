import { groupBy } from "../../../../shared/group-by"
import { MOST_FREE_FIRST, OWNED_STOCK } from "./read-sold-units"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { lockLots } from "../../stock/ledger/lock-lots"
import { newId } from "../../new-id"
import { reserveStock } from "../../stock/reservation/reserve-by-strategy"
import type { Sql } from "../../sql"

/** A Detailed Operations row of a return. Without a lot it stands for goods that were shipped without one. */
export type NewReturnRow = {
  line_id: string
  lot_id: string | null
  quantity: number
  to_location_id: string
  blocked_reason: string | null
}

/** Where each lot comes back from: its owner, or where it is in care for its owner. */
async function readOwnedPlaces(
  sql: Sql,
  picks: { lot_id: string }[]
): Promise<(lotId: string) => string> {
  const rows = await sql<{ lot_id: string; location_id: string }>(
    `SELECT wanted.lot_id, s.location_id FROM unnest(?::text[]) AS wanted (lot_id)
      CROSS JOIN LATERAL (${OWNED_STOCK} WHERE owned.lot_id = wanted.lot_id AND owned.quantity > 0 ${MOST_FREE_FIRST} LIMIT 1) AS s`,
    [picks.map((pick) => pick.lot_id)]
  )
  const places = new Map(rows.map((row) => [row.lot_id, row.location_id]))
  return (lotId) => places.get(lotId) ?? "customer"
}

/**
 * Writes rows of a return and holds their units where their owner has them, or where they are in care, so that no other return can name them. Rows added by a
 * claim are deleted when it is released.
 */
export async function insertReturnRows(
  sql: Sql,
  operationId: string,
  rows: NewReturnRow[],
  options: { added_by_claim: boolean } = { added_by_claim: false }
): Promise<void> {
  const picks = rows.flatMap((row) =>
    row.lot_id ? [{ lot_id: row.lot_id, quantity: row.quantity }] : []
  )
  await lockLots(
    sql,
    picks.map((pick) => pick.lot_id)
  )
  const placeOf = await readOwnedPlaces(sql, picks)
  const missing: typeof picks = []
  for (const [place, there] of groupBy(picks, (pick) => placeOf(pick.lot_id))) {
    const got = new Set((await reserveStock(sql, place, there)).map((pick) => pick.lot_id))
    missing.push(...there.filter((pick) => !got.has(pick.lot_id)))
  }
  if (missing.length) {
    throw new TraceabilityError("lot_not_available", say("lot_not_available.notWithCustomer"), {
      status: 409,
    })
  }
  await sql(
    `INSERT INTO traceability_operation_detail (id, operation_id, line_id, lot_id, quantity, to_location_id, blocked_reason, from_location_id,
                                         picked, added_by_claim, position)
     SELECT r.id, ?, r.line_id, r.lot_id, r.quantity, r.to_id, r.reason, r.from_id, true, ?, r.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY
            AS r (id, line_id, lot_id, quantity, to_id, reason, from_id, place)`,
    [
      operationId,
      options.added_by_claim,
      rows.map(() => newId("sopd")),
      rows.map((row) => row.line_id),
      rows.map((row) => row.lot_id),
      rows.map((row) => row.quantity),
      rows.map((row) => row.to_location_id),
      rows.map((row) => row.blocked_reason),
      rows.map((row) => (row.lot_id ? placeOf(row.lot_id) : "customer")),
    ]
  )
}
