import type { Context, Logger } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { RefusalDetails } from "../../types/refusal"
import type { UniquenessScope } from "../../types/operation"
import type { Buyer } from "../../types/shelf-life"
import type { StuckReason } from "../../types/stuck-claim"
import type { SuspicionKind } from "../../types/suspicion"
import type { TraceabilityStrategies } from "../../types/strategies"
import type { LotPassport } from "../../types/passport"
import { type EpcisOf, readFacts } from "./insight/epcis/read-facts"
import { readProduction } from "./insight/epcis/read-production"
import { type FailureQuestion, readFailureRate } from "./insight/failures/failure-rate"
import {
  closeRecall,
  type RecallEnd,
  reopenRecall,
  writeRecallEnd,
} from "./insight/recall/close-recall"
import { findRecall, type FindRecalls, findRecalls } from "./insight/recall/find-recalls"
import {
  continueRecall,
  endRecallStart,
  readUnstartedRecalls,
} from "./insight/recall/continue-recall"
import type { RowPage } from "./insight/recall/read-page"
import { eachRecallRows, readRecallList, type RecallRows } from "./insight/recall/recall-list"
import { eachNotices, type NoticeView, readNotices } from "./insight/recall/recall-notices"
import { type NoticeState } from "../../types/recall"
import { readRecallProgress } from "./insight/recall/recall-progress"
import { readMovedLots } from "./insight/recall/recall-source"
import { recordAnswer, type RecordAnswer, removeAnswer } from "./insight/recall/record-answer"
import {
  type StartedRecall,
  startRecall,
  type StartRecall,
  undoStartRecall,
} from "./insight/recall/start-recall"
import { forgetNotified, notifyOrders, type PendingNotice } from "./insight/recall/notify-orders"
import {
  type RatedLine,
  rateOpenReceipts,
  type ReceiptRate,
  restoreReceiptRates,
} from "./operations/documents/rate-receipts"
import { type ExtendWarranty, extendWarranty } from "./manufacturing/warranties/extend-warranty"
import { readAtCustomers } from "./manufacturing/warranties/read-at-customers"
import { type OrdersMoved, readOrdersMoved } from "./manufacturing/warranties/read-orders-moved"
import {
  discardExtension,
  restoreExtension,
  type RevokedExtension,
  revokeExtension,
} from "./manufacturing/warranties/revoke-extension"
import {
  type SearchExtensions,
  searchExtensions,
} from "./manufacturing/warranties/search-extensions"
import type { EnteredCost, LandedCost } from "./stock/value/cost-document"
import { createCostDocument } from "./stock/value/create-cost-document"
import { reverseCostDocument } from "./stock/value/reverse-cost-document"
import { type SearchCostDocuments, searchCostDocuments } from "./stock/value/search-cost-documents"
import { readLotCost, readValueEntries } from "./stock/value/read-lot-value"
import { readServiceCost, type SearchServiceCost } from "./manufacturing/repairs/read-service-cost"
import { readSalesCost, type SearchSalesCost } from "./stock/value/read-sales-cost"
import { readLotValuesAfter } from "./stock/value/read-lot-values-after"
import { readStockValue, type SearchStockValue } from "./stock/value/read-stock-value"
import { type SearchAging, searchAging } from "./insight/shelf-life/aging-lots"
import { readSellable } from "./insight/shelf-life/sellable-stock"
import { readRotation, type SearchRotation } from "./insight/shelf-life/stock-rotation"
import { readOwnedLots, readUnitsOf } from "./insight/trace/owned-lots"
import { readOwnership } from "./orders/ownership/read-ownership"
import { type SearchTransfers, searchTransfers } from "./orders/ownership/transfer-rows"
import { acceptUnit, unacceptUnit } from "./orders/ownership/accept-unit"
import { cancelOffer } from "./orders/ownership/cancel-offers"
import { type OfferUnit, offerUnit } from "./orders/ownership/offer-unit"
import { revokeTransfer, unrevokeTransfer } from "./orders/ownership/revoke-transfer"
import { discardTransfer, type TransferUnit, transferUnit } from "./orders/ownership/transfer-unit"
import type { ReportOf } from "./insight/trace/report-row"
import { readReportRows } from "./insight/trace/report-rows"
import { traceLot } from "./insight/trace/trace-lot"
import type { TraceLot } from "./insight/trace/trace-lot-input"
import type { BatchInput } from "./manufacturing/batch/plan-batch"
import { prepareBatch, previewBatch } from "./manufacturing/batch/prepare-batch"
import { type BomSnapshot, restoreBom, snapshotBom } from "./manufacturing/boms/bom-snapshot"
import { searchBoms, type SearchBoms } from "./manufacturing/boms/search-boms"
import { type BomInput, createBom, deleteBom, updateBom } from "./manufacturing/boms/write-bom"
import {
  readComponentNeeds,
  readDemandsAhead,
  readFamilies,
} from "./manufacturing/orders/component-needs"
import { cancelOrder, confirmOrder, reserveOrder } from "./manufacturing/orders/confirm-order"
import { type CreateOrder, createOrder } from "./manufacturing/orders/create-order"
import { mergeOrders } from "./manufacturing/orders/merge-orders"
import {
  type OrdersSnapshot,
  restoreOrders,
  snapshotOrders,
} from "./manufacturing/orders/orders-snapshot"
import { readUnits } from "./manufacturing/orders/read-units"
import { rememberingOrder } from "./manufacturing/orders/remembering-order"
import { searchOrders, type SearchOrders } from "./manufacturing/orders/search-orders"
import {
  type OrderLabour,
  readLabour,
  restoreLabourOf,
  setLabour,
} from "./manufacturing/orders/set-labour"
import { type SetLot, setLot } from "./manufacturing/orders/set-lot"
import { splitByQuantities } from "./manufacturing/orders/split-by-quantities"
import {
  claimManufacturing,
  type ClaimManufacturing,
  type Manufacturing,
} from "./manufacturing/production/claim-manufacturing"
import {
  claimManufacturingRework,
  type ManufacturingRework,
} from "./manufacturing/rework/claim-manufacturing-rework"
import type { ClaimRework } from "./manufacturing/rework/claim-rework"
import {
  markOverdueAnnounced,
  type OverdueLoan,
  readUnannouncedOverdue,
} from "./manufacturing/loans/announce-overdue"
import { readKeptCosts } from "./manufacturing/loans/read-kept-costs"
import { changeLoan, type ChangeLoan } from "./manufacturing/loans/change-loan"
import { claimLoan, type LendUnit } from "./manufacturing/loans/claim-loan"
import { claimLoanReturn, type TakeBackLoan } from "./manufacturing/loans/claim-loan-return"
import { claimLoanKeep, type KeepLoan } from "./manufacturing/loans/claim-loan-keep"
import {
  type LoanRow,
  readLoan,
  searchLoans,
  type SearchLoans,
} from "./manufacturing/loans/loan-rows"
import { changeCase, type ChangeCase } from "./manufacturing/repairs/change-case"
import { type CaseRow, readCase } from "./manufacturing/repairs/case-rows"
import { claimRepair, type Repair } from "./manufacturing/repairs/claim-repair"
import {
  type MoveCase,
  moveCase,
  type MovedCase,
  restoreCase,
} from "./manufacturing/repairs/move-case"
import { discardCase, openCase, type OpenCase } from "./manufacturing/repairs/open-case"
import { readRepair } from "./manufacturing/repairs/read-repair"
import { refuseOtherOrder } from "./manufacturing/repairs/refuse-other-order"
import { requireReason } from "./manufacturing/repairs/require-reason"
import { searchCases, type SearchCases } from "./manufacturing/repairs/search-cases"
import { models } from "./models"
import { checkLabelOptions, type LabelOptions } from "./numbers/labels/label-options"
import type { Claim } from "./operations/claims/claim"
import type { ClaimUndo, Confirmed } from "./operations/claims/confirmed"
import { type AssignLots, assignLots } from "./operations/corrections/assign-lots"
import type { ClaimContext } from "./operations/corrections/claim-new-operation"
import {
  type ClaimOperationUndo,
  claimOperationUndo,
} from "./operations/corrections/claim-operation-undo"
import { claimScrap, type ScrapLot } from "./operations/corrections/claim-scrap"
import { correctLot } from "./operations/corrections/correct-lot"
import type { CorrectLot } from "./operations/corrections/correction"
import { claimCount } from "./operations/corrections/count-stock"
import { type CountStock } from "./operations/corrections/counted-lot"
import { createLotOfCountedStock } from "./operations/corrections/create-lot-of-counted-stock"
import { type CountSheetSearch, readCountSheet } from "./operations/corrections/read-count-sheet"
import { undoAssignment } from "./operations/corrections/undo-assignment"
import { cancelOperation } from "./operations/documents/cancel-operation"
import { confirmOperation } from "./operations/documents/confirm-operation"
import type { NewOperationWithDetails } from "./operations/documents/new-operation"
import { createOperationWithDetails } from "./operations/documents/create-operation-with-details"
import { discardOperation } from "./operations/documents/discard-operations"
import {
  type GenerateDetails,
  generateDetails,
} from "./operations/documents/details/generate-details"
import type { GivenDetail } from "./operations/documents/details/given-detail"
import { blockLot, unblockLot } from "./operations/documents/hold-lot"
import { blockEach, changeDatesOfEach, unblockEach } from "./operations/documents/lot-batch"
import { lockOperation } from "./operations/documents/operation-rows"
import {
  type OperationSnapshot,
  remembering,
  restoreSnapshot,
  takeSnapshot,
} from "./operations/documents/operation-snapshot"
import {
  parseForItem,
  type ParseList,
  type PasteDetails,
  pasteDetails,
} from "./operations/documents/details/paste-details"
import {
  pastePackingList,
  type PastePackingList,
} from "./operations/documents/details/paste-packing-list"
import { explainMissing, type MissingUnits } from "./operations/documents/checks/explain-missing"
import { readOperationHead } from "./operations/documents/read-operation-head"
import {
  type OperationWithLines,
  readOperationWithLines,
} from "./operations/documents/read-operation-with-lines"
import { announceNumbers, type AnnounceNumbers } from "./operations/announcements/announce-numbers"
import { compareAnnounced } from "./operations/announcements/compare-announced"
import {
  deleteAnnouncement,
  type DeletedAnnouncement,
  discardAnnouncement,
  restoreAnnouncement,
} from "./operations/announcements/delete-announcement"
import { receiptToAnnounce } from "./operations/announcements/receipt-to-announce"
import {
  receiveAnnounced,
  type ReceiveAnnounced,
} from "./operations/announcements/receive-announced"
import {
  readAnnouncements,
  type SearchAnnounced,
  searchAnnounced,
} from "./operations/announcements/search-announced"
import { readReceived } from "./operations/documents/read-received"
import { reserveOperation, unreserveOperation } from "./operations/documents/reserve-operation"
import { findUnoffered, findWaiting, reserveWaiting } from "./operations/documents/reserve-waiting"
import {
  type SearchOperations,
  searchOperations,
  viewOperation,
} from "./operations/documents/search-operations"
import type { EnterDetails } from "./operations/documents/details/plan-details"
import { DetailsWouldDo, tryDetails } from "./operations/documents/details/try-details"
import { writeDetails } from "./operations/documents/details/write-details"
import { addOpeningRows } from "./operations/opening/add-opening-rows"
import { claimOpening } from "./operations/opening/claim-opening"
import type { AddOpeningRows } from "./operations/opening/opening-row"
import {
  assertOpening,
  cancelOpening,
  emptyOpening,
  startOpening,
  type StartOpening,
} from "./operations/opening/opening-run"
import {
  type OpeningList,
  readListedArticles,
  readOpeningList,
} from "./operations/opening/read-opening-list"
import { readOpening, searchOpenings } from "./operations/opening/read-openings"
import { ensureOperationTypes } from "./operations/operation-types/ensure-operation-types"
import { claimOperation } from "./operations/own-operations/claim-operation"
import type { ClaimOperation } from "./operations/own-operations/claim-operation-input"
import { lockClaimable } from "./operations/own-operations/lock-claimable"
import type { Gs1Data } from "./numbers/gs1/read-gs1-data"
import { readExpiredArrivals } from "./operations/documents/read-expired-arrivals"
import { compareLabel, type ComparedLot } from "./operations/scan/compare-label"
import { findScannedLots } from "./operations/scan/find-scanned-lots"
import type { ScannedCode } from "./operations/scan/read-scanned-code"
import type { ScanIntoOperation } from "./operations/scan/scan"
import {
  readScanMemory,
  type ScanMemory,
  type ScanOwner,
  writeScanMemory,
} from "./operations/scan/scan-memory"
import { scanIntoOperation } from "./operations/scan/scan-into-operation"
import {
  readLotDocuments,
  readLotDocumentsById,
  readLotsOfOperation,
} from "./stock/lot-documents/read-lot-documents"
import {
  type AddLotDocument,
  addLotDocument,
  assertLots,
  type ChangeLotDocument,
  changeLotDocument,
  dropLotDocuments,
  removeLotDocument,
} from "./stock/lot-documents/write-lot-documents"
import { type CountLine, countLine } from "./operations/scan/count-article"
import { takeBackScan } from "./operations/scan/take-back-scan"
import { readPacking } from "./orders/packing/read-packing"
import { type SearchPackings, searchPackings } from "./orders/packing/search-packings"
import { markAnnounced, readUnannounced } from "./operations/suspicion/announce-suspicions"
import {
  type ClearedUnit,
  type ClearSuspicion,
  clearSuspicion,
  reopenSuspicion,
} from "./operations/suspicion/clear-suspicion"
import { findLeftElsewhere } from "./operations/suspicion/find-left-elsewhere"
import {
  type FlaggedUnit,
  flagUnit,
  type FlagUnit,
  unflagUnit,
} from "./operations/suspicion/flag-unit"
import { readUnitWarnings } from "./operations/suspicion/read-warnings"
import { type SearchSuspicions, searchSuspicions } from "./operations/suspicion/search-suspicions"
import { type ClaimFulfillment, claimFulfillment } from "./orders/deliveries/claim-fulfillment"
import {
  type ClaimFulfillmentCancel,
  claimFulfillmentCancel,
} from "./orders/deliveries/claim-fulfillment-cancel"
import { claimOrderCancel } from "./orders/deliveries/claim-order-cancel"
import { readOrderLots } from "./orders/deliveries/read-order-lots"
import { readPartShipments } from "./orders/deliveries/read-part-shipments"
import { lockOrderDeliveries } from "./orders/deliveries/open-deliveries"
import { type SyncDeliveries, syncDeliveries } from "./orders/deliveries/sync-deliveries"
import { undoFulfillmentClaim } from "./orders/deliveries/undo-fulfillment-claim"
import { undoOrderCancel } from "./orders/deliveries/undo-order-cancel"
import { type ClaimReturn, claimReturn } from "./orders/returns/claim-return"
import { createCounterOperation } from "./orders/returns/create-counter-operation"
import type { MedusaReturn } from "./orders/returns/medusa-return"
import { readAwaitedReturns } from "./orders/returns/read-awaited-returns"
import { refuseOrderUnits } from "./orders/returns/refuse-order-units"
import { type SyncReturn, syncReturn } from "./orders/returns/sync-return"
import { undoReturnClaim } from "./orders/returns/undo-return-claim"
import { viewReturn } from "./orders/returns/view-return"
import { isReturnOperation, refuseForeignReturns } from "./orders/returns/refuse-foreign-returns"
import { type ReturnLot, writeReturnLots } from "./orders/returns/write-return-lots"
import {
  type OrderWork,
  refuseUnlessAtRest,
  refuseWhileRunning,
} from "./orders/deliveries/running-work"
import { type CountedLookup, countLookups, pruneLookups, saltOfDay } from "./passport/count-lookups"
import { findItem, findUnit, type FoundUnit, type UnitQuestion } from "./passport/find-unit"
import { reviewAlert, type SearchAlerts, searchAlerts } from "./passport/passport-alerts"
import {
  makePassportKey,
  type NewPassportKey,
  openWithKey,
  readPassportKeys,
  revokePassportKey,
} from "./passport/passport-keys"
import {
  type ItemPassportChange,
  readItemPassport,
  readLotPassport,
  writeItemPassport,
  writeLotPassport,
} from "./passport/passport-rows"
import {
  type PassportSettings,
  readPassportSettings,
  writePassportSettings,
} from "./passport/passport-settings"
import { readUnitFacts } from "./passport/read-unit-facts"
import { confirmClaim } from "./settling/confirm-claim"
import { confirmClaims } from "./settling/confirm-claims"
import { keepStuckReason } from "./settling/keep-stuck-reason"
import { readAbandonedClaims } from "./settling/read-abandoned-claims"
import { compareSmallStock } from "./to-do/compare-small-stock"
import { type ReadToDo, readToDo } from "./to-do/read-to-do"
import { readStuckClaims } from "./settling/read-stuck-claims"
import { releaseClaim } from "./settling/release-claim"
import { releaseStuckClaim, type ReleaseStuckClaim } from "./settling/release-stuck-claim"
import { reopenClaims } from "./settling/reopen-claims"
import { type Sql, sqlOf } from "./sql"
import { noteEffect } from "../../shared/current-request"
import {
  beginRequest,
  finishRequest,
  type KeyedRequest,
  pruneRequests,
  type StoredResponse,
} from "./stock/idempotency/idempotent-requests"
import { checkBooks } from "./stock/integrity/check-books"
import { checkSample } from "./stock/integrity/check-sample"
import { readClaimedChanges } from "./stock/integrity/claimed-changes"
import { comparePlaces, type MedusaReader } from "./stock/integrity/read-level-differences"
import { readStockOf } from "./stock/integrity/read-stock-totals"
import { type NewRepair, recordRepair } from "./stock/integrity/record-repair"
import { oneSnapshot } from "./stock/integrity/one-snapshot"
import { type Chain, readChainEnd, readHeads } from "./stock/integrity/chain-heads"
import { compareDigests } from "./stock/integrity/compare-digests"
import {
  claimUndelivered,
  type DigestContent,
  markDelivered,
  markUndelivered,
  readDigests,
  recordDigest,
} from "./stock/integrity/digest-rows"
import { readChangesEnd, verifyChanges } from "./stock/integrity/verify-changes"
import { verifyFacts } from "./stock/integrity/verify-facts"
import { asList } from "./stock/paging/as-list"
import { readLedgerEnd, verifyLots } from "./stock/integrity/verify-ledger"
import { sayWho } from "./stock/changes/say-who"
import { type CreateLot, createLot } from "./stock/lots/create-lot"
import { deleteLot } from "./stock/lots/delete-lot"
import { type UpdateLot, updateLot } from "./stock/lots/update-lot"
import type { GivenLotDates } from "./stock/lots/compute-lot-dates"
import { countLots } from "./stock/lots/count-lots"
import { countStock } from "./stock/lots/count-stock"
import { type ExpiringLot, markAlerted, readExpiringLots } from "./stock/lots/expiring-lots"
import { type GroupLots, groupLots } from "./stock/lots/group-lots"
import { readLotChanges } from "./stock/lots/lot-changes"
import { readLotMovements, readLotStock } from "./stock/lots/lot-history"
import { type LabelSearch, readLabelledLots } from "./stock/lots/read-labelled-lots"
import { restoreLot } from "./stock/lots/restore-lot"
import { findNamesAlike } from "./stock/lots/find-similar-lots"
import { type SearchLots } from "./stock/lots/lot-filters"
import { searchLots, viewLotsScanned } from "./stock/lots/search-lots"
import { snapshotLots } from "./stock/lots/snapshot-lots"
import { peekLotName } from "./stock/numbering/draw-lot-names"
import { regroupLots } from "./stock/settings/regroup-lots"
import { checkOptions } from "./stock/settings/check-options"
import { setStrategies } from "./strategies/strategies"
import { readFreePlaces, readStockPlaces } from "./stock/reservation/stock-place"
import { changeIdentifierKinds } from "./stock/identifiers/change-identifier-kinds"
import { readIdentifierKinds } from "./stock/identifiers/read-identifier-kinds"
import { changeSettings } from "./stock/settings/change-settings"
import {
  readListLayouts,
  writeListLayout,
  type WriteListLayout,
} from "./stock/settings/list-layouts"
import {
  type DefaultSettings,
  readSettings,
  type ShopSettings,
} from "./stock/settings/read-settings"
import { readTimeZone } from "./stock/settings/time-zone"
import { readShelfLifeProblems } from "./stock/shelf-life/read-shelf-life-problems"
import { asksForGroups, readTrackingToFulfil } from "./stock/shelf-life/read-tracking-to-fulfil"
import {
  createShelfLifeRule,
  deleteShelfLifeRule,
  type NewShelfLifeRule,
  updateShelfLifeRule,
} from "./stock/shelf-life/write-rules"
import { listTracking, type ListTracking } from "./stock/tracking/list-tracking"
import { readGuarded } from "./stock/tracking/read-guarded"
import { readTracking } from "./stock/tracking/read-tracking"
import { readUntracked } from "./stock/tracking/read-untracked"
import { searchUntracked, type SearchUntracked } from "./stock/tracking/search-untracked"
import {
  type SetItemTracking,
  setItemTracking,
  type StockLevel,
} from "./stock/tracking/set-item-tracking"

/** The plugin's options that this module reads. */
export type TraceabilityOptions = DefaultSettings &
  LabelOptions & {
    /** What the shop decides its own way, see docs/extending.md. */
    strategies?: TraceabilityStrategies
  }

/**
 * The module's face. What must hold together (ledger, lot stock, operations, claims) is in this one module, because a
 * transaction cannot span two. Every method is one transaction around a function of the wing it belongs to; the rules are
 * there. The generated methods of the models (`listStockLots`, …) come with `MedusaService`.
 */
class TraceabilityModuleService extends MedusaService(models) {
  protected readonly options_: TraceabilityOptions

  protected readonly logger_?: Logger

  constructor(container: { logger?: Logger }, options?: TraceabilityOptions) {
    super(container, options)
    this.logger_ = container.logger
    this.options_ = options ?? {}
    checkOptions(this.options_)
    checkLabelOptions(this.options_)
    setStrategies(this.options_.strategies)
  }

  readonly __hooks = {
    /**
     * Lots that were made before the shop grouped its items otherwise are found by their new group. Medusa would start all the
     * same where that fails: then every request that depends on the groups says why instead of going on with wrong ones.
     */
    onApplicationStart: async (): Promise<void> => {
      try {
        await this.regroupLots()
      } catch (error) {
        this.logger_?.error("Lots could not be brought into the groups of the shop", error as Error)
        const uniquenessGroup = () => {
          throw error
        }
        setStrategies({ ...this.options_.strategies, uniquenessGroup })
      }
    },
  }

  /** Brings the lots into the groups of the shop's own `uniquenessGroup`. Throws `duplicate_lot` where a group would have a number twice. */
  @InjectTransactionManager()
  async regroupLots(@MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context)
    // Commands such as `medusa db:migrate` start modules before their tables are there.
    const [{ ready }] = await sql<{ ready: boolean }>(
      `SELECT to_regclass('traceability_setting') IS NOT NULL AS ready`
    )
    if (ready) {
      await regroupLots(sql, await this.scope_(sql))
    }
  }

  /** Where the shop's Digital Links begin, as labels carry them. */
  get digitalLinkUrl(): string | undefined {
    return this.options_.digitalLinkUrl
  }

  /** Within what a lot's name is unique, as the shop wants it now. */
  protected async scope_(sql: Sql): Promise<UniquenessScope> {
    return (await readSettings(sql, this.options_)).uniqueness
  }

  /* ---------- Items and settings ---------- */

  @InjectManager()
  async readSettings(@MedusaContext() context: Context = {}): Promise<ShopSettings> {
    const sql = sqlOf(context)
    const identifier_kinds = await readIdentifierKinds(sql)
    return { ...(await readSettings(sql, this.options_)), identifier_kinds }
  }

  @InjectTransactionManager()
  async changeSettings(
    { identifier_kinds: kinds, ...change }: Partial<ShopSettings>,
    @MedusaContext() context: Context = {}
  ): Promise<ShopSettings> {
    const sql = sqlOf(context)
    const settings = await changeSettings(sql, this.options_, change)
    const identifier_kinds = await (kinds
      ? changeIdentifierKinds(sql, kinds)
      : readIdentifierKinds(sql))
    return { ...settings, identifier_kinds }
  }

  @InjectManager()
  async readIdentifierKinds(@MedusaContext() context: Context = {}) {
    return readIdentifierKinds(sqlOf(context))
  }

  /** Returns how items are tracked, by item id; items never configured read as not tracked. */
  @InjectManager()
  async readTracking(itemIds: string[], @MedusaContext() context: Context = {}) {
    return readTracking(sqlOf(context), itemIds)
  }

  /** The same for a fulfilment, with whether a rule of shelf life asks for the customer's groups. */
  @InjectManager()
  async readTrackingToFulfil(itemIds: string[], @MedusaContext() context: Context = {}) {
    return readTrackingToFulfil(sqlOf(context), itemIds)
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

  /** A page of the stock of tracked items that is counted without a lot, the largest quantities first. */
  @InjectTransactionManager()
  async searchUntracked(
    search: SearchUntracked,
    page: { limit: number; offset: number; exact_count?: boolean },
    @MedusaContext() context: Context = {}
  ) {
    return searchUntracked(await asList(sqlOf(context)), search, page)
  }

  /** Which of these items are tracked. */
  @InjectManager()
  async readGuarded(
    itemIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<Set<string>> {
    return readGuarded(sqlOf(context), itemIds)
  }

  @InjectManager()
  async peekLotName(itemId: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return peekLotName(sql, itemId, await this.scope_(sql))
  }

  @InjectManager()
  async parsePastedText(input: ParseList, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return parseForItem(sql, input, await this.scope_(sql))
  }

  /** How the lists of a partner were read so far. */
  @InjectManager()
  async readListLayouts(partnerName: string, @MedusaContext() context: Context = {}) {
    return readListLayouts(sqlOf(context), partnerName)
  }

  @InjectTransactionManager()
  async writeListLayout(input: WriteListLayout, @MedusaContext() context: Context = {}) {
    return writeListLayout(sqlOf(context), input)
  }

  /** The shop's time zone: a date without a time is a whole day in it. */
  @InjectManager()
  async readTimeZone(@MedusaContext() context: Context = {}): Promise<string> {
    return readTimeZone(sqlOf(context))
  }

  @InjectTransactionManager()
  async ensureOperationTypes(locationIds: string[], @MedusaContext() context: Context = {}) {
    for (const locationId of [...locationIds].sort()) {
      await ensureOperationTypes(sqlOf(context), locationId)
    }
  }

  /* ---------- Lots ---------- */

  @InjectTransactionManager()
  async createLot(lot: CreateLot, actorId: string | null, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return createLot(sql, lot, { scope: await this.scope_(sql), actor_id: actorId })
  }

  /** Gives lots to untracked stock; Medusa's level stays. Returns the operation's id. */
  @InjectTransactionManager()
  async assignLots(input: AssignLots, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return assignLots(sql, input, await this.scope_(sql))
  }

  /** Makes a lot of `quantity` of the untracked stock at `location_id`. Returns the lot's id and the operation's. */
  @InjectTransactionManager()
  async createLotOfCountedStock(
    lot: CreateLot,
    place: { location_id: string; quantity: number },
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const given = { scope: await this.scope_(sql), actor_id: actorId }
    return createLotOfCountedStock(sql, lot, place, given)
  }

  @InjectTransactionManager()
  async updateLot(
    id: string,
    change: UpdateLot,
    actorId: string | null = null,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    await sayWho(sql, actorId)
    return updateLot(sql, id, change, await this.scope_(sql))
  }

  @InjectTransactionManager()
  async deleteLot(
    id: string,
    actorId: string | null = null,
    @MedusaContext() context: Context = {}
  ) {
    await sayWho(sqlOf(context), actorId)
    return deleteLot(sqlOf(context), id)
  }

  /** A lot as it is now, to be put back by `restoreLot`. */
  @InjectManager()
  async snapshotLot(id: string, @MedusaContext() context: Context = {}): Promise<string> {
    return snapshotLots(sqlOf(context), [id])
  }

  @InjectManager()
  async snapshotLots(ids: string[], @MedusaContext() context: Context = {}): Promise<string> {
    return snapshotLots(sqlOf(context), ids)
  }

  @InjectTransactionManager()
  async restoreLot(snapshot: string, @MedusaContext() context: Context = {}): Promise<void> {
    return restoreLot(sqlOf(context), snapshot)
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

  /** Blocks several lots for one reason, all or none. */
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
    return unblockEach(sqlOf(context), ids, note, actorId)
  }

  @InjectTransactionManager()
  async changeDatesOfLots(
    ids: string[],
    dates: GivenLotDates,
    actorId: string | null = null,
    @MedusaContext() context: Context = {}
  ) {
    await sayWho(sqlOf(context), actorId)
    return changeDatesOfEach(sqlOf(context), ids, dates)
  }

  /* ---------- Shelf life ---------- */

  @InjectTransactionManager()
  async createShelfLifeRule(rule: NewShelfLifeRule, @MedusaContext() context: Context = {}) {
    return createShelfLifeRule(sqlOf(context), rule)
  }

  @InjectTransactionManager()
  async updateShelfLifeRule(
    id: string,
    change: Parameters<typeof updateShelfLifeRule>[2],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return updateShelfLifeRule(sqlOf(context), id, change)
  }

  @InjectTransactionManager()
  async deleteShelfLifeRule(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    return deleteShelfLifeRule(sqlOf(context), id)
  }

  /** Does a rule ask for the customer's groups? */
  @InjectManager()
  async asksForGroups(@MedusaContext() context: Context = {}): Promise<boolean> {
    return asksForGroups(sqlOf(context))
  }

  /** Which of these lots have too little of their shelf life left for a delivery, and why, by lot. */
  @InjectManager()
  async readShelfLifeProblems(
    operationId: string,
    lotIds: string[],
    buyer?: Buyer | null,
    @MedusaContext() context: Context = {}
  ) {
    return readShelfLifeProblems(sqlOf(context), operationId, lotIds, buyer)
  }

  @InjectTransactionManager()
  async searchAging(search: SearchAging, @MedusaContext() context: Context = {}) {
    return searchAging(await asList(sqlOf(context)), search)
  }

  @InjectManager()
  async readRotation(search: SearchRotation, @MedusaContext() context: Context = {}) {
    return readRotation(sqlOf(context), search)
  }

  /** How much of tracked items is free at these places and fresh enough for a buyer. */
  @InjectManager()
  async readSellable(
    itemIds: string[],
    locationIds: string[],
    buyer: Buyer,
    @MedusaContext() context: Context = {}
  ) {
    return readSellable(sqlOf(context), itemIds, locationIds, buyer)
  }

  /* ---------- Value ---------- */

  /** Gives a purchase order's open receipts an exchange rate; returns the lines that changed, as they were. */
  @InjectTransactionManager()
  async rateOpenReceipts(
    purchaseOrderId: string,
    rate: ReceiptRate,
    @MedusaContext() context: Context = {}
  ) {
    return rateOpenReceipts(sqlOf(context), purchaseOrderId, rate)
  }

  /** Undoes `rateOpenReceipts`. */
  @InjectTransactionManager()
  async restoreReceiptRates(lines: RatedLine[], @MedusaContext() context: Context = {}) {
    return restoreReceiptRates(sqlOf(context), lines)
  }

  /** One page of what stock is worth, now or at a moment, and what all of it is worth. */
  @InjectTransactionManager()
  async readStockValue(search: SearchStockValue, @MedusaContext() context: Context = {}) {
    return readStockValue(sqlOf(context), search)
  }

  /** What the next lots after one are worth, and the last of them: null when there are no more. */
  @InjectTransactionManager()
  async readLotValuesAfter(
    search: Parameters<typeof readLotValuesAfter>[1],
    after: string,
    @MedusaContext() context: Context = {}
  ) {
    return readLotValuesAfter(await asList(sqlOf(context)), search, after)
  }

  /** What was sold cost, by line of an order and lot. */
  @InjectTransactionManager()
  async readSalesCost(search: SearchSalesCost, @MedusaContext() context: Context = {}) {
    return readSalesCost(await asList(sqlOf(context)), search)
  }

  /** What parts of customers' repairs cost, by case. */
  @InjectManager()
  async readServiceCost(search: SearchServiceCost, @MedusaContext() context: Context = {}) {
    return readServiceCost(sqlOf(context), search)
  }

  /** Books a landed cost, or the cost of lots that have none; returns the document's id. */
  @InjectTransactionManager()
  async createCostDocument(
    input: LandedCost | EnteredCost,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    const sql = sqlOf(context)
    const id = await createCostDocument(sql, input)
    await noteEffect(sql, { made: [input.reference || id] })
    return id
  }

  /** Takes a landed cost back, as of now. */
  @InjectTransactionManager()
  async reverseCostDocument(
    id: string,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return reverseCostDocument(sqlOf(context), id, actorId)
  }

  @InjectManager()
  async searchCostDocuments(search: SearchCostDocuments, @MedusaContext() context: Context = {}) {
    return searchCostDocuments(sqlOf(context), search)
  }

  /** What a lot cost and is worth, and a page of the entries that say so. */
  @InjectManager()
  async readLotValue(
    lotId: string,
    page: { limit: number; offset: number },
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return { ...(await readLotCost(sql, lotId)), ...(await readValueEntries(sql, lotId, page)) }
  }

  /* ---------- Extended warranties ---------- */

  /** Adds days to the warranty of a unit that a customer has; returns the extension's id. */
  @InjectTransactionManager()
  async extendWarranty(
    input: ExtendWarranty,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    return extendWarranty(sqlOf(context), input)
  }

  /** Undo of `extendWarranty`. */
  @InjectTransactionManager()
  async discardWarrantyExtension(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return discardExtension(sqlOf(context), id)
  }

  /** Takes back what an extension of a warranty gave; returns what `restoreWarrantyExtension` needs. */
  @InjectTransactionManager()
  async revokeWarrantyExtension(
    id: string,
    why: { reason: string; actor_id: string | null },
    @MedusaContext() context: Context = {}
  ): Promise<RevokedExtension> {
    return revokeExtension(sqlOf(context), id, why)
  }

  /** Undo of `revokeWarrantyExtension`. */
  @InjectTransactionManager()
  async restoreWarrantyExtension(
    revoked: RevokedExtension,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return restoreExtension(sqlOf(context), revoked)
  }

  /** Orders that goods left for, or came back from, a number of movements at a time. */
  @InjectManager()
  async readOrdersMoved(asked: OrdersMoved, @MedusaContext() context: Context = {}) {
    return readOrdersMoved(sqlOf(context), asked)
  }

  /** Those of these lots that customers have. */
  @InjectManager()
  async readAtCustomers(lotIds: string[], @MedusaContext() context: Context = {}) {
    return readAtCustomers(sqlOf(context), lotIds)
  }

  /** Extensions of warranties, the newest first. */
  @InjectManager()
  async searchWarrantyExtensions(search: SearchExtensions, @MedusaContext() context: Context = {}) {
    return searchExtensions(sqlOf(context), search)
  }

  /* ---------- Suspicious units ---------- */

  /**
   * Writes that a unit is suspicious, and why; one that is stolen or lost is blocked and does not leave until it is cleared. Seen
   * again while it is open it is counted there. Its event goes out with `announceSuspicions`.
   */
  @InjectTransactionManager()
  async flagUnit(
    kind: SuspicionKind,
    lotId: string,
    reason: string,
    more: Omit<FlagUnit, "kind" | "lot_id" | "reason"> = {},
    @MedusaContext() context: Context = {}
  ): Promise<FlaggedUnit> {
    const sql = sqlOf(context)
    const flagged = await flagUnit(sql, { ...more, kind, lot_id: lotId, reason })
    await noteEffect(sql, { made: [kind] })
    return flagged
  }

  @InjectTransactionManager()
  async clearSuspicion(input: ClearSuspicion, @MedusaContext() context: Context = {}) {
    return clearSuspicion(sqlOf(context), input)
  }

  /** Undo of `flagUnit`, when a larger workflow fails after it. */
  @InjectTransactionManager()
  async unflagUnit(flagged: FlaggedUnit, @MedusaContext() context: Context = {}): Promise<void> {
    return unflagUnit(sqlOf(context), flagged)
  }

  /** Undo of `clearSuspicion`. */
  @InjectTransactionManager()
  async reopenSuspicion(
    id: string,
    cleared: ClearedUnit,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return reopenSuspicion(sqlOf(context), id, cleared)
  }

  @InjectManager()
  async searchSuspicions(search: SearchSuspicions, @MedusaContext() context: Context = {}) {
    return searchSuspicions(sqlOf(context), search)
  }

  /** What is said against these units and nobody has cleared. */
  @InjectManager()
  async readUnitWarnings(lotIds: string[], @MedusaContext() context: Context = {}) {
    return readUnitWarnings(sqlOf(context), lotIds)
  }

  @InjectManager()
  async readUnannounced(limit: number, @MedusaContext() context: Context = {}) {
    return readUnannounced(sqlOf(context), limit)
  }

  @InjectTransactionManager()
  async markAnnounced(ids: string[], @MedusaContext() context: Context = {}) {
    return markAnnounced(sqlOf(context), ids)
  }

  /** Units of an order's items that left with another order the last time, among these names. */
  @InjectManager()
  async findLeftElsewhere(
    orderId: string,
    names: string[],
    @MedusaContext() context: Context = {}
  ) {
    return findLeftElsewhere(sqlOf(context), orderId, names)
  }

  /* ---------- Lots that expire ---------- */

  /** Lots on hand whose alert date has come and was not announced yet. */
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

  /* ---------- Finding lots ---------- */

  @InjectTransactionManager()
  async searchLots(search: SearchLots, @MedusaContext() context: Context = {}) {
    return searchLots(await asList(sqlOf(context)), search)
  }

  @InjectManager()
  async groupLots(input: GroupLots, @MedusaContext() context: Context = {}) {
    return groupLots(sqlOf(context), input)
  }

  /** The numbers of the page To do, as they are now. */
  @InjectTransactionManager()
  async readToDo(input: ReadToDo, @MedusaContext() context: Context = {}) {
    return readToDo(await asList(sqlOf(context)), input)
  }

  /** How many lots and serial numbers each item has. */
  @InjectManager()
  async countLots(
    itemIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<Map<string, number>> {
    return countLots(sqlOf(context), itemIds)
  }

  /** Lots on hand by item: of some items everywhere, or of all items at one stock location. */
  @InjectManager()
  async countStock(
    filter: Parameters<typeof countStock>[1],
    @MedusaContext() context: Context = {}
  ) {
    return countStock(sqlOf(context), filter)
  }

  @InjectManager()
  async readLotStock(lotId: string, @MedusaContext() context: Context = {}) {
    return readLotStock(sqlOf(context), lotId)
  }

  /** A page of what was changed of a lot, the newest first. */
  @InjectManager()
  async readLotChanges(
    id: string,
    page: { limit: number; offset: number },
    @MedusaContext() context: Context = {}
  ) {
    return readLotChanges(sqlOf(context), id, page)
  }

  @InjectManager()
  async readLotMovements(
    lotId: string,
    page: { limit: number; offset: number },
    @MedusaContext() context: Context = {}
  ) {
    return readLotMovements(sqlOf(context), lotId, page)
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

  @InjectManager()
  async hasLotNamed(name: string, @MedusaContext() context: Context = {}): Promise<boolean> {
    const rows = await sqlOf(context)(`SELECT 1 FROM traceability_lot WHERE name = ? LIMIT 1`, [
      name,
    ])
    return rows.length > 0
  }

  /** In what a label differs from the record of the lot that it names, as a sentence; undefined where they agree. */
  @InjectManager()
  async compareLabel(lot: ComparedLot, data: Gs1Data, @MedusaContext() context: Context = {}) {
    return compareLabel(sqlOf(context), lot, data, new Date())
  }

  /** Lots whose names are taken for this text, which nothing is called: it was read or typed in another case. */
  @InjectManager()
  async viewLotsAlike(text: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const names = await findNamesAlike(sql, text)
    return names.length ? viewLotsScanned(sql, names, null) : []
  }

  /** What labels of lots are made from, and the address of the shop's Digital Links. */
  @InjectManager()
  async readLabelledLots(search: LabelSearch, @MedusaContext() context: Context = {}) {
    const { digitalLinkUrl } = this.options_
    return { ...(await readLabelledLots(sqlOf(context), search)), digitalLinkUrl }
  }

  /* ---------- Documents of lots ---------- */

  /** Documents of lots and of the batches of serial numbers. */
  @InjectManager()
  async readLotDocuments(lotIds: string[], @MedusaContext() context: Context = {}) {
    return readLotDocuments(sqlOf(context), lotIds)
  }

  @InjectManager()
  async readLotDocumentsById(ids: string[], @MedusaContext() context: Context = {}) {
    return readLotDocumentsById(sqlOf(context), ids)
  }

  @InjectManager()
  async readLotsOfOperation(operationId: string, @MedusaContext() context: Context = {}) {
    return readLotsOfOperation(sqlOf(context), operationId)
  }

  /** Throws for ids that are no lots. */
  @InjectTransactionManager()
  async assertLots(lotIds: string[], @MedusaContext() context: Context = {}): Promise<void> {
    await assertLots(sqlOf(context), lotIds)
  }

  /** Adds one file to lots; returns the ids of the documents. */
  @InjectTransactionManager()
  async addLotDocument(
    input: AddLotDocument,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    const sql = sqlOf(context)
    const ids = await addLotDocument(sql, input)
    await noteEffect(sql, { made: [input.filename] })
    return ids
  }

  @InjectTransactionManager()
  async dropLotDocuments(ids: string[], @MedusaContext() context: Context = {}): Promise<void> {
    await dropLotDocuments(sqlOf(context), ids)
  }

  @InjectTransactionManager()
  async changeLotDocument(
    id: string,
    change: ChangeLotDocument,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await changeLotDocument(sqlOf(context), id, change)
  }

  /** Nobody sees the document any more; who removed it stays in the books. */
  @InjectTransactionManager()
  async removeLotDocument(
    id: string,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await removeLotDocument(sqlOf(context), id, actorId)
  }

  /* ---------- Operations, before they are done ---------- */

  /** Writes a draft with its lines. Its rows, when given, are checked like typed ones. */
  @InjectTransactionManager()
  async createOperation(
    input: NewOperationWithDetails,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    const sql = sqlOf(context)
    const { id, reference } = await createOperationWithDetails(sql, {
      ...input,
      names: "all",
      scope: await this.scope_(sql),
    })
    await noteEffect(sql, { made: [reference] })
    return id
  }

  /** Returns the operation as it was before, as every change of an operation does: see `restoreOperations`. */
  @InjectTransactionManager()
  async confirmOperation(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return remembering(sql, id, () => confirmOperation(sql, id))
  }

  @InjectTransactionManager()
  async reserveOperation(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return remembering(sql, id, () => reserveOperation(sql, id))
  }

  @InjectTransactionManager()
  async unreserveOperation(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return remembering(sql, id, () => unreserveOperation(sql, id))
  }

  @InjectTransactionManager()
  async cancelOperation(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return remembering(sql, id, () => cancelOperation(sql, id))
  }

  /** Restores operations as they were before a change of ours, when a larger workflow fails after it. */
  @InjectTransactionManager()
  async restoreOperations(
    before: OperationSnapshot,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return restoreSnapshot(sqlOf(context), before)
  }

  /** Discards an operation that was made by something that failed afterwards. */
  @InjectTransactionManager()
  async discardOperation(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    return discardOperation(sqlOf(context), id)
  }

  @InjectTransactionManager()
  async writeDetails(
    input: {
      operation_id: string
      line_id: string
      mode: "replace" | "append"
      details: GivenDetail[]
      actor_id?: string | null
      accept_similar?: boolean
    },
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    // Not locked here: it may take units from other operations and locks them all together.
    const before = await takeSnapshot(sql, [input.operation_id])
    const scope = await this.scope_(sql)
    const taken = await writeDetails(sql, { ...input, scope, names: "all" })
    await refuseForeignReturns(sql, input.operation_id)
    return { taken, before }
  }

  /** Checks rows as writing them would, and undoes its transaction: throws what is wrong, or `DetailsWouldDo`. */
  @InjectTransactionManager()
  async tryDetails(
    input: Omit<EnterDetails, "scope" | "names">,
    @MedusaContext() context: Context = {}
  ): Promise<never> {
    const sql = sqlOf(context)
    const given = { ...input, scope: await this.scope_(sql), names: "all" as const }
    if (await isReturnOperation(sql, input.operation_id)) {
      // Whose units these rows name is asked of rows that are written; nothing of them stays.
      await writeDetails(sql, given)
      await refuseForeignReturns(sql, input.operation_id)
      throw new DetailsWouldDo()
    }
    return tryDetails(sql, given)
  }

  @InjectTransactionManager()
  async generateDetails(
    input: Omit<GenerateDetails, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const scope = await this.scope_(sql)
    return remembering(sql, input.operation_id, () => generateDetails(sql, { ...input, scope }))
  }

  @InjectTransactionManager()
  async pasteDetails(input: Omit<PasteDetails, "scope">, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const scope = await this.scope_(sql)
    return remembering(sql, input.operation_id, async () => {
      await pasteDetails(sql, { ...input, scope })
      await refuseForeignReturns(sql, input.operation_id)
    })
  }

  /** One list for all lines of a receipt; returns what was read, and how the operation was before. */
  @InjectTransactionManager()
  async pastePackingList(
    input: Omit<PastePackingList, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    await lockOperation(sql, input.operation_id)
    const before = await takeSnapshot(sql, [input.operation_id])
    const read = await pastePackingList(sql, { ...input, scope: await this.scope_(sql) })
    return { read, before }
  }

  /** Announces numbers for a purchase order; returns the announcement's id, null where there was nothing to announce. */
  @InjectTransactionManager()
  async announceNumbers(
    input: Omit<AnnounceNumbers, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return announceNumbers(sql, { ...input, scope: await this.scope_(sql) })
  }

  /** Checks an announcement as making it would, and undoes its transaction: throws what is wrong, or `DetailsWouldDo`. */
  @InjectTransactionManager()
  async tryAnnounceNumbers(
    input: Omit<AnnounceNumbers, "scope">,
    @MedusaContext() context: Context = {}
  ): Promise<never> {
    const sql = sqlOf(context)
    await announceNumbers(sql, { ...input, scope: await this.scope_(sql) })
    throw new DetailsWouldDo()
  }

  /** A page of the numbers that were announced for a purchase order, with what became of each. */
  @InjectManager()
  async searchAnnounced(search: SearchAnnounced, @MedusaContext() context: Context = {}) {
    return searchAnnounced(sqlOf(context), search)
  }

  /** The announcements of a purchase order with how many numbers of each are in which state. */
  @InjectManager()
  async readAnnouncements(purchaseOrderId: string, @MedusaContext() context: Context = {}) {
    return readAnnouncements(sqlOf(context), purchaseOrderId)
  }

  /** The open receipt of a purchase order, with those of its lines that get numbers. */
  @InjectManager()
  async readReceiptToAnnounce(purchaseOrderId: string, @MedusaContext() context: Context = {}) {
    return receiptToAnnounce(sqlOf(context), purchaseOrderId)
  }

  /** Deletes an announcement of which nothing was received; returns what `restoreAnnouncement` writes again. */
  @InjectTransactionManager()
  async deleteAnnouncement(
    purchaseOrderId: string,
    announcementId: string,
    @MedusaContext() context: Context = {}
  ) {
    return deleteAnnouncement(sqlOf(context), purchaseOrderId, announcementId)
  }

  @InjectTransactionManager()
  async restoreAnnouncement(
    deleted: DeletedAnnouncement,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return restoreAnnouncement(sqlOf(context), deleted)
  }

  /** Takes away an announcement that was made by something that failed afterwards. */
  @InjectTransactionManager()
  async discardAnnouncement(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    return discardAnnouncement(sqlOf(context), id)
  }

  /** A receipt, as it was read, beside what was announced for it; undefined where nothing was. */
  @InjectManager()
  async compareAnnounced(operation: OperationWithLines, @MedusaContext() context: Context = {}) {
    return compareAnnounced(sqlOf(context), operation)
  }

  /** Enters all that is announced for a receipt and still open; returns how much, and how the operation was before. */
  @InjectTransactionManager()
  async receiveAnnounced(
    input: Omit<ReceiveAnnounced, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    await lockOperation(sql, input.operation_id)
    const before = await takeSnapshot(sql, [input.operation_id])
    const count = await receiveAnnounced(sql, { ...input, scope: await this.scope_(sql) })
    return { count, before }
  }

  /* ---------- Opening stock ---------- */

  @InjectTransactionManager()
  async startOpening(input: StartOpening, @MedusaContext() context: Context = {}) {
    return startOpening(sqlOf(context), input)
  }

  /** The articles that a list of opening stock names, by line. */
  @InjectManager()
  async readListedArticles(list: OpeningList, @MedusaContext() context: Context = {}) {
    return readListedArticles(sqlOf(context), list)
  }

  @InjectManager()
  async readOpeningList(
    list: OpeningList,
    itemOf: ReadonlyMap<string, string>,
    @MedusaContext() context: Context = {}
  ) {
    return readOpeningList(sqlOf(context), list, itemOf)
  }

  /** Enters a part of a list into an open run, all or nothing, once. */
  @InjectTransactionManager()
  async addOpeningRows(input: AddOpeningRows, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return addOpeningRows(sql, input, await this.scope_(sql))
  }

  @InjectTransactionManager()
  async emptyOpening(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    return emptyOpening(sqlOf(context), id)
  }

  @InjectTransactionManager()
  async cancelOpening(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    return cancelOpening(sqlOf(context), id)
  }

  /** First half of confirming a run; the second is `confirmClaim`, its undo `releaseClaim`. */
  @InjectTransactionManager()
  async claimOpening(
    { operation_id, ...input }: Omit<ClaimOperation, "scope"> & { operation_id: string },
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return claimOpening(sql, operation_id, { ...input, scope: await this.scope_(sql) })
  }

  /** The lots that an operation brought into our stock although they have expired. */
  @InjectManager()
  async readExpiredArrivals(
    operationId: string,
    limit: number,
    @MedusaContext() context: Context = {}
  ) {
    return readExpiredArrivals(sqlOf(context), operationId, limit)
  }

  @InjectManager()
  async assertOpening(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    return assertOpening(sqlOf(context), id)
  }

  @InjectManager()
  async searchOpenings(
    page: { limit: number; offset: number },
    @MedusaContext() context: Context = {}
  ) {
    return searchOpenings(sqlOf(context), page)
  }

  @InjectManager()
  async readOpening(id: string, @MedusaContext() context: Context = {}) {
    return readOpening(sqlOf(context), id)
  }

  /** One scan into an open operation; returns the row that was picked or filled, and how the operation was before. */
  @InjectTransactionManager()
  async scanIntoOperation(
    input: Omit<ScanIntoOperation, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const { reference } = await lockOperation(sql, input.operation_id)
    const before = await takeSnapshot(sql, [input.operation_id])
    const scanned = await scanIntoOperation(sql, { ...input, scope: await this.scope_(sql) })
    await refuseForeignReturns(sql, input.operation_id)
    await noteEffect(sql, { made: [reference] })
    return { scanned, before }
  }

  /** Counts goods without any code on a line; returns the row, and how the operation was before. */
  @InjectTransactionManager()
  async countLine(input: CountLine, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const { reference } = await lockOperation(sql, input.operation_id)
    const before = await takeSnapshot(sql, [input.operation_id])
    const scanned = await countLine(sql, input)
    await noteEffect(sql, { made: [reference] })
    return { scanned, before }
  }

  /** Takes one scan back; returns how the operation was before. */
  @InjectTransactionManager()
  async takeBackScan(
    input: { operation_id: string; detail_id: string },
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return remembering(sql, input.operation_id, () => takeBackScan(sql, input))
  }

  /** What is to be packed for an order's delivery, and what is packed. */
  @InjectManager()
  async readPacking(id: string, @MedusaContext() context: Context = {}) {
    return readPacking(sqlOf(context), id)
  }

  @InjectTransactionManager()
  async searchPackings(search: SearchPackings, @MedusaContext() context: Context = {}) {
    return searchPackings(await asList(sqlOf(context)), search)
  }

  /** What somebody scanned into an operation before, as far as the next scan goes on with it. */
  @InjectManager()
  async readScanMemory(
    owner: ScanOwner,
    @MedusaContext() context: Context = {}
  ): Promise<ScanMemory> {
    return readScanMemory(sqlOf(context), owner)
  }

  @InjectTransactionManager()
  async writeScanMemory(
    owner: ScanOwner,
    memory: ScanMemory,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return writeScanMemory(sqlOf(context), owner, memory)
  }

  @InjectTransactionManager()
  async searchOperations(search: SearchOperations, @MedusaContext() context: Context = {}) {
    return searchOperations(await asList(sqlOf(context)), search)
  }

  /** What says where an operation belongs, in one small statement. */
  @InjectManager()
  async readOperationHead(id: string, @MedusaContext() context: Context = {}) {
    return readOperationHead(sqlOf(context), id)
  }

  /** An operation with its lines and rows. */
  @InjectManager()
  async readOperationWithLines(id: string, @MedusaContext() context: Context = {}) {
    return readOperationWithLines(sqlOf(context), id)
  }

  /** Which of the units that lines of an operation miss are there but blocked or expired, in words, by the line's id. */
  @InjectManager()
  async explainMissing(
    operation: OperationWithLines,
    units: MissingUnits[],
    @MedusaContext() context: Context = {}
  ): Promise<Map<string, RefusalDetails>> {
    return explainMissing(sqlOf(context), operation, units)
  }

  /** The same with its family and the reservations it lost: what a person sees. */
  @InjectManager()
  async viewOperation(id: string, @MedusaContext() context: Context = {}) {
    return viewOperation(sqlOf(context), id)
  }

  /** Returns what the done receipts of purchase orders brought in: quantity by item id, by purchase order id. */
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

  /** Where operations wait for something that is free: what a process that died did not offer to them. */
  @InjectManager()
  async readUnofferedPlaces(limit?: number, @MedusaContext() context: Context = {}) {
    return findUnoffered(sqlOf(context), limit)
  }

  /** Does anybody wait for these items at this place, and is something of them free there? */
  @InjectManager()
  async isWaitedFor(
    itemIds: string[],
    locationId: string,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    return (await findWaiting(sqlOf(context), itemIds, locationId)).length > 0
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

  /* ---------- Claims: what moves stock here and in Medusa ---------- */

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

  /** Turns a claim into movements. Returns null when it is settled already: doing it twice does nothing. */
  @InjectTransactionManager()
  async confirmClaim(
    claimId: string,
    fulfillmentId: string | null = null,
    @MedusaContext() context: Context = {}
  ): Promise<Confirmed | null> {
    return confirmClaim(sqlOf(context), claimId, fulfillmentId)
  }

  /** Turns several claims into movements at once, and returns what `reopenClaims` needs to reverse that. */
  @InjectTransactionManager()
  async confirmClaims(
    claimIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<{ done: Confirmed[]; undo: ClaimUndo[] }> {
    return confirmClaims(sqlOf(context), claimIds, (id) => this.confirmClaim(id, null, context))
  }

  /** Reverses confirmed claims, the last one first: they are open again. */
  @InjectTransactionManager()
  async reopenClaims(undo: ClaimUndo[], @MedusaContext() context: Context = {}): Promise<void> {
    return reopenClaims(sqlOf(context), undo)
  }

  /** Frees what a claim held. Does nothing when it is settled already. */
  @InjectTransactionManager()
  async releaseClaim(claimId: string, @MedusaContext() context: Context = {}): Promise<void> {
    return releaseClaim(sqlOf(context), claimId)
  }

  /** Claims that are older than their saga can have run. `ids` asks for these alone. */
  @InjectManager()
  async readAbandonedClaims(
    before: Date,
    ids: string[] | null = null,
    @MedusaContext() context: Context = {}
  ): Promise<Claim[]> {
    return readAbandonedClaims(sqlOf(context), before, ids)
  }

  /** Keeps why an open claim could not be settled, for the person who looks at it. */
  @InjectTransactionManager()
  async keepStuckReason(
    claimId: string,
    reason: StuckReason,
    detail: string | null,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return keepStuckReason(sqlOf(context), claimId, reason, detail)
  }

  /** The same for a person: with the documents and units that they hold. `ids` asks for these alone. */
  @InjectManager()
  async readStuckClaims(
    before: Date,
    ids: string[] | null = null,
    @MedusaContext() context: Context = {}
  ) {
    return readStuckClaims(sqlOf(context), before, ids)
  }

  /** Releases a claim that no rule could settle. Returns the id of what is recorded of it, null when it is settled already. */
  @InjectTransactionManager()
  async releaseStuckClaim(release: ReleaseStuckClaim, @MedusaContext() context: Context = {}) {
    return releaseStuckClaim(sqlOf(context), release)
  }

  /* ---------- Corrections of stock that is not as recorded ---------- */

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

  /** First half of scrapping a lot, or some of it. */
  @InjectTransactionManager()
  async claimScrap(
    input: ScrapLot,
    claim: Omit<ClaimContext, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return claimScrap(sql, input, { ...claim, scope: await this.scope_(sql) })
  }

  /** Corrects a misread lot or serial number, with both movements recorded; Medusa's level stays. */
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
    return undoAssignment(sqlOf(context), id, reason)
  }

  /* ---------- Deliveries and returns of Medusa's orders ---------- */

  @InjectTransactionManager()
  async syncDeliveries(input: SyncDeliveries, @MedusaContext() context: Context = {}) {
    return syncDeliveries(sqlOf(context), input)
  }

  @InjectManager()
  async readOrderLots(orderId: string, @MedusaContext() context: Context = {}) {
    return readOrderLots(sqlOf(context), orderId)
  }

  /** Before Medusa makes a fulfilment: claims its units. Returns null when none of its items is tracked. */
  @InjectTransactionManager()
  async claimFulfillment(
    input: Omit<ClaimFulfillment, "readScope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return claimFulfillment(sql, { ...input, readScope: () => this.scope_(sql) })
  }

  /**
   * Undo of a fulfilment's claim: released while it is open; reversed when it was confirmed and a larger workflow around the
   * fulfilment failed after it. Returns the ids of the operations it concerns.
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
    input: ClaimFulfillmentCancel,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    if (input.order_id) {
      await lockOrderDeliveries(sql, input.order_id)
      await refuseUnlessAtRest(sql, input.order_id, {
        work: ["order_cancel", "fulfillment", "return"],
        active_change: input.active_change,
      })
    }
    return claimFulfillmentCancel(sql, input)
  }

  /** Before Medusa cancels an order: freezes its open deliveries. Throws 409 while a fulfilment or a return of it runs. */
  @InjectTransactionManager()
  async claimOrderCancel(
    input: { transaction_id: string; order_id: string; actor_id: string | null },
    @MedusaContext() context: Context = {}
  ) {
    return claimOrderCancel(sqlOf(context), input)
  }

  /** Undo of an order's cancelling. Returns whether its deliveries are to be made again. */
  @InjectTransactionManager()
  async undoOrderCancel(claimId: string, @MedusaContext() context: Context = {}) {
    return undoOrderCancel(sqlOf(context), claimId)
  }

  /** Throws `invalid_state` (409) while one of these kinds of work is running on an order. */
  @InjectManager()
  async refuseWhileOrderRuns(
    orderId: string,
    work: OrderWork[],
    @MedusaContext() context: Context = {}
  ) {
    return refuseWhileRunning(sqlOf(context), orderId, work)
  }

  /** Finds or makes the open operation of a return of Medusa. Returns its id, or null when there is nothing to bring in. */
  @InjectTransactionManager()
  async syncReturn(input: SyncReturn, @MedusaContext() context: Context = {}) {
    return syncReturn(sqlOf(context), input)
  }

  @InjectManager()
  async viewReturn(medusa: MedusaReturn, @MedusaContext() context: Context = {}) {
    return viewReturn(sqlOf(context), medusa)
  }

  /** Replaces which units come back with a return. Returns the operation as it was before. */
  @InjectTransactionManager()
  async writeReturnLots(
    input: { operation_id: string; medusa: MedusaReturn; lots: ReturnLot[] },
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const scope = await this.scope_(sql)
    return remembering(sql, input.operation_id, () => writeReturnLots(sql, { ...input, scope }))
  }

  /** Makes the draft that returns what a done receipt, transfer or delivery moved, or returns the open one. */
  @InjectTransactionManager()
  async createCounterOperation(
    operationId: string,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return createCounterOperation(sqlOf(context), operationId, actorId)
  }

  /** Before stock moves: claims the units of a return. Returns null when nothing in it is tracked. */
  @InjectTransactionManager()
  async claimReturn(input: Omit<ClaimReturn, "scope">, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return claimReturn(sql, { ...input, scope: await this.scope_(sql) })
  }

  /** Undo of a return's claim: released while it is open; reversed when a larger workflow failed after it. */
  @InjectTransactionManager()
  async undoReturnClaim(claimId: string, @MedusaContext() context: Context = {}): Promise<void> {
    return undoReturnClaim(sqlOf(context), claimId)
  }

  /* ---------- Bills of materials ---------- */

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

  /* ---------- Manufacturing orders ---------- */

  /** Writes a draft manufacturing order and returns its id. */
  @InjectTransactionManager()
  async createManufacturingOrder(input: CreateOrder, @MedusaContext() context: Context = {}) {
    return createOrder(sqlOf(context), input)
  }

  @InjectTransactionManager()
  async confirmManufacturingOrder(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return rememberingOrder(sql, id, () => confirmOrder(sql, id))
  }

  /** Reserves what a confirmed order still misses. */
  @InjectTransactionManager()
  async reserveManufacturingOrder(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return rememberingOrder(sql, id, () => reserveOrder(sql, id))
  }

  @InjectTransactionManager()
  async cancelManufacturingOrder(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return rememberingOrder(sql, id, () => cancelOrder(sql, id))
  }

  /** The Lot/Serial Number field of an order. */
  @InjectTransactionManager()
  async setManufacturingLot(input: Omit<SetLot, "scope">, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const scope = await this.scope_(sql)
    return rememberingOrder(sql, input.id, () => setLot(sql, { ...input, scope }))
  }

  /** What working on one unit of an order costs. */
  @InjectTransactionManager()
  async readManufacturingLabour(id: string, @MedusaContext() context: Context = {}) {
    return readLabour(sqlOf(context), id)
  }

  /** Changes it while nothing is produced; returns what it was. */
  @InjectTransactionManager()
  async setManufacturingLabour(
    id: string,
    labour: OrderLabour,
    @MedusaContext() context: Context = {}
  ) {
    return setLabour(sqlOf(context), id, labour)
  }

  /** Undo of `setManufacturingLabour`. */
  @InjectTransactionManager()
  async restoreManufacturingLabour(
    id: string,
    before: OrderLabour,
    @MedusaContext() context: Context = {}
  ) {
    return restoreLabourOf(sqlOf(context), id, before)
  }

  /** Splits an order into parts of these quantities and a rest; returns the parts' orders. */
  @InjectTransactionManager()
  async splitManufacturingOrder(
    id: string,
    quantities: number[],
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const before = await snapshotOrders(sql, [id])
    const orders = await splitByQuantities(sql, id, quantities)
    return { ids: orders.map((order) => order.id), before }
  }

  /** Merges several orders; returns the id of the one that takes the others in. */
  @InjectTransactionManager()
  async mergeManufacturingOrders(ids: string[], @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await snapshotOrders(sql, ids)
    return { id: await mergeOrders(sql, ids), before }
  }

  /** Undo of a split, a merge or a prepared batch: restores the orders, and deletes those in `made`. */
  @InjectTransactionManager()
  async restoreManufacturingOrders(
    before: OrdersSnapshot,
    made: string[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return restoreOrders(sqlOf(context), before, made)
  }

  /** First half of unbuilding, of swapping a component, or of scrapping one of an open order. */
  @InjectTransactionManager()
  async claimManufacturingRework(
    what: ManufacturingRework,
    claim: ClaimRework,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return claimManufacturingRework(sql, what, { ...claim, scope: await this.scope_(sql) })
  }

  /** Opens a service case for a fault that was reported. Throws `invalid_state` for a reason that is not in the shop's list. */
  @InjectTransactionManager()
  async openServiceCase(input: OpenCase, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    requireReason((await readSettings(sql, this.options_)).service_reasons, input.reason)
    return openCase(sql, input)
  }

  /** Throws `not_sold_here` where a lot never left with this order. */
  @InjectManager()
  async refuseOtherOrder(
    lotId: string,
    orderId: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return refuseOtherOrder(sqlOf(context), lotId, orderId)
  }

  /** First half of lending a unit of ours to the customer of a case. */
  @InjectTransactionManager()
  async claimLoan(
    input: LendUnit,
    claim: Omit<ClaimContext, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return claimLoan(sql, input, { ...claim, scope: await this.scope_(sql) })
  }

  /** First half of taking it back. */
  @InjectTransactionManager()
  async claimLoanReturn(
    input: TakeBackLoan,
    claim: Omit<ClaimContext, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return claimLoanReturn(sql, input, { ...claim, scope: await this.scope_(sql) })
  }

  /** First half of leaving it to its customer. */
  @InjectTransactionManager()
  async claimLoanKeep(
    input: KeepLoan,
    claim: Omit<ClaimContext, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return claimLoanKeep(sql, input, { ...claim, scope: await this.scope_(sql) })
  }

  /** What units that were kept had cost, by loan. */
  @InjectManager()
  async readKeptCosts(loanIds: string[], @MedusaContext() context: Context = {}) {
    return readKeptCosts(sqlOf(context), loanIds)
  }

  /** A loan as it is now. Throws `not_found`. */
  @InjectManager()
  async readLoan(id: string, @MedusaContext() context: Context = {}): Promise<LoanRow> {
    return readLoan(sqlOf(context), id)
  }

  /** Changes when a unit is due back, and what is written about it; returns the loan as it was. */
  @InjectTransactionManager()
  async changeLoan(input: ChangeLoan, @MedusaContext() context: Context = {}): Promise<LoanRow> {
    return changeLoan(sqlOf(context), input)
  }

  /** Loans: what is out first, by when it is due, then the newest. */
  @InjectTransactionManager()
  async searchLoans(search: SearchLoans, @MedusaContext() context: Context = {}) {
    return searchLoans(sqlOf(context), search)
  }

  /** Loans that are overdue and not announced yet. */
  @InjectManager()
  async readUnannouncedOverdue(limit: number, @MedusaContext() context: Context = {}) {
    return readUnannouncedOverdue(sqlOf(context), limit)
  }

  @InjectTransactionManager()
  async markOverdueAnnounced(loans: OverdueLoan[], @MedusaContext() context: Context = {}) {
    return markOverdueAnnounced(sqlOf(context), loans)
  }

  /** Undo of `openServiceCase`. */
  @InjectTransactionManager()
  async discardServiceCase(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    return discardCase(sqlOf(context), id)
  }

  /** Changes what is written about a case; returns it as it was. */
  @InjectTransactionManager()
  async changeServiceCase(
    change: ChangeCase,
    @MedusaContext() context: Context = {}
  ): Promise<CaseRow> {
    const sql = sqlOf(context)
    if (change.reason && change.reason !== (await readCase(sql, change.id)).reason) {
      requireReason((await readSettings(sql, this.options_)).service_reasons, change.reason)
    }
    return changeCase(sql, change)
  }

  /** The same without a look at the shop's list, to undo it. */
  @InjectTransactionManager()
  async rewriteServiceCase(change: ChangeCase, @MedusaContext() context: Context = {}) {
    return changeCase(sqlOf(context), change)
  }

  /** Starts, closes, cancels or reopens a service case. */
  @InjectTransactionManager()
  async moveServiceCase(
    move: MoveCase,
    @MedusaContext() context: Context = {}
  ): Promise<MovedCase> {
    return moveCase(sqlOf(context), move)
  }

  /** Undo of `moveServiceCase`. */
  @InjectTransactionManager()
  async restoreServiceCase(
    moved: MovedCase,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return restoreCase(sqlOf(context), moved)
  }

  /** First half of booking the parts of a repair. */
  @InjectTransactionManager()
  async claimRepair(repair: Repair, claim: ClaimRework, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return claimRepair(sql, { ...repair, ...claim, scope: await this.scope_(sql) })
  }

  /** Batches of which units failed at customers. */
  @InjectManager()
  async readFailureRate(question: FailureQuestion, @MedusaContext() context: Context = {}) {
    return readFailureRate(sqlOf(context), question)
  }

  @InjectManager()
  async searchServiceCases(search: SearchCases, @MedusaContext() context: Context = {}) {
    return searchCases(sqlOf(context), search)
  }

  /** What was done to the unit of a case, what is in it now and where it is. */
  @InjectManager()
  async readRepair(of: { id: string; lot_id: string }, @MedusaContext() context: Context = {}) {
    return readRepair(sqlOf(context), of)
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

  /** Gives an order its lot names and splits it; returns the orders of the rows and of the rest. */
  @InjectTransactionManager()
  async prepareManufacturingBatch(
    input: Omit<BatchInput, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const before = await snapshotOrders(sql, [input.id])
    const prepared = await prepareBatch(sql, { ...input, scope: await this.scope_(sql) }, "prepare")
    return { prepared, before }
  }

  /**
   * First half of producing: an order in full or in part, or a batch of lot names. Splits as needed and claims what is
   * produced now. The second half is `confirmClaim`, its undo `releaseClaim`.
   */
  @InjectTransactionManager()
  async claimManufacturing(
    what: Manufacturing,
    claim: Omit<ClaimManufacturing, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return claimManufacturing(sql, what, { ...claim, scope: await this.scope_(sql) })
  }

  /** What the open orders of these families, or of all, still consume: what Medusa has to keep for them. */
  @InjectManager()
  async readComponentNeeds(families: string[] | null, @MedusaContext() context: Context = {}) {
    return readComponentNeeds(sqlOf(context), families)
  }

  /** How much of each component the orders take that come before this one in its family, by item. */
  @InjectManager()
  async readDemandsAhead(orderId: string, @MedusaContext() context: Context = {}) {
    return readDemandsAhead(sqlOf(context), orderId)
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

  /* ---------- Where lots came from and where they are ---------- */

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

  /** The lots that an operation moved. */
  @InjectManager()
  async readMovedLots(operationId: string, @MedusaContext() context: Context = {}) {
    return readMovedLots(sqlOf(context), operationId)
  }

  /** The units that the customer of these orders has. */
  @InjectManager()
  async readOwnedLots(orderIds: string[], @MedusaContext() context: Context = {}) {
    return readOwnedLots(sqlOf(context), orderIds)
  }

  /** What a customer has, whose orders these are: with what others handed to them, without what they handed on. */
  @InjectManager()
  async readUnitsOf(
    customerId: string,
    orderIds: string[],
    @MedusaContext() context: Context = {}
  ) {
    return readUnitsOf(sqlOf(context), customerId, orderIds)
  }

  /* ---------- Owners of units ---------- */

  /** To whom a unit was handed, and with which order it was delivered. */
  @InjectManager()
  async readOwnership(lotId: string, @MedusaContext() context: Context = {}) {
    return readOwnership(sqlOf(context), lotId)
  }

  /** Offers a unit to whoever has the code that is answered. */
  @InjectTransactionManager()
  async offerUnit(input: OfferUnit, @MedusaContext() context: Context = {}) {
    return offerUnit(sqlOf(context), input)
  }

  /** Gives an offered unit to the customer who has its code; returns the transfer's id. */
  @InjectTransactionManager()
  async acceptUnit(
    code: string,
    customerId: string,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    return acceptUnit(sqlOf(context), code, customerId)
  }

  /** Undo of `acceptUnit`. */
  @InjectTransactionManager()
  async unacceptUnit(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    return unacceptUnit(sqlOf(context), id)
  }

  /** Writes that a unit has another owner; returns the transfer's id. */
  @InjectTransactionManager()
  async transferUnit(input: TransferUnit, @MedusaContext() context: Context = {}): Promise<string> {
    return transferUnit(sqlOf(context), input)
  }

  /** Undo of `offerUnit` and `transferUnit`. */
  @InjectTransactionManager()
  async discardUnitTransfer(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    return discardTransfer(sqlOf(context), id)
  }

  /** Ends an offer of a customer's own. */
  @InjectTransactionManager()
  async cancelUnitOffer(
    id: string,
    customerId: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return cancelOffer(sqlOf(context), id, customerId)
  }

  /** The unit is its former owner's again. */
  @InjectTransactionManager()
  async revokeUnitTransfer(
    id: string,
    why: { reason: string; actor_id: string | null },
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return revokeTransfer(sqlOf(context), id, why)
  }

  /** Undo of `revokeUnitTransfer`. */
  @InjectTransactionManager()
  async unrevokeUnitTransfer(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    return unrevokeTransfer(sqlOf(context), id)
  }

  /** Transfers of units, the newest first. */
  @InjectManager()
  async searchUnitTransfers(search: SearchTransfers, @MedusaContext() context: Context = {}) {
    return searchTransfers(sqlOf(context), search)
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

  /* ---------- Passports: what the world may see of a unit ---------- */

  /** The unit or lot of a question; of one without a number the item itself. Undefined where there is none. */
  @InjectManager()
  async findPublished(
    asked: UnitQuestion | { item_ids: string[] },
    @MedusaContext() context: Context = {}
  ): Promise<FoundUnit | undefined> {
    return "name" in asked
      ? findUnit(sqlOf(context), asked)
      : findItem(sqlOf(context), asked.item_ids)
  }

  @InjectManager()
  async readUnitFacts(lotId: string, @MedusaContext() context: Context = {}) {
    return readUnitFacts(sqlOf(context), lotId)
  }

  @InjectManager()
  async readItemPassport(itemId: string, @MedusaContext() context: Context = {}) {
    return readItemPassport(sqlOf(context), itemId)
  }

  /** Changes what is given of it, and returns it. */
  @InjectTransactionManager()
  async writeItemPassport(
    itemId: string,
    change: ItemPassportChange,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return writeItemPassport(sqlOf(context), itemId, change, actorId)
  }

  @InjectManager()
  async readLotPassport(lotId: string, @MedusaContext() context: Context = {}) {
    return readLotPassport(sqlOf(context), lotId)
  }

  @InjectTransactionManager()
  async writeLotPassport(
    lot: { id: string; inventory_item_id: string },
    change: Partial<LotPassport>,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return writeLotPassport(sqlOf(context), lot, change, actorId)
  }

  @InjectManager()
  async readPassportSettings(@MedusaContext() context: Context = {}) {
    return readPassportSettings(sqlOf(context))
  }

  @InjectTransactionManager()
  async writePassportSettings(
    change: Partial<PassportSettings>,
    @MedusaContext() context: Context = {}
  ) {
    return writePassportSettings(sqlOf(context), change)
  }

  @InjectManager()
  async readPassportKeys(@MedusaContext() context: Context = {}) {
    return readPassportKeys(sqlOf(context))
  }

  @InjectTransactionManager()
  async makePassportKey(input: NewPassportKey, @MedusaContext() context: Context = {}) {
    return makePassportKey(sqlOf(context), input)
  }

  @InjectTransactionManager()
  async revokePassportKey(
    id: string,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return revokePassportKey(sqlOf(context), id, actorId)
  }

  /** What a key opens now; undefined for one that opens nothing. */
  @InjectManager()
  async openWithKey(key: string, @MedusaContext() context: Context = {}) {
    return openWithKey(sqlOf(context), key)
  }

  @InjectTransactionManager()
  async saltOfDay(day: string, @MedusaContext() context: Context = {}) {
    return saltOfDay(sqlOf(context), day)
  }

  /** Adds look-ups to what was counted; returns the alerts that they raise for the first time today. */
  @InjectTransactionManager()
  async countLookups(rows: CountedLookup[], @MedusaContext() context: Context = {}) {
    return countLookups(sqlOf(context), rows)
  }

  @InjectTransactionManager()
  async pruneLookups(
    before: string,
    saltsBefore: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return pruneLookups(sqlOf(context), before, saltsBefore)
  }

  @InjectManager()
  async searchAlerts(filters: SearchAlerts, @MedusaContext() context: Context = {}) {
    return searchAlerts(sqlOf(context), filters)
  }

  @InjectTransactionManager()
  async reviewAlert(
    id: string,
    note: string | null,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return reviewAlert(sqlOf(context), id, note, actorId)
  }

  /* ---------- Recalls ---------- */

  /** What these lots are in today, where all of that is and who has it. */
  @InjectTransactionManager()
  async readRecallList(lotIds: string[], page: RowPage, @MedusaContext() context: Context = {}) {
    return readRecallList(sqlOf(context), lotIds, page)
  }

  /** The same as a whole, some rows at a time, in one transaction: it ends when the receiver stalls for a minute. */
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

  /** Starts a recall, or resumes the open one of its source. */
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

  /** Blocks the next part of a recall that is still being started; null when there is none. */
  @InjectTransactionManager()
  async continueRecall(id: string, @MedusaContext() context: Context = {}) {
    return continueRecall(sqlOf(context), id)
  }

  @InjectTransactionManager()
  async endRecallStart(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await endRecallStart(sqlOf(context), id)
  }

  /** Recalls that are still being started and that nobody has continued since `before`. */
  @InjectManager()
  async readUnstartedRecalls(before: Date, @MedusaContext() context: Context = {}) {
    return readUnstartedRecalls(sqlOf(context), before)
  }

  /** Notifies some of the orders of a recall that were not notified yet; returns the notices' ids and the last key. */
  @InjectTransactionManager()
  async notifyRecalledOrders(
    recallId: string,
    after: string | null,
    notify: (notices: PendingNotice[]) => Promise<void>,
    @MedusaContext() context: Context = {}
  ) {
    return notifyOrders(sqlOf(context), recallId, after, notify)
  }

  @InjectTransactionManager()
  async forgetNotifiedOrders(noticeIds: string[], @MedusaContext() context: Context = {}) {
    await forgetNotified(sqlOf(context), noticeIds)
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
      progress: recall.outcome ?? (await readRecallProgress(sql, recall)),
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

  /** The same as a whole, some at a time, in one transaction: it ends when the receiver stalls for a minute. */
  @InjectTransactionManager()
  async eachRecallNotices(
    filter: { recall_id: string; state?: NoticeState },
    handOver: (notices: NoticeView[]) => Promise<void>,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await findRecall(sql, filter.recall_id)
    await sql(`SET LOCAL idle_in_transaction_session_timeout = '60s'`)
    await eachNotices(sql, filter, handOver)
  }

  @InjectTransactionManager()
  async recordRecallAnswer(input: RecordAnswer, @MedusaContext() context: Context = {}) {
    return recordAnswer(sqlOf(context), input)
  }

  @InjectTransactionManager()
  async removeRecallAnswer(id: string, @MedusaContext() context: Context = {}) {
    await removeAnswer(sqlOf(context), id)
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

  /* ---------- Proofs, and requests that must not run twice ---------- */

  /** All checks, and Medusa's levels beside ours, as they are at one moment. */
  @InjectTransactionManager()
  async checkBooks(medusa: MedusaReader, @MedusaContext() context: Context = {}) {
    return checkBooks(await oneSnapshot(sqlOf(context)), medusa)
  }

  /** The places that differ from Medusa's levels at one moment; null where there is too much stock to compare in a moment. */
  @InjectTransactionManager()
  async compareSmallStock(medusa: MedusaReader, @MedusaContext() context: Context = {}) {
    return compareSmallStock(await oneSnapshot(sqlOf(context)), medusa)
  }

  /** The checks of our own tables over so many lots, others each time. */
  @InjectTransactionManager()
  async checkSample(size: number, @MedusaContext() context: Context = {}) {
    return checkSample(await oneSnapshot(sqlOf(context)), size)
  }

  /** Both sides of some tracked items at each of their places, as they are at one moment. */
  @InjectTransactionManager()
  async comparePlaces(
    medusa: MedusaReader,
    itemIds: string[],
    @MedusaContext() context: Context = {}
  ) {
    return comparePlaces(await oneSnapshot(sqlOf(context)), medusa, itemIds)
  }

  /** What claims that were released since a moment wanted to change. */
  @InjectManager()
  async readReleasedChanges(since: Date, @MedusaContext() context: Context = {}) {
    return readClaimedChanges(sqlOf(context), { state: "released", since })
  }

  /** Fulfilments of a part of a reservation that were confirmed between two moments. */
  @InjectManager()
  async readPartShipments(
    period: { since: Date; before: Date },
    @MedusaContext() context: Context = {}
  ) {
    return readPartShipments(sqlOf(context), period)
  }

  /** The ids of Medusa's returns that an open operation waits for. */
  @InjectManager()
  async readAwaitedReturns(@MedusaContext() context: Context = {}) {
    return readAwaitedReturns(sqlOf(context))
  }

  /** Keeps who set what right. Returns its id; `deleteStockRepairs` takes it away again. */
  @InjectTransactionManager()
  async recordRepair(repair: NewRepair, @MedusaContext() context: Context = {}) {
    return recordRepair(sqlOf(context), repair)
  }

  /** Medusa's reservations of tracked items that are left on cancelled orders. */
  @InjectManager()
  async readStrayReservations(medusa: MedusaReader, @MedusaContext() context: Context = {}) {
    return medusa.strayReservations(sqlOf(context))
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

  @InjectTransactionManager()
  async readChangesEnd(@MedusaContext() context: Context = {}) {
    return readChangesEnd(sqlOf(context))
  }

  @InjectManager()
  async verifyChanges(
    page: { after: string; limit: number; upto: number },
    @MedusaContext() context: Context = {}
  ) {
    return verifyChanges(sqlOf(context), page)
  }

  @InjectManager()
  async verifyFacts(
    page: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    return verifyFacts(sqlOf(context), page)
  }

  @InjectManager()
  async readChainEnd(chain: Chain, upto: number, @MedusaContext() context: Context = {}) {
    return readChainEnd(sqlOf(context), chain, upto)
  }

  @InjectManager()
  async readChainHeads(
    chain: Chain,
    page: { after: string; limit: number; upto: number },
    @MedusaContext() context: Context = {}
  ) {
    return readHeads(sqlOf(context), chain, page)
  }

  /** The digests of the ledger that were made so far, the oldest first. */
  @InjectManager()
  async readDigests(@MedusaContext() context: Context = {}) {
    return readDigests(sqlOf(context))
  }

  /** Takes the oldest digest that did not get out yet, for five minutes. Null when there is none. */
  @InjectTransactionManager()
  async claimUndeliveredDigest(@MedusaContext() context: Context = {}) {
    return claimUndelivered(sqlOf(context))
  }

  @InjectTransactionManager()
  async markDigestUndelivered(
    id: string,
    error: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return markUndelivered(sqlOf(context), id, error)
  }

  /** Compares the ledger with all digests. Returns what they noted that is no longer so; empty when all is. */
  @InjectManager()
  async compareDigests(@MedusaContext() context: Context = {}) {
    return compareDigests(sqlOf(context))
  }

  @InjectTransactionManager()
  async recordDigest(
    content: DigestContent,
    madeAt: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return recordDigest(sqlOf(context), content, madeAt)
  }

  @InjectTransactionManager()
  async markDigestDelivered(
    id: string,
    fileId: string | null,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return markDelivered(sqlOf(context), id, fileId)
  }

  /** Returns which of these items are tracked, and their stock at each place, with and without lots. */
  @InjectManager()
  async readStockOf(itemIds: string[], @MedusaContext() context: Context = {}) {
    return readStockOf(sqlOf(context), itemIds)
  }

  @InjectTransactionManager()
  async beginRequest(request: KeyedRequest, @MedusaContext() context: Context = {}) {
    return beginRequest(sqlOf(context), request)
  }

  @InjectTransactionManager()
  async finishRequest(
    id: string,
    stored: StoredResponse | null,
    @MedusaContext() context: Context = {}
  ) {
    return finishRequest(sqlOf(context), id, stored)
  }

  /** Forgets keys that were used before a moment. Returns how many. */
  @InjectTransactionManager()
  async pruneRequests(before: Date, @MedusaContext() context: Context = {}) {
    return pruneRequests(sqlOf(context), before)
  }
}

export default TraceabilityModuleService
