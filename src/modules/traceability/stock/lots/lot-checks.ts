import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { say } from "../../../../shared/say"
import type { UniquenessScope } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { findLotsByName } from "./find-lots"

/** Throws `lot_exists` for a name that is taken within the scope. */
export async function refuseTaken(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  name: string
): Promise<void> {
  const [taken] = await findLotsByName(sql, itemId, scope, [name])
  if (taken) {
    throw new TraceabilityError(
      "lot_exists",
      say("lot_exists.ofItem", { name, item: itemToken(taken.inventory_item_id) })
    )
  }
}

/**
 * A serial number may belong to a lot of the same item, its batch, and that to nothing further. `lotId` is the unit's own id, null
 * of one that is being made. Throws `lot_wrong_item` for any other.
 */
export async function requireBatchOfItem(
  sql: Sql,
  itemId: string,
  batchLotId: string | null | undefined,
  lotId: string | null = null
): Promise<void> {
  if (batchLotId === null || batchLotId === undefined) {
    return
  }
  const [batch] = await sql<{ inventory_item_id: string; is_circle: boolean }>(
    `SELECT inventory_item_id, id = ? OR batch_lot_id IS NOT NULL
            OR EXISTS (SELECT 1 FROM traceability_lot unit WHERE unit.batch_lot_id = ?) AS is_circle
       FROM traceability_lot WHERE id = ?`,
    [lotId, lotId, batchLotId]
  )
  if (batch?.inventory_item_id !== itemId) {
    throw new TraceabilityError("lot_wrong_item", say("lot_wrong_item.batch"))
  }
  if (batch.is_circle) {
    throw new TraceabilityError("lot_wrong_item", say("lot_wrong_item.batchOfBatch"))
  }
}
