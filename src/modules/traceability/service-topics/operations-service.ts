import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { cancelOperation } from "../operations/documents/cancel-operation"
import { confirmOperation } from "../operations/documents/confirm-operation"
import { NewOperationWithDetails } from "../operations/documents/create-operation"
import { createOperationWithDetails } from "../operations/documents/create-operation-with-details"
import { discardOperations } from "../operations/documents/discard-operations"
import { GenerateDetails, generateDetails } from "../operations/documents/generate-details"
import { GivenDetail } from "../operations/documents/given-detail"
import { assertUnclaimed, readOperation } from "../operations/documents/operation-rows"
import {
  lockAndSnapshot,
  OperationSnapshot,
  restoreSnapshot,
  takeSnapshot,
} from "../operations/documents/operation-snapshot"
import { pasteDetails } from "../operations/documents/paste-details"
import { readReceived } from "../operations/documents/read-received"
import { reserveOperation, unreserveOperation } from "../operations/documents/reserve-operation"
import { reserveWaiting } from "../operations/documents/reserve-waiting"
import {
  SearchOperations,
  searchOperations,
  viewOperation,
} from "../operations/documents/search-operations"
import { writeDetails } from "../operations/documents/write-details"
import { readFreePlaces, readStockPlaces } from "../stock/reservation/stock-place"
import type { ScanIntoOperation } from "../operations/scan/scan"
import { scanIntoOperation } from "../operations/scan/scan-into-operation"
import { sqlOf } from "../sql"
import { RecallService } from "./recall-service"

/** Operations before they are done: written, filled with lots, reserved, cancelled. */
export class OperationsService extends RecallService {
  /** Writes a draft with its lines. Its rows, when given, are checked like typed ones. */
  @InjectTransactionManager()
  async createOperation(
    input: NewOperationWithDetails,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    const sql = sqlOf(context)
    return createOperationWithDetails(sql, { ...input, scope: await this.scope_(sql) })
  }

  /** Answers the operation as it was before, as every change of an operation does: see `restoreOperations`. */
  @InjectTransactionManager()
  async confirmOperation(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, id)
    await confirmOperation(sql, id)
    return before
  }

  @InjectTransactionManager()
  async reserveOperation(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, id)
    await reserveOperation(sql, id)
    return before
  }

  @InjectTransactionManager()
  async unreserveOperation(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, id)
    await unreserveOperation(sql, id)
    return before
  }

  @InjectTransactionManager()
  async cancelOperation(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, id)
    await cancelOperation(sql, id)
    return before
  }

  /** Puts operations back as they were before a change of ours, when a larger workflow fails after it. */
  @InjectTransactionManager()
  async restoreOperations(
    before: OperationSnapshot,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return restoreSnapshot(sqlOf(context), before)
  }

  /** Takes an operation away that was made by something that failed afterwards. */
  @InjectTransactionManager()
  async discardOperation(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context)
    assertUnclaimed(await readOperation(sql, id, true))
    await discardOperations(sql, [id])
  }

  @InjectTransactionManager()
  async writeDetails(
    input: {
      operation_id: string
      line_id: string
      mode: "replace" | "append"
      details: GivenDetail[]
      actor_id?: string | null
    },
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    // Not locked here: it may take units from other operations and locks them all together.
    const before = await takeSnapshot(sql, [input.operation_id])
    const taken = await writeDetails(sql, { ...input, scope: await this.scope_(sql) })
    return { taken, before }
  }

  @InjectTransactionManager()
  async generateDetails(
    input: Omit<GenerateDetails, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, input.operation_id)
    await generateDetails(sql, { ...input, scope: await this.scope_(sql) })
    return before
  }

  @InjectTransactionManager()
  async pasteDetails(
    input: { operation_id: string; line_id: string; text: string; keep?: boolean },
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, input.operation_id)
    await pasteDetails(sql, { ...input, scope: await this.scope_(sql) })
    return before
  }

  /** One scan into an open operation; answers the row that was picked or filled, and how the operation was before. */
  @InjectTransactionManager()
  async scanIntoOperation(
    input: Omit<ScanIntoOperation, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, input.operation_id)
    const scanned = await scanIntoOperation(sql, { ...input, scope: await this.scope_(sql) })
    return { scanned, before }
  }

  @InjectManager()
  async searchOperations(search: SearchOperations, @MedusaContext() context: Context = {}) {
    return searchOperations(sqlOf(context), search)
  }

  @InjectManager()
  async viewOperation(id: string, @MedusaContext() context: Context = {}) {
    return viewOperation(sqlOf(context), id)
  }

  /** What the done receipts of purchase orders brought in: quantity by item, by purchase order. */
  @InjectManager()
  async readReceived(purchaseOrderIds: string[], @MedusaContext() context: Context = {}) {
    return readReceived(sqlOf(context), purchaseOrderIds)
  }

  /** Reserves newly arrived or freed stock for operations that wait for it, the oldest first. */
  @InjectTransactionManager()
  async reserveWaiting(
    itemIds: string[],
    locationId: string,
    @MedusaContext() context: Context = {}
  ) {
    return reserveWaiting(sqlOf(context), itemIds, locationId)
  }

  /** Both ends of these operations, for each of their items. */
  @InjectManager()
  async readStockPlaces(operationIds: string[], @MedusaContext() context: Context = {}) {
    return readStockPlaces(sqlOf(context), operationIds)
  }

  /** Where these lots have something that nobody has reserved. */
  @InjectManager()
  async readFreePlaces(lotIds: string[], @MedusaContext() context: Context = {}) {
    return readFreePlaces(sqlOf(context), lotIds)
  }
}
