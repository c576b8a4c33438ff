import type { Context, Logger } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { ClaimOperation, claimOperation } from "./claims/claim-operation"
import {
  Claim,
  lockConfirmedFulfillment,
  lockConfirmedReturn,
  operationsOfClaim,
  lockOpenClaim,
} from "./claims/claim-rows"
import { Confirmed, confirmOperationClaim } from "./claims/confirm-operation-claim"
import { ClaimUndo, reopenClaim } from "./claims/reopen-claim"
import { releaseClaim } from "./claims/release-claim"
import {
  claimFulfillmentCancel,
  confirmFulfillmentCancel,
  reverseFulfillment,
} from "./deliveries/cancel-fulfillment"
import { ClaimOperationUndo, claimOperationUndo } from "./corrections/claim-operation-undo"
import { claimCount, CountStock } from "./corrections/count-stock"
import { ClaimContext } from "./corrections/claim-new-operation"
import { claimScrap, ScrapLot } from "./corrections/claim-scrap"
import { CorrectLot, correctLot } from "./corrections/correct-lot"
import { CountSheetSearch, readCountSheet } from "./corrections/read-count-sheet"
import { confirmOperationUndo } from "./corrections/confirm-operation-undo"
import { ClaimFulfillment, claimFulfillment } from "./deliveries/claim-fulfillment"
import { confirmFulfillment } from "./deliveries/confirm-fulfillment"
import { readOrderLots } from "./deliveries/read-order-lots"
import { SyncDeliveries, syncDeliveries } from "./deliveries/sync-deliveries"
import { beginRequest, finishRequest, StoredAnswer } from "./idempotency/idempotent-requests"
import {
  checkLedger,
  readStockOf,
  readTrackedItemIds,
  readTrackedTotals,
} from "./integrity/check-ledger"
import { readLedgerEnd, verifyLots } from "./integrity/verify-ledger"
import { EpcisOf, readFacts } from "./epcis/read-facts"
import { readProduction } from "./epcis/read-production"
import { checkLabelOptions, LabelOptions } from "./labels/label-options"
import { LabelSearch, readLabelledLots } from "./labels/read-labelled-lots"
import { lockLots } from "./ledger/lock-lots"
import { CreateLot, createLot, deleteLot, UpdateLot, updateLot } from "./lots/change-lot"
import type { LotDates } from "./lots/compute-lot-dates"
import { countStock } from "./lots/count-stock"
import { ExpiringLot, markAlerted, readExpiringLots } from "./lots/expiring-lots"
import { blockLot, unblockLot } from "./lots/hold-lot"
import { closeHolds } from "./lots/lot-holds"
import { GroupLots, groupLots } from "./lots/group-lots"
import { blockEach, changeDatesOfEach } from "./lots/lot-batch"
import { readLotMovements, readLotStock } from "./lots/lot-history"
import { SearchLots, searchLots, viewLotsScanned } from "./lots/search-lots"
import { ClaimProduction, claimProduction } from "./manufacturing/claim-production"
import { ClaimRework } from "./manufacturing/claim-rework"
import { readComponentNeeds, readFamilies } from "./manufacturing/component-needs"
import { cancelOrder, confirmOrder, reserveOrder } from "./manufacturing/confirm-order"
import { confirmProduction } from "./manufacturing/confirm-production"
import { CreateOrder, createOrder } from "./manufacturing/create-order"
import { lockOpenOrder } from "./manufacturing/lock-order"
import { mergeOrders } from "./manufacturing/merge-orders"
import { readOrder } from "./manufacturing/order-rows"
import type { BatchInput } from "./manufacturing/plan-batch"
import { prepareBatch, previewBatch } from "./manufacturing/prepare-batch"
import { makeProducible, ProduceOrder } from "./manufacturing/produce-order"
import { readUnits } from "./manufacturing/read-units"
import { releaseProduction } from "./manufacturing/release-production"
import { claimComponentScrap, ScrapComponent } from "./manufacturing/scrap-component"
import { searchBoms, SearchBoms } from "./manufacturing/search-boms"
import { searchOrders, SearchOrders } from "./manufacturing/search-orders"
import { SetLot, setLot } from "./manufacturing/set-lot"
import { confirmRework, releaseRework } from "./manufacturing/settle-rework"
import { splitOrder } from "./manufacturing/split-order"
import { claimSwap, SwapComponent } from "./manufacturing/swap-component"
import { claimUnbuild, UnbuildOrder } from "./manufacturing/unbuild-order"
import { BomSnapshot, restoreBom, snapshotBom } from "./manufacturing/bom-snapshot"
import { BomInput, createBom, deleteBom, updateBom } from "./manufacturing/write-bom"
import { OrdersSnapshot, restoreOrders, snapshotOrders } from "./manufacturing/orders-snapshot"
import BillOfMaterials from "./models/bill-of-materials"
import BillOfMaterialsLine from "./models/bill-of-materials-line"
import IdempotentRequest from "./models/idempotent-request"
import ItemTracking from "./models/item-tracking"
import LotGenealogy from "./models/lot-genealogy"
import LotHold from "./models/lot-hold"
import LotMovement from "./models/lot-movement"
import LotStock from "./models/lot-stock"
import ManufacturingOrder from "./models/manufacturing-order"
import Recall from "./models/recall"
import RecallAnswer from "./models/recall-answer"
import RecallNotice from "./models/recall-notice"
import ReservationLoss from "./models/reservation-loss"
import StockClaim from "./models/stock-claim"
import StockLot from "./models/stock-lot"
import StockOperation from "./models/stock-operation"
import StockOperationDetail from "./models/stock-operation-detail"
import StockOperationLine from "./models/stock-operation-line"
import StockOperationType from "./models/stock-operation-type"
import TraceabilitySetting from "./models/traceability-setting"
import UntrackedStock from "./models/untracked-stock"
import { peekLotName } from "./numbering/draw-lot-names"
import { ensureOperationTypes } from "./operation-types/ensure-operation-types"
import { cancelOperation } from "./operations/cancel-operation"
import { discardOperations } from "./operations/discard-operations"
import { assertUnclaimed, readOperation } from "./operations/operation-rows"
import {
  lockAndSnapshot,
  OperationSnapshot,
  restoreSnapshot,
  takeSnapshot,
} from "./operations/operation-snapshot"
import { newId } from "./new-id"
import { restoreLot } from "./lots/restore-lot"
import { confirmOperation } from "./operations/confirm-operation"
import { createOperation, NewOperationWithDetails } from "./operations/create-operation"
import { GenerateDetails, generateDetails } from "./operations/generate-details"
import { parseForItem, pasteDetails } from "./operations/paste-details"
import { readReceived } from "./operations/read-received"
import { reserveOperation, unreserveOperation } from "./operations/reserve-operation"
import { reserveWaiting } from "./operations/reserve-waiting"
import { SearchOperations, searchOperations, viewOperation } from "./operations/search-operations"
import { GivenDetail, writeDetails } from "./operations/write-details"
import { readFreePlaces, readStockPlaces } from "./reservation/stock-place"
import { findScannedLots } from "./scan/find-scanned-lots"
import type { ScannedCode } from "./scan/read-scanned-code"
import { ScanIntoOperation, scanIntoOperation } from "./scan/scan-into-operation"
import { ClaimReturn, claimReturn } from "./returns/claim-return"
import { createCounterOperation } from "./returns/create-counter-operation"
import type { MedusaReturn } from "./returns/medusa-return"
import { reverseReturn } from "./returns/reverse-return"
import { SyncReturn, syncReturn } from "./returns/sync-return"
import { viewReturn } from "./returns/view-return"
import { ReturnLot, writeReturnLots } from "./returns/write-return-lots"
import { changeSettings } from "./settings/change-settings"
import { readSettings, Settings } from "./settings/read-settings"
import { Sql, sqlOf } from "./sql"
import { AssignLots, assignLots } from "./tracking/assign-lots"
import { readOwnedLots } from "./trace/owned-lots"
import { closeRecall, type RecallEnd, reopenRecall, writeRecallEnd } from "./recall/close-recall"
import { findRecall, type FindRecalls, findRecalls, sourceOf } from "./recall/find-recalls"
import { readNotices, type NoticeState } from "./recall/recall-notices"
import { readRecallProgress } from "./recall/recall-progress"
import { readMovedLots } from "./recall/recall-source"
import { recordAnswer, type RecordAnswer } from "./recall/record-answer"
import {
  type StartedRecall,
  startRecall,
  type StartRecall,
  undoStartRecall,
} from "./recall/start-recall"
import { forgetTold, tellNotices, type UntoldNotice } from "./recall/tell-notices"
import type { RowPage } from "./recall/read-page"
import { eachRecallRows, readRecallList, type RecallRows } from "./recall/recall-list"
import { readReportRows, ReportOf } from "./trace/report-rows"
import { TraceLot, traceLot } from "./trace/trace-lot"
import { readTracking } from "./tracking/read-tracking"
import { listTracking, ListTracking } from "./tracking/list-tracking"
import { installCoreExtensions } from "../../workflows/core-extensions/install-core-extensions"
import {
  readUntracked,
  SetItemTracking,
  setItemTracking,
  StockLevel,
} from "./tracking/set-item-tracking"

/** The plugin's options that this module reads. */
export type TraceabilityOptions = Partial<Settings> & LabelOptions

/**
 * The module's face: every method is one transaction around functions that live beside it by topic. What must hold
 * together (ledger, lot stock, operations, claims) is in this one module, because a transaction cannot span two.
 */
class TraceabilityModuleService extends MedusaService({
  IdempotentRequest,
  ItemTracking,
  LotGenealogy,
  LotHold,
  LotMovement,
  LotStock,
  ReservationLoss,
  StockClaim,
  StockLot,
  StockOperation,
  StockOperationDetail,
  StockOperationLine,
  StockOperationType,
  TraceabilityBom: BillOfMaterials,
  TraceabilityBomLine: BillOfMaterialsLine,
  TraceabilityManufacturingOrder: ManufacturingOrder,
  TraceabilityRecall: Recall,
  TraceabilityRecallAnswer: RecallAnswer,
  TraceabilityRecallNotice: RecallNotice,
  TraceabilitySetting,
  UntrackedStock,
}) {
  protected readonly options_: TraceabilityOptions
  protected readonly logger_: Logger

  /** Medusa calls this once all workflow files are loaded; it swallows errors, so they are logged here. */
  readonly __hooks = {
    onApplicationStart: async (): Promise<void> => {
      try {
        installCoreExtensions(this.logger_)
      } catch (error) {
        this.logger_.error(
          "medusa-plugin-traceability could not extend Medusa's workflows: lots are not checked",
          error as Error
        )
      }
    },
  }

  constructor(container: { logger: Logger }, options?: TraceabilityOptions) {
    super(container, options)
    this.logger_ = container.logger
    this.options_ = options ?? {}
    checkLabelOptions(this.options_)
  }

  private async scope_(sql: Sql): Promise<"item" | "global"> {
    return (await readSettings(sql, this.options_)).uniqueness
  }

  @InjectManager()
  async readSettings(@MedusaContext() context: Context = {}) {
    return readSettings(sqlOf(context), this.options_)
  }

  @InjectTransactionManager()
  async changeSettings(change: Partial<Settings>, @MedusaContext() context: Context = {}) {
    return changeSettings(sqlOf(context), this.options_, change)
  }

  /** How items are numbered, by item id; items never configured read as not tracked. */
  @InjectManager()
  async readTracking(itemIds: string[], @MedusaContext() context: Context = {}) {
    return readTracking(sqlOf(context), itemIds)
  }

  @InjectManager()
  async searchTracking(filter: ListTracking, @MedusaContext() context: Context = {}) {
    return listTracking(sqlOf(context), filter)
  }

  @InjectTransactionManager()
  async setItemTracking(
    change: SetItemTracking,
    levels: StockLevel[],
    @MedusaContext() context: Context = {}
  ) {
    return setItemTracking(sqlOf(context), this.options_, change, levels)
  }

  @InjectManager()
  async readUntracked(itemIds: string[], @MedusaContext() context: Context = {}) {
    return readUntracked(sqlOf(context), itemIds)
  }

  @InjectTransactionManager()
  async createLot(lot: CreateLot, actorId: string | null, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return createLot(sql, lot, { scope: await this.scope_(sql), actor_id: actorId })
  }

  /** Numbers stock that is counted already; Medusa's level stays. Answers the operation's id. */
  @InjectTransactionManager()
  async assignLots(input: AssignLots, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return assignLots(sql, input, await this.scope_(sql))
  }

  /** Makes a lot and numbers `quantity` of the stock counted at `location_id` with it. Answers the lot's id and the operation's. */
  @InjectTransactionManager()
  async createLotOfCountedStock(
    lot: CreateLot,
    place: { location_id: string; quantity: number },
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const scope = await this.scope_(sql)
    const id = await createLot(sql, lot, { scope, actor_id: actorId })
    const lots = [{ lot_id: id, quantity: place.quantity }]
    const operationId = await assignLots(
      sql,
      { ...place, inventory_item_id: lot.inventory_item_id, lots, actor_id: actorId },
      scope
    )
    return { id, operation_id: operationId }
  }

  @InjectTransactionManager()
  async updateLot(id: string, change: UpdateLot, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return updateLot(sql, id, change, await this.scope_(sql))
  }

  @InjectTransactionManager()
  async deleteLot(id: string, @MedusaContext() context: Context = {}) {
    return deleteLot(sqlOf(context), id)
  }

  @InjectTransactionManager()
  async blockLot(
    id: string,
    reason: string,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return blockLot(sqlOf(context), id, reason, actorId)
  }

  /** Several lots for one reason, all or none. */
  @InjectTransactionManager()
  async blockLots(
    ids: string[],
    reason: string,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return blockEach(sqlOf(context), ids, reason, actorId)
  }

  @InjectTransactionManager()
  async changeDatesOfLots(
    ids: string[],
    dates: Partial<LotDates>,
    @MedusaContext() context: Context = {}
  ) {
    return changeDatesOfEach(sqlOf(context), ids, dates)
  }

  @InjectTransactionManager()
  async unblockLot(
    id: string,
    note: string | null,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return unblockLot(sqlOf(context), id, note, actorId)
  }

  /** Lifts the holds of several lots again. */
  @InjectTransactionManager()
  async unblockLots(
    ids: string[],
    note: string | null,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await lockLots(sql, ids)
    await closeHolds(sql, ids, actorId, note)
  }

  /** Where a lot came from and where it went, through every level of manufacturing. */
  @InjectManager()
  async traceLot(input: TraceLot, @MedusaContext() context: Context = {}) {
    return traceLot(sqlOf(context), input)
  }

  @InjectManager()
  async readReportRows(
    input: ReportOf & { direction: "upstream" | "downstream"; limit: number; after?: string },
    @MedusaContext() context: Context = {}
  ) {
    return readReportRows(sqlOf(context), input)
  }

  /** What these lots are in today, where all of that is and who has it. */
  @InjectTransactionManager()
  async readRecallList(lotIds: string[], page: RowPage, @MedusaContext() context: Context = {}) {
    return readRecallList(sqlOf(context), lotIds, page)
  }

  /** The same whole, some rows at a time, in one transaction: it ends when whoever takes them stalls for a minute. */
  @InjectTransactionManager()
  async eachRecallRows(
    lotIds: string[],
    handOver: (rows: RecallRows) => Promise<void>,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await sql(`SET LOCAL idle_in_transaction_session_timeout = '60s'`)
    await eachRecallRows(sql, lotIds, handOver)
  }

  /** The lots that an operation moved. */
  @InjectManager()
  async readMovedLots(operationId: string, @MedusaContext() context: Context = {}) {
    return readMovedLots(sqlOf(context), operationId)
  }

  /** Starts a recall, or goes on with the open one of its source. */
  @InjectTransactionManager()
  async startRecall(input: StartRecall, @MedusaContext() context: Context = {}) {
    return startRecall(sqlOf(context), input)
  }

  @InjectTransactionManager()
  async undoStartRecall(
    started: StartedRecall,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return undoStartRecall(sqlOf(context), started, actorId)
  }

  /** Tells some of those who were not told of a recall yet; answers the notices, none when all are told. */
  @InjectTransactionManager()
  async tellRecallNotices(
    recallId: string,
    tell: (notices: UntoldNotice[]) => Promise<void>,
    @MedusaContext() context: Context = {}
  ) {
    return tellNotices(sqlOf(context), recallId, tell)
  }

  @InjectTransactionManager()
  async forgetToldRecallNotices(noticeIds: string[], @MedusaContext() context: Context = {}) {
    await forgetTold(sqlOf(context), noticeIds)
  }

  @InjectManager()
  async findRecalls(filter: FindRecalls, page: RowPage, @MedusaContext() context: Context = {}) {
    return findRecalls(sqlOf(context), filter, page)
  }

  /** A recall with how far it has come: now, or when it was closed. */
  @InjectTransactionManager()
  async readRecall(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const recall = await findRecall(sql, id)
    return {
      ...recall,
      progress: recall.outcome ?? (await readRecallProgress(sql, id, sourceOf(recall))),
    }
  }

  /** Who got recalled goods, a page of them. */
  @InjectTransactionManager()
  async readRecallNotices(
    filter: { recall_id: string; state?: NoticeState; ids?: string[] },
    page: RowPage,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    await findRecall(sql, filter.recall_id)
    const { rows, totals } = await readNotices(sql, filter, page)
    return { notices: rows, count: totals.count }
  }

  @InjectTransactionManager()
  async recordRecallAnswer(input: RecordAnswer, @MedusaContext() context: Context = {}) {
    return recordAnswer(sqlOf(context), input)
  }

  @InjectTransactionManager()
  async removeRecallAnswer(id: string, @MedusaContext() context: Context = {}) {
    await sqlOf(context)(`DELETE FROM traceability_recall_answer WHERE id = ?`, [id])
  }

  @InjectTransactionManager()
  async closeRecall(
    id: string,
    note: string | null,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return closeRecall(sqlOf(context), id, note, actorId)
  }

  @InjectTransactionManager()
  async reopenRecall(id: string, @MedusaContext() context: Context = {}) {
    return reopenRecall(sqlOf(context), id)
  }

  @InjectTransactionManager()
  async restoreRecallEnd(end: RecallEnd, @MedusaContext() context: Context = {}) {
    await writeRecallEnd(sqlOf(context), end)
  }

  /** The units that the customer of these orders has. */
  @InjectManager()
  async readOwnedLots(orderIds: string[], @MedusaContext() context: Context = {}) {
    return readOwnedLots(sqlOf(context), orderIds)
  }

  @InjectManager()
  async searchLots(search: SearchLots, @MedusaContext() context: Context = {}) {
    return searchLots(sqlOf(context), search)
  }

  /** Lots on hand whose alert date has come and was not told yet. */
  @InjectManager()
  async readExpiringLots(
    page: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    return readExpiringLots(sqlOf(context), page)
  }

  @InjectTransactionManager()
  async markAlerted(lots: ExpiringLot[], @MedusaContext() context: Context = {}) {
    return markAlerted(sqlOf(context), lots)
  }

  /** How many lots and serial numbers each item has. */
  @InjectManager()
  async countLots(
    itemIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<Map<string, number>> {
    const rows = await sqlOf(context)<{ inventory_item_id: string; count: number }>(
      `SELECT inventory_item_id, count(*)::int AS count FROM stock_lot WHERE inventory_item_id = ANY(?::text[]) GROUP BY 1`,
      [itemIds]
    )
    return new Map(rows.map((row) => [row.inventory_item_id, row.count]))
  }

  /** Lots on hand by item: of some items everywhere, or of all items at one stock location. */
  @InjectManager()
  async countStock(
    filter: Parameters<typeof countStock>[1],
    @MedusaContext() context: Context = {}
  ) {
    return countStock(sqlOf(context), filter)
  }

  /** Which of these items are tracked, while the shop tracks at all. */
  @InjectManager()
  async readGuarded(
    itemIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<Set<string>> {
    const sql = sqlOf(context)
    const { enabled } = await readSettings(sql, this.options_)
    const tracking = await readTracking(sql, enabled ? itemIds : [])
    return new Set([...tracking].flatMap(([id, item]) => (item.tracking === "none" ? [] : [id])))
  }

  @InjectManager()
  async groupLots(input: GroupLots, @MedusaContext() context: Context = {}) {
    return groupLots(sqlOf(context), input)
  }

  /** What labels of lots are made from, and the address of the shop's Digital Links. */
  @InjectManager()
  async readLabelledLots(search: LabelSearch, @MedusaContext() context: Context = {}) {
    const { digitalLinkUrl } = this.options_
    return { ...(await readLabelledLots(sqlOf(context), search)), digitalLinkUrl }
  }

  /** A page of what EPCIS events of a lot or an operation are made from, with what production made of what. */
  @InjectManager()
  async readEpcis(
    of: EpcisOf,
    after: number,
    limit: number,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const facts = await readFacts(sql, of, after, limit)
    const { digitalLinkUrl } = this.options_
    return { facts, production: await readProduction(sql, facts), digitalLinkUrl }
  }

  @InjectManager()
  async readLotStock(lotId: string, @MedusaContext() context: Context = {}) {
    return readLotStock(sqlOf(context), lotId)
  }

  @InjectManager()
  async readLotMovements(
    lotId: string,
    page: { limit: number; offset: number },
    @MedusaContext() context: Context = {}
  ) {
    return readLotMovements(sqlOf(context), lotId, page)
  }

  @InjectManager()
  async peekLotName(itemId: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return peekLotName(sql, itemId, await this.scope_(sql))
  }

  @InjectManager()
  async parsePastedText(
    text: string,
    itemId: string | undefined,
    @MedusaContext() context: Context = {}
  ) {
    return parseForItem(sqlOf(context), text, itemId)
  }

  @InjectTransactionManager()
  async ensureOperationTypes(locationIds: string[], @MedusaContext() context: Context = {}) {
    for (const locationId of [...locationIds].sort()) {
      await ensureOperationTypes(sqlOf(context), locationId)
    }
  }

  /** Writes a draft with its lines. Its rows, when given, are checked like typed ones. */
  @InjectTransactionManager()
  async createOperation(
    input: NewOperationWithDetails,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    const sql = sqlOf(context)
    const { id, line_ids } = await createOperation(sql, input)
    for (const [i, line] of input.lines.entries()) {
      if (line.details?.length) {
        const scope = await this.scope_(sql)
        await writeDetails(sql, {
          operation_id: id,
          line_id: line_ids[i],
          mode: "replace",
          details: line.details,
          scope,
        })
      }
    }
    return id
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

  /** The lots that a scanned code means, among these items or (null) among all, as they are shown. */
  @InjectManager()
  async findScannedLots(
    code: ScannedCode,
    itemIds: string[] | null,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return findScannedLots(code, (texts) => viewLotsScanned(sql, texts, itemIds))
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

  /** What the done receipts of purchase orders brought in: quantity by item, by purchase order. */
  @InjectManager()
  async readReceived(purchaseOrderIds: string[], @MedusaContext() context: Context = {}) {
    return readReceived(sqlOf(context), purchaseOrderIds)
  }

  @InjectManager()
  async viewOperation(id: string, @MedusaContext() context: Context = {}) {
    return viewOperation(sqlOf(context), id)
  }

  /** First half of validating an operation of ours; the second is `confirmClaim`, its undo `releaseClaim`. */
  @InjectTransactionManager()
  async claimOperation(
    input: Omit<ClaimOperation, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return claimOperation(sql, { ...input, scope: await this.scope_(sql) })
  }

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

  /** Before Medusa makes a fulfilment: claims its units, or answers null when none of its items is tracked. */
  @InjectTransactionManager()
  async claimFulfillment(
    input: Omit<ClaimFulfillment, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return claimFulfillment(sql, { ...input, scope: await this.scope_(sql) })
  }

  @InjectTransactionManager()
  async claimFulfillmentCancel(
    input: { transaction_id: string; fulfillment_id: string; actor_id: string | null },
    @MedusaContext() context: Context = {}
  ) {
    return claimFulfillmentCancel(sqlOf(context), input)
  }

  /** Turns a claim into movements. Answers null when it is settled already: doing it twice does nothing. */
  @InjectTransactionManager()
  async confirmClaim(
    claimId: string,
    fulfillmentId: string | null = null,
    @MedusaContext() context: Context = {}
  ): Promise<Confirmed | null> {
    const sql = sqlOf(context)
    const claim = await lockOpenClaim(sql, claimId)
    return claim && confirm(sql, claim, fulfillmentId)
  }

  /** Turns several claims into movements at once, and answers what `reopenClaims` needs to take that back. */
  @InjectTransactionManager()
  async confirmClaims(
    claimIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<{ done: Confirmed[]; undo: ClaimUndo[] }> {
    const sql = sqlOf(context)
    const done: Confirmed[] = []
    const undo: ClaimUndo[] = []
    for (const claimId of claimIds) {
      const before = await takeSnapshot(sql, await operationsOfClaim(sql, claimId))
      const confirmed = await this.confirmClaim(claimId, null, context)
      if (confirmed) {
        done.push(confirmed)
        undo.push({ claim_id: claimId, before, backorder_id: confirmed.backorder_id })
      }
    }
    return { done, undo }
  }

  /** Takes confirmed claims back, the last one first: they are open again. */
  @InjectTransactionManager()
  async reopenClaims(undo: ClaimUndo[], @MedusaContext() context: Context = {}): Promise<void> {
    for (const claim of [...undo].reverse()) {
      await reopenClaim(sqlOf(context), claim)
    }
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

  /** Claims and confirms the undo of an operation that keeps Medusa's level, in one go. */
  @InjectTransactionManager()
  async undoAssignment(id: string, reason: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const claim = { operation_id: id, transaction_id: newId("undo"), reason, actor_id: null }
    const { claim_id } = await claimOperationUndo(sql, claim)
    await this.confirmClaim(claim_id, null, context)
  }

  /** A lot as it is now, to be put back by `restoreLot`. */
  @InjectManager()
  async snapshotLot(id: string, @MedusaContext() context: Context = {}): Promise<string> {
    return this.snapshotLots([id], context)
  }

  @InjectManager()
  async snapshotLots(ids: string[], @MedusaContext() context: Context = {}): Promise<string> {
    const [row] = await sqlOf(context)<{ lots: string }>(
      `SELECT coalesce(json_agg(lot), '[]')::text AS lots FROM stock_lot lot WHERE id = ANY(?::text[])`,
      [ids]
    )
    return row.lots
  }

  @InjectTransactionManager()
  async restoreLot(snapshot: string, @MedusaContext() context: Context = {}): Promise<void> {
    return restoreLot(sqlOf(context), snapshot)
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
    const sql = sqlOf(context)
    const open = await lockOpenClaim(sql, claimId)
    if (open) {
      await releaseClaim(sql, open)
      return open.payload.operation_ids
    }
    const confirmed = await lockConfirmedFulfillment(sql, claimId)
    if (confirmed) {
      await reverseFulfillment(sql, confirmed)
    }
    return confirmed?.payload.operation_ids ?? []
  }

  /** Gives back what a claim held. Does nothing when it is settled already. */
  @InjectTransactionManager()
  async releaseClaim(claimId: string, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context)
    const claim = await lockOpenClaim(sql, claimId)
    if (claim) {
      await release(sql, claim)
    }
  }

  /** Claims that are older than their saga can have run. */
  @InjectManager()
  async readAbandonedClaims(
    before: Date,
    @MedusaContext() context: Context = {}
  ): Promise<Claim[]> {
    return sqlOf(context)<Claim>(
      `SELECT * FROM stock_claim WHERE state = 'open' AND created_at < ? ORDER BY created_at LIMIT 100`,
      [before]
    )
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

  /** Makes the draft that takes a done receipt, transfer or delivery back. Answers its id. */
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
    const sql = sqlOf(context)
    const open = await lockOpenClaim(sql, claimId)
    if (open) {
      return releaseClaim(sql, open)
    }
    const confirmed = await lockConfirmedReturn(sql, claimId)
    if (confirmed) {
      await reverseReturn(sql, confirmed)
    }
  }

  @InjectTransactionManager()
  async syncDeliveries(input: SyncDeliveries, @MedusaContext() context: Context = {}) {
    return syncDeliveries(sqlOf(context), input)
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

  @InjectManager()
  async readOrderLots(orderId: string, @MedusaContext() context: Context = {}) {
    return readOrderLots(sqlOf(context), orderId)
  }

  @InjectTransactionManager()
  async createBom(bom: BomInput, actorId: string | null, @MedusaContext() context: Context = {}) {
    return createBom(sqlOf(context), bom, actorId)
  }

  @InjectTransactionManager()
  async updateBom(
    id: string,
    change: Partial<Omit<BomInput, "inventory_item_id">>,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const before = await snapshotBom(sql, id)
    await updateBom(sql, id, change)
    return before
  }

  @InjectTransactionManager()
  async deleteBom(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await snapshotBom(sql, id)
    await deleteBom(sql, id)
    return before
  }

  @InjectTransactionManager()
  async restoreBom(before: BomSnapshot, @MedusaContext() context: Context = {}): Promise<void> {
    return restoreBom(sqlOf(context), before)
  }

  @InjectManager()
  async searchBoms(search: SearchBoms, @MedusaContext() context: Context = {}) {
    return searchBoms(sqlOf(context), search)
  }

  /** Writes a draft manufacturing order and answers its id. */
  @InjectTransactionManager()
  async createManufacturingOrder(input: CreateOrder, @MedusaContext() context: Context = {}) {
    return createOrder(sqlOf(context), input)
  }

  @InjectTransactionManager()
  async confirmManufacturingOrder(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, (await readOrder(sql, id)).operation_id)
    await confirmOrder(sql, id)
    return before
  }

  /** Reserves what a confirmed order still misses. */
  @InjectTransactionManager()
  async reserveManufacturingOrder(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, (await readOrder(sql, id)).operation_id)
    await reserveOrder(sql, id)
    return before
  }

  @InjectTransactionManager()
  async cancelManufacturingOrder(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, (await readOrder(sql, id)).operation_id)
    await cancelOrder(sql, id)
    return before
  }

  /** The Lot/Serial Number field of an order. */
  @InjectTransactionManager()
  async setManufacturingLot(input: Omit<SetLot, "scope">, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, (await readOrder(sql, input.id)).operation_id)
    await setLot(sql, { ...input, scope: await this.scope_(sql) })
    return before
  }

  /** Splits an order into parts of these quantities and a rest; answers the parts' orders. */
  @InjectTransactionManager()
  async splitManufacturingOrder(
    id: string,
    quantities: number[],
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const before = await snapshotOrders(sql, [id])
    const parts = quantities.map((quantity) => ({ quantity }))
    const orders = await splitOrder(sql, await lockOpenOrder(sql, id), parts)
    return { ids: orders.map((order) => order.id), before }
  }

  /** Makes one order of several; answers the id of the one that takes the others in. */
  @InjectTransactionManager()
  async mergeManufacturingOrders(ids: string[], @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await snapshotOrders(sql, ids)
    return { id: await mergeOrders(sql, ids), before }
  }

  /** Undo of a split, a merge or a prepared batch: the orders are as they were, and `made` are gone. */
  @InjectTransactionManager()
  async restoreManufacturingOrders(
    before: OrdersSnapshot,
    made: string[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return restoreOrders(sqlOf(context), before, made)
  }

  /** First half of taking apart, swapping a component, or scrapping one of an open order. */
  @InjectTransactionManager()
  async claimManufacturingRework(
    what:
      | { unbuild: UnbuildOrder }
      | { swap: Omit<SwapComponent, "scope"> }
      | { scrap: ScrapComponent },
    claim: ClaimRework,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    if ("unbuild" in what) {
      return claimUnbuild(sql, { ...what.unbuild, ...claim })
    }
    return "swap" in what
      ? claimSwap(sql, { ...what.swap, ...claim, scope: await this.scope_(sql) })
      : claimComponentScrap(sql, { ...what.scrap, ...claim })
  }

  /** What a batch would be, with every error by line. Nothing is written. */
  @InjectTransactionManager()
  async previewManufacturingBatch(
    input: Omit<BatchInput, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return previewBatch(sql, { ...input, scope: await this.scope_(sql) })
  }

  /** Numbers and splits an order; answers the orders of the rows and of the rest. */
  @InjectTransactionManager()
  async prepareManufacturingBatch(
    input: Omit<BatchInput, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const before = await snapshotOrders(sql, [input.id])
    const prepared = await prepareBatch(sql, { ...input, scope: await this.scope_(sql) }, false)
    return { prepared, before }
  }

  /**
   * First half of producing: an order in full or in part, or a batch of numbers. Splits as needed and claims what is
   * produced now. The second half is `confirmClaim`, its undo `releaseClaim`.
   */
  @InjectTransactionManager()
  async claimManufacturing(
    what: { batch: Omit<BatchInput, "scope"> } | { produce: Omit<ProduceOrder, "scope"> },
    claim: Omit<ClaimProduction, "scope" | "order_ids">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const scope = await this.scope_(sql)
    const { cancel_rest, ...orders } =
      "batch" in what
        ? { ...(await prepareBatch(sql, { ...what.batch, scope }, true)), cancel_rest: false }
        : await makeProducible(sql, { ...what.produce, scope })
    const claimed = await claimProduction(sql, {
      ...claim,
      order_ids: orders.order_ids,
      cancel_order_id: cancel_rest ? orders.rest_id : null,
      scope,
    })
    return { ...claimed, ...orders }
  }

  /** What the open orders of these families, or of all, still consume: what Medusa has to keep for them. */
  @InjectManager()
  async readComponentNeeds(families: string[] | null, @MedusaContext() context: Context = {}) {
    return readComponentNeeds(sqlOf(context), families)
  }

  @InjectManager()
  async readManufacturingFamilies(orderIds: string[], @MedusaContext() context: Context = {}) {
    return readFamilies(sqlOf(context), orderIds)
  }

  @InjectManager()
  async searchManufacturingOrders(search: SearchOrders, @MedusaContext() context: Context = {}) {
    return searchOrders(sqlOf(context), search)
  }

  /** The units of a finished order with the components in each. */
  @InjectManager()
  async readManufacturingUnits(
    orderId: string,
    page: { limit: number; offset: number },
    @MedusaContext() context: Context = {}
  ) {
    return readUnits(sqlOf(context), orderId, page)
  }

  @InjectManager()
  async checkLedger(@MedusaContext() context: Context = {}) {
    return checkLedger(sqlOf(context))
  }

  @InjectTransactionManager()
  async readLedgerEnd(@MedusaContext() context: Context = {}) {
    return readLedgerEnd(sqlOf(context))
  }

  @InjectManager()
  async verifyLots(
    page: { after: string; limit: number; upto: number },
    @MedusaContext() context: Context = {}
  ) {
    return verifyLots(sqlOf(context), page)
  }

  @InjectManager()
  async readTrackedTotals(
    page: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    return readTrackedTotals(sqlOf(context), page)
  }

  /** Our books of some items: which are tracked, and what is at each place with or without a number. */
  @InjectManager()
  async readStockOf(itemIds: string[], @MedusaContext() context: Context = {}) {
    return readStockOf(sqlOf(context), itemIds)
  }

  @InjectManager()
  async readTrackedItemIds(
    page: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    return readTrackedItemIds(sqlOf(context), page)
  }

  @InjectTransactionManager()
  async beginRequest(key: string, requestHash: string, @MedusaContext() context: Context = {}) {
    return beginRequest(sqlOf(context), key, requestHash)
  }

  @InjectTransactionManager()
  async finishRequest(
    key: string,
    answer: StoredAnswer | null,
    @MedusaContext() context: Context = {}
  ) {
    return finishRequest(sqlOf(context), key, answer)
  }
}

function release(sql: Sql, claim: Claim): Promise<void> {
  if (claim.payload.manufacturing) {
    const producing = claim.payload.manufacturing === "produce"
    return producing ? releaseProduction(sql, claim) : releaseRework(sql, claim)
  }
  return releaseClaim(sql, claim)
}

function confirm(sql: Sql, claim: Claim, fulfillmentId: string | null): Promise<Confirmed> {
  if (claim.payload.manufacturing) {
    const producing = claim.payload.manufacturing === "produce"
    return producing ? confirmProduction(sql, claim) : confirmRework(sql, claim)
  }
  if (claim.kind === "operation") {
    return confirmOperationClaim(sql, claim)
  }
  if (claim.kind === "operation_undo") {
    return confirmOperationUndo(sql, claim)
  }
  return claim.kind === "fulfillment"
    ? confirmFulfillment(sql, claim, fulfillmentId!)
    : confirmFulfillmentCancel(sql, claim)
}

export default TraceabilityModuleService
