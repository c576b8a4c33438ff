import { newId } from "../../new-id"
import { similarityKey } from "../../numbers/naming/similarity-key"
import { moveIdentifiers } from "../../stock/identifiers/move-identifiers"
import { refuseCreatedMeanwhile } from "../../stock/lots/refuse-created-meanwhile"
import type { Sql } from "../../sql"
import type { Correction } from "./correction"

/** Makes a lot like the wrong one under the right name: same item, dates and batch; the unit keeps its other numbers. Returns its id. */
export async function copyLot(
  sql: Sql,
  correction: Correction,
  actorId: string | null
): Promise<string> {
  const id = newId("slot")
  await sql(
    `INSERT INTO traceability_lot (id, inventory_item_id, uniqueness_scope, kind, name, similar_key, internal_reference, note, sales_channel_id,
                            batch_lot_id, expires_at, best_before_at, removal_at, alert_at, produced_at, packed_at, sell_by_at, created_by)
     SELECT ?, inventory_item_id, uniqueness_scope, kind, ?, ?, internal_reference, note, sales_channel_id,
            batch_lot_id, expires_at, best_before_at, removal_at, alert_at, produced_at, packed_at, sell_by_at, ? FROM traceability_lot WHERE id = ?`,
    [id, correction.right_name, similarityKey(correction.right_name), actorId, correction.wrong.id]
  ).catch(refuseCreatedMeanwhile)
  if (correction.wrong.kind === "serial") {
    await moveIdentifiers(sql, correction.wrong.id, id)
  }
  return id
}
