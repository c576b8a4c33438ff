import { claimOperation } from "../own-operations/claim-operation"
import { lockClaimable } from "../own-operations/lock-claimable"
import type { LevelChange } from "../claims/claim"
import { confirmOperation } from "../documents/confirm-operation"
import type { NewOperationWithDetails } from "../documents/new-operation"
import { createOperationWithDetails } from "../documents/create-operation-with-details"
import type { NameCheck } from "../../numbers/lists/find-foreign-names"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { UniquenessScope } from "../../../../types/operation"

export type ClaimedOperation = {
  operation_id: string
  claim_id: string
  level_changes: LevelChange[]
}
export type ClaimContext = {
  transaction_id: string
  actor_id: string | null
  scope: UniquenessScope
  /** Set where the names of the rows are entered with it. */
  names?: NameCheck
}

/** Makes an operation with its rows, confirms and claims it; releasing the claim discards the operation. */
export async function claimNewOperation(
  sql: Sql,
  operation: NewOperationWithDetails,
  context: ClaimContext
): Promise<ClaimedOperation> {
  // Confirming locks the items, and the rows lock lots before that: items come before lots in the lock order.
  const itemIds = operation.lines.map((line) => line.inventory_item_id)
  await readTracking(sql, itemIds, "FOR UPDATE")
  const { id } = await createOperationWithDetails(sql, {
    ...operation,
    created_by: context.actor_id,
    scope: context.scope,
    names: context.names,
  })
  await confirmOperation(sql, id)
  const claim = await claimOperation(sql, await lockClaimable(sql, id), {
    ...context,
    discard: true,
  })
  return { ...claim, operation_id: id }
}
