import { deleteDetails, releaseDetails } from "../../../stock/reservation/release-details"
import type { Sql } from "../../../sql"
import type { OperationRow } from "../operation-rows"
import { isReserving } from "../refresh-state"

/** Deletes rows of an operation, and frees what they reserved where the operation reserves stock. */
export async function dropDetails(
  sql: Sql,
  operation: OperationRow,
  detailIds: string[]
): Promise<void> {
  await (isReserving(operation) ? releaseDetails : deleteDetails)(sql, detailIds)
}
