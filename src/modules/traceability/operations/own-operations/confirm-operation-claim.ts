import type { OperationCode } from "../../../../types/operation"
import { readOperation } from "../documents/operation-rows"
import type { Sql } from "../../sql"
import { Claim, settleClaim } from "../claims/claim-rows"
import { finishOperation } from "../claims/finish-operation"
import { splitOffRest } from "../claims/split-off-rest"

/** What a settled claim did: the operations carried out, their kind, the lots that moved, and the rest's operation. */
export type Confirmed = {
  operation_ids: string[]
  code: OperationCode
  lot_ids: string[]
  backorder_id: string | null
}

/** The second half of validating an operation of ours: ledger, lot stock, document and backorder in one transaction. */
export async function confirmOperationClaim(sql: Sql, claim: Claim): Promise<Confirmed> {
  const operation = await readOperation(sql, claim.payload.operation_ids[0], true)
  const split = await splitOffRest(sql, operation, claim, {
    backorder: claim.payload.backorder === "create",
  })
  const lotIds = await finishOperation(sql, split, claim)
  await sql(`UPDATE traceability_lot SET claim_id = NULL WHERE claim_id = ?`, [claim.id])
  await settleClaim(sql, claim, "confirmed")
  return {
    operation_ids: [operation.id],
    code: operation.code,
    lot_ids: lotIds,
    backorder_id: split.backorder_id,
  }
}
