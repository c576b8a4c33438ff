import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { ClaimFulfillment, claimFulfillment } from "../orders/deliveries/claim-fulfillment"
import { claimFulfillmentCancel } from "../orders/deliveries/claim-fulfillment-cancel"
import { readOrderLots } from "../orders/deliveries/read-order-lots"
import { SyncDeliveries, syncDeliveries } from "../orders/deliveries/sync-deliveries"
import { undoFulfillmentClaim } from "../orders/deliveries/undo-fulfillment-claim"
import { lockAndSnapshot } from "../operations/documents/operation-snapshot"
import { ClaimReturn, claimReturn } from "../orders/returns/claim-return"
import { createCounterOperation } from "../orders/returns/create-counter-operation"
import type { MedusaReturn } from "../orders/returns/medusa-return"
import { SyncReturn, syncReturn } from "../orders/returns/sync-return"
import { undoReturnClaim } from "../orders/returns/undo-return-claim"
import { viewReturn } from "../orders/returns/view-return"
import { ReturnLot, writeReturnLots } from "../orders/returns/write-return-lots"
import { sqlOf } from "../sql"
import { CorrectionsService } from "./corrections-service"

/** Deliveries and returns of Medusa's orders. */
export class OrdersService extends CorrectionsService {
  @InjectTransactionManager()
  async syncDeliveries(input: SyncDeliveries, @MedusaContext() context: Context = {}) {
    return syncDeliveries(sqlOf(context), input)
  }

  @InjectManager()
  async readOrderLots(orderId: string, @MedusaContext() context: Context = {}) {
    return readOrderLots(sqlOf(context), orderId)
  }

  /** Before Medusa makes a fulfilment: claims its units, or answers null when none of its items is tracked. */
  @InjectTransactionManager()
  async claimFulfillment(
    input: Omit<ClaimFulfillment, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return claimFulfillment(sql, { ...input, scope: await this.scope_(sql) })
  }

  /**
   * Undo of a fulfilment's claim: released while it is open; taken back when it was confirmed and a larger workflow
   * around the fulfilment failed after it. Answers the operations it concerns.
   */
  @InjectTransactionManager()
  async undoFulfillmentClaim(
    claimId: string,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return undoFulfillmentClaim(sqlOf(context), claimId)
  }

  @InjectTransactionManager()
  async claimFulfillmentCancel(
    input: { transaction_id: string; fulfillment_id: string; actor_id: string | null },
    @MedusaContext() context: Context = {}
  ) {
    return claimFulfillmentCancel(sqlOf(context), input)
  }

  /** Finds or makes the open operation of a return of Medusa. Answers its id, or null when there is nothing to bring in. */
  @InjectTransactionManager()
  async syncReturn(input: SyncReturn, @MedusaContext() context: Context = {}) {
    return syncReturn(sqlOf(context), input)
  }

  @InjectManager()
  async viewReturn(medusa: MedusaReturn, @MedusaContext() context: Context = {}) {
    return viewReturn(sqlOf(context), medusa)
  }

  /** Writes which units come back with a return, in place of what was written before. Answers the operation as it was. */
  @InjectTransactionManager()
  async writeReturnLots(
    input: { operation_id: string; medusa: MedusaReturn; lots: ReturnLot[] },
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, input.operation_id)
    await writeReturnLots(sql, { ...input, scope: await this.scope_(sql) })
    return before
  }

  /** Makes the draft that takes a done receipt, transfer or delivery back, or answers the one that is begun. */
  @InjectTransactionManager()
  async createCounterOperation(
    operationId: string,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return createCounterOperation(sqlOf(context), operationId, actorId)
  }

  /** Before stock moves: claims the units of a return, or answers null when nothing in it is tracked. */
  @InjectTransactionManager()
  async claimReturn(input: Omit<ClaimReturn, "scope">, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return claimReturn(sql, { ...input, scope: await this.scope_(sql) })
  }

  /** Undo of a return's claim: released while it is open; taken back when a larger workflow failed after it. */
  @InjectTransactionManager()
  async undoReturnClaim(claimId: string, @MedusaContext() context: Context = {}): Promise<void> {
    return undoReturnClaim(sqlOf(context), claimId)
  }
}
