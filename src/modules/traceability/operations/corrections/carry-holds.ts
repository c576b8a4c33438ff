import type { FoundLot } from "../../stock/lots/find-lots"
import { closeHolds, openHolds } from "../../stock/lots/lot-holds"
import type { Sql } from "../../sql"

type Right = { id: string; name: string }

const isAnythingLeft = async (sql: Sql, lotId: string): Promise<boolean> =>
  (
    await sql(`SELECT 1 FROM traceability_lot_stock WHERE lot_id = ? AND quantity > 0 LIMIT 1`, [
      lotId,
    ])
  ).length > 0

/** What is said against a unit and nobody has cleared, and the open case of its fault, which are those of the right number. */
async function moveOpen(sql: Sql, wrongId: string, rightId: string): Promise<void> {
  await sql(
    `UPDATE traceability_suspicion s SET lot_id = ?, updated_at = now()
      WHERE s.lot_id = ? AND s.cleared_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM traceability_suspicion own WHERE own.lot_id = ? AND own.kind = s.kind AND own.cleared_at IS NULL)`,
    [rightId, wrongId, rightId]
  )
  await sql(
    `UPDATE traceability_service_case c SET lot_id = ?, updated_at = now()
      WHERE c.lot_id = ? AND c.state IN ('reported', 'in_repair')
        AND NOT EXISTS (SELECT 1 FROM traceability_service_case own WHERE own.lot_id = ? AND own.state IN ('reported', 'in_repair'))`,
    [rightId, wrongId, rightId]
  )
}

/**
 * Goods in stock that were held back stay so by their right number: a block, what says that a unit is suspicious, and a fault that was
 * reported. In the transaction of the correction, so that nobody is offered them in between.
 */
export async function carryHolds(
  sql: Sql,
  wrong: FoundLot,
  right: Right,
  actorId: string | null
): Promise<void> {
  if (wrong.blocked_at) {
    const reason = wrong.blocked_reason ?? `As ${wrong.name} was`
    await openHolds(sql, [{ lot_id: right.id, reason }], wrong.blocked_by ?? actorId)
  }
  if (await isAnythingLeft(sql, wrong.id)) {
    return
  }
  await closeHolds(sql, [wrong.id], actorId, `It is ${right.name}.`)
  await moveOpen(sql, wrong.id, right.id)
}
