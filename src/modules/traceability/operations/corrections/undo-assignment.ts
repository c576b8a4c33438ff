import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { lockClaimOf } from "../claims/claim-rows"
import { claimOperationUndo } from "./claim-operation-undo"
import { confirmOperationUndo } from "./confirm-operation-undo"

/** Claims and confirms the undo of an operation that keeps Medusa's level, in one go. */
export async function undoAssignment(sql: Sql, id: string, reason: string): Promise<void> {
  const { claim_id } = await claimOperationUndo(sql, {
    operation_id: id,
    transaction_id: newId("undo"),
    reason,
    actor_id: null,
  })
  await confirmOperationUndo(sql, (await lockClaimOf(sql, "undo", claim_id, "open"))!)
}
