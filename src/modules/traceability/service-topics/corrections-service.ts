import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { ClaimContext } from "../operations/corrections/claim-new-operation"
import {
  ClaimOperationUndo,
  claimOperationUndo,
} from "../operations/corrections/claim-operation-undo"
import { claimScrap, ScrapLot } from "../operations/corrections/claim-scrap"
import { correctLot } from "../operations/corrections/correct-lot"
import type { CorrectLot } from "../operations/corrections/correction"
import { claimCount, CountStock } from "../operations/corrections/count-stock"
import { CountSheetSearch, readCountSheet } from "../operations/corrections/read-count-sheet"
import { newId } from "../new-id"
import { sqlOf } from "../sql"
import { ClaimsService } from "./claims-service"

/** What puts the books right: counts, scrap, corrected numbers, undo. */
export class CorrectionsService extends ClaimsService {
  @InjectManager()
  async readCountSheet(search: CountSheetSearch, @MedusaContext() context: Context = {}) {
    return readCountSheet(sqlOf(context), search)
  }

  /** First half of a count; the second is `confirmClaims`, its undo `releaseClaim` of each. */
  @InjectTransactionManager()
  async claimCount(
    input: CountStock,
    claim: Omit<ClaimContext, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return claimCount(sql, input, { ...claim, scope: await this.scope_(sql) })
  }

  /** First half of throwing a lot away, or some of it. */
  @InjectTransactionManager()
  async claimScrap(
    input: ScrapLot,
    claim: Omit<ClaimContext, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return claimScrap(sql, input, { ...claim, scope: await this.scope_(sql) })
  }

  /** Puts a wrong number right, with both movements recorded; Medusa's level stays. */
  @InjectTransactionManager()
  async correctLot(
    input: CorrectLot,
    claim: Omit<ClaimContext, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return correctLot(sql, input, { ...claim, scope: await this.scope_(sql) })
  }

  /** First half of undoing a done operation of ours; the second is `confirmClaim`, its undo `releaseClaim`. */
  @InjectTransactionManager()
  async claimOperationUndo(input: ClaimOperationUndo, @MedusaContext() context: Context = {}) {
    return claimOperationUndo(sqlOf(context), input)
  }

  /** Claims and confirms the undo of an operation that keeps Medusa's level, in one go. */
  @InjectTransactionManager()
  async undoAssignment(id: string, reason: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const claim = { operation_id: id, transaction_id: newId("undo"), reason, actor_id: null }
    const { claim_id } = await claimOperationUndo(sql, claim)
    await this.confirmClaim(claim_id, null, context)
  }
}
