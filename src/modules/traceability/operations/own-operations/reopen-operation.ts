import type { Sql } from "../../sql"
import type { OwnOperationClaim, ReceiptClaim } from "../claims/claim"
import type { ClaimUndo } from "../claims/confirmed"
import { reverseOperation } from "../claims/reverse-operation"
import { withdrawKept } from "../documents/hand-over-kept"
import { restoreSnapshot } from "../documents/operation-snapshot"

/** A document that was carried out is as it was before, claimed. */
export async function reopenOperation(
  sql: Sql,
  claim: ReceiptClaim | OwnOperationClaim,
  undo: ClaimUndo
): Promise<void> {
  const { operation } = await reverseOperation(sql, claim, undo)
  if (operation.code === "loan") {
    await withdrawKept(sql, [operation.id])
  }
  await restoreSnapshot(sql, undo.before)
}
