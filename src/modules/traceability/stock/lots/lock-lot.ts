import type { Sql } from "../../sql"
import type { LotKind } from "../../../../types/operation"
import type { StandingDates } from "./compute-lot-dates"
import { lotNotFound } from "./lot-refusals"

export type LockedLot = Required<StandingDates> & {
  id: string
  inventory_item_id: string
  kind: LotKind
  name: string
  claim_id: string | null
  blocked_at: Date | null
  blocked_reason: string | null
}

/** Locks a lot and returns it. Throws `not_found` for an unknown id. */
export async function lockLot(sql: Sql, id: string): Promise<LockedLot> {
  const [lot] = await sql<LockedLot>(
    `SELECT id, inventory_item_id, kind, name, claim_id, blocked_at, blocked_reason,
            expires_at, best_before_at, removal_at, alert_at, produced_at, packed_at, sell_by_at FROM traceability_lot WHERE id = ? FOR UPDATE`,
    [id]
  )
  if (!lot) {
    throw lotNotFound(id)
  }
  return lot
}
