import { Claim, settleClaim } from "../claims/claim-rows"
import { finishOperation } from "../claims/finish-operation"
import { Split, splitOffRest } from "../claims/split-off-rest"
import { readOperations } from "../operations/operation-rows"
import type { Sql } from "../sql"

/**
 * Medusa has made the fulfilment: the claimed units go to the customer, and what the order still needs goes into a
 * backorder that keeps its reservations. Documents first, lots second, as the lock order wants.
 */
export async function confirmFulfillment(sql: Sql, claim: Claim, fulfillmentId: string): Promise<string[]> {
  const operations = await readOperations(sql, claim.payload.operation_ids, true)
  const splits: Split[] = []
  for (const operation of operations) {
    splits.push(await splitOffRest(sql, operation, claim, { backorder: true, fulfillment_id: fulfillmentId }))
  }
  for (const split of splits) {
    await finishOperation(sql, split, claim, fulfillmentId)
  }
  await settleClaim(sql, claim, "confirmed", fulfillmentId)
  return operations.map((operation) => operation.id)
}
