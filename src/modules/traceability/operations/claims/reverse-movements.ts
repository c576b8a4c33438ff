import { holdsStock } from "../../../../shared/places"
import { lockLots } from "../../stock/ledger/lock-lots"
import { postMovements } from "../../stock/ledger/post-movements"
import { unreserveStock } from "../../stock/reservation/release-details"
import type { Sql } from "../../sql"
import type { StandingMovement } from "./standing-movements"

/**
 * Reverses movements: each by one that goes the other way and says which it reverses, under the same document. The
 * units must be held by `holdMovedUnits`. They arrive unreserved, and take part in FIFO from now on.
 */
export async function reverseMovements(
  sql: Sql,
  movements: StandingMovement[],
  actorId: string | null
): Promise<void> {
  await lockLots(
    sql,
    movements.map((row) => row.lot_id)
  )
  await postMovements(
    sql,
    movements.map((row) => ({
      ...row,
      from_location_id: row.to_location_id,
      to_location_id: row.from_location_id,
      reserved: holdsStock(row.to_location_id) ? row.quantity : 0,
      reverses_id: row.id,
    })),
    { actor_id: actorId, occurred_at: new Date() }
  )
}

/** Gives up what `holdMovedUnits` held. */
export async function releaseMovedUnits(sql: Sql, movements: StandingMovement[]): Promise<void> {
  await unreserveStock(
    sql,
    movements
      .filter((row) => holdsStock(row.to_location_id))
      .map((row) => ({ ...row, location_id: row.to_location_id }))
  )
}
