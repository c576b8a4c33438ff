import type { ReturnClaim } from "../../operations/claims/claim"
import type { ClaimUndo } from "../../operations/claims/confirmed"
import { reverseOperation } from "../../operations/claims/reverse-operation"
import { restoreSnapshot } from "../../operations/documents/operation-snapshot"
import type { Sql } from "../../sql"
import { unmarkReturned } from "./unmark-returned"

/** Makes a return that was brought in as it was before, claimed: its units are with the customer again. */
export async function reopenReturn(sql: Sql, claim: ReturnClaim, undo: ClaimUndo): Promise<void> {
  const { operation, lot_ids } = await reverseOperation(sql, claim, undo)
  await unmarkReturned(sql, claim, operation, lot_ids)
  await restoreSnapshot(sql, undo.before)
}
