import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
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
      `${name} exists already for ${itemToken(taken.inventory_item_id)}.`
    )
  }
}

/** A serial number may belong to a lot of the same item, its batch. Throws `lot_wrong_item` for any other. */
export async function requireBatchOfItem(
  sql: Sql,
  itemId: string,
  batchLotId: string | null | undefined
): Promise<void> {
  if (!batchLotId) {
    return
  }
  const [batch] = await sql<{ inventory_item_id: string }>(
    `SELECT inventory_item_id FROM traceability_lot WHERE id = ?`,
    [batchLotId]
  )
  if (batch?.inventory_item_id !== itemId) {
    throw new TraceabilityError("lot_wrong_item", "The batch must be a lot of the same item.")
  }
}
