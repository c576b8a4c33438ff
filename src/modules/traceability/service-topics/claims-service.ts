import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import {
  ClaimOperation,
  claimOperation,
  lockClaimable,
} from "../operations/own-operations/claim-operation"
import type { Claim } from "../operations/claims/claim"
import type { ClaimUndo, Confirmed } from "../operations/claims/confirmed"
import { confirmClaim, confirmClaims } from "../settling/confirm-claim"
import { readAbandonedClaims } from "../settling/read-abandoned-claims"
import { releaseClaim } from "../settling/release-claim"
import { reopenClaims } from "../settling/reopen-claims"
import { refuseOrderUnits } from "../orders/returns/refuse-order-units"
import { sqlOf } from "../sql"
import { OperationsService } from "./operations-service"

/** Both halves of what moves stock here and in Medusa: claimed first, then confirmed or released. */
export class ClaimsService extends OperationsService {
  /** First half of validating an operation of ours; the second is `confirmClaim`, its undo `releaseClaim`. */
  @InjectTransactionManager()
  async claimOperation(
    input: Omit<ClaimOperation, "scope" | "discard"> & { operation_id: string },
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const operation = await lockClaimable(sql, input.operation_id)
    await refuseOrderUnits(sql, operation)
    return claimOperation(sql, operation, { ...input, scope: await this.scope_(sql) })
  }

  /** Turns a claim into movements. Answers null when it is settled already: doing it twice does nothing. */
  @InjectTransactionManager()
  async confirmClaim(
    claimId: string,
    fulfillmentId: string | null = null,
    @MedusaContext() context: Context = {}
  ): Promise<Confirmed | null> {
    return confirmClaim(sqlOf(context), claimId, fulfillmentId)
  }

  /** Turns several claims into movements at once, and answers what `reopenClaims` needs to take that back. */
  @InjectTransactionManager()
  async confirmClaims(
    claimIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<{ done: Confirmed[]; undo: ClaimUndo[] }> {
    return confirmClaims(sqlOf(context), claimIds)
  }

  /** Takes confirmed claims back, the last one first: they are open again. */
  @InjectTransactionManager()
  async reopenClaims(undo: ClaimUndo[], @MedusaContext() context: Context = {}): Promise<void> {
    return reopenClaims(sqlOf(context), undo)
  }

  /** Gives back what a claim held. Does nothing when it is settled already. */
  @InjectTransactionManager()
  async releaseClaim(claimId: string, @MedusaContext() context: Context = {}): Promise<void> {
    return releaseClaim(sqlOf(context), claimId)
  }

  /** Claims that are older than their saga can have run. */
  @InjectManager()
  async readAbandonedClaims(
    before: Date,
    @MedusaContext() context: Context = {}
  ): Promise<Claim[]> {
    return readAbandonedClaims(sqlOf(context), before)
  }
}
