import type { Sql } from "../../sql"
import { isCurrentTransfer } from "../../stock/ledger/current-transfer"
import { givesAway, isStanding } from "../../stock/ledger/movement-conditions"

/** To whom a unit was handed, and with which order it was delivered. */
export type Ownership = { to_customer_id: string | null; order_id: string | null }

/** Who has a unit, as far as our own tables say. */
export async function readOwnership(sql: Sql, lotId: string): Promise<Ownership> {
  const [row] = await sql<Ownership>(
    `SELECT (SELECT t.to_customer_id FROM traceability_unit_transfer t WHERE t.lot_id = ? AND ${isCurrentTransfer("t")} LIMIT 1) AS to_customer_id,
            (SELECT m.order_id FROM traceability_lot_movement m WHERE m.lot_id = ? AND ${givesAway("m")} AND ${isStanding("m")}
              ORDER BY m.seq DESC LIMIT 1) AS order_id`,
    [lotId, lotId]
  )
  return row
}
