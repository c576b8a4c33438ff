import type { ReturnWorkflow } from "@medusajs/framework/workflows-sdk"
import type { correctStockLotWorkflow } from "./corrections/workflows/correct-stock-lot"
import type { countStockWorkflow } from "./corrections/workflows/count-stock"
import type { releaseStuckClaimWorkflow } from "./corrections/workflows/release-stuck-claim"
import type { repairStockLevelWorkflow } from "./corrections/workflows/repair-stock-level"
import type { scrapStockLotWorkflow } from "./corrections/workflows/scrap-stock-lot"
import type { undoStockOperationWorkflow } from "./corrections/workflows/undo-stock-operation"
import type { addLotDocumentWorkflow } from "./lots/workflows/add-lot-document"
import type { assignStockLotsWorkflow } from "./lots/workflows/assign-stock-lots"
import type { blockStockLotWorkflow } from "./lots/workflows/block-stock-lot"
import type { blockStockLotsWorkflow } from "./lots/workflows/block-stock-lots"
import type { createStockLotWorkflow } from "./lots/workflows/create-stock-lot"
import type { deleteStockLotWorkflow } from "./lots/workflows/delete-stock-lot"
import type { setStockLotDatesWorkflow } from "./lots/workflows/set-stock-lot-dates"
import type { unblockStockLotWorkflow } from "./lots/workflows/unblock-stock-lot"
import type { updateStockLotWorkflow } from "./lots/workflows/update-stock-lot"
import type { cancelManufacturingOrderWorkflow } from "./manufacturing/workflows/cancel-manufacturing-order"
import type { confirmManufacturingOrderWorkflow } from "./manufacturing/workflows/confirm-manufacturing-order"
import type { createBillOfMaterialsWorkflow } from "./manufacturing/workflows/create-bill-of-materials"
import type { createManufacturingOrderWorkflow } from "./manufacturing/workflows/create-manufacturing-order"
import type { deleteBillOfMaterialsWorkflow } from "./manufacturing/workflows/delete-bill-of-materials"
import type { mergeManufacturingOrdersWorkflow } from "./manufacturing/workflows/merge-manufacturing-orders"
import type { prepareManufacturingBatchWorkflow } from "./manufacturing/workflows/prepare-manufacturing-batch"
import type { produceManufacturingOrdersWorkflow } from "./manufacturing/workflows/produce-manufacturing-orders"
import type { reserveManufacturingOrderWorkflow } from "./manufacturing/workflows/reserve-manufacturing-order"
import type { reworkManufacturingOrderWorkflow } from "./manufacturing/workflows/rework-manufacturing-order"
import type { setManufacturingOrderLabourWorkflow } from "./manufacturing/workflows/set-manufacturing-order-labour"
import type { setManufacturingOrderLotWorkflow } from "./manufacturing/workflows/set-manufacturing-order-lot"
import type { splitManufacturingOrderWorkflow } from "./manufacturing/workflows/split-manufacturing-order"
import type { updateBillOfMaterialsWorkflow } from "./manufacturing/workflows/update-bill-of-materials"
import type { confirmOpeningStockWorkflow } from "./opening/workflows/confirm-opening-stock"
import type { startOpeningStockWorkflow } from "./opening/workflows/start-opening-stock"
import type { createStockOperationTypeWorkflow } from "./operation-types/workflows/create-stock-operation-type"
import type { deleteStockOperationTypeWorkflow } from "./operation-types/workflows/delete-stock-operation-type"
import type { updateStockOperationTypeWorkflow } from "./operation-types/workflows/update-stock-operation-type"
import type { cancelStockOperationWorkflow } from "./operations/workflows/cancel-stock-operation"
import type { confirmStockOperationWorkflow } from "./operations/workflows/confirm-stock-operation"
import type { createStockOperationWorkflow } from "./operations/workflows/create-stock-operation"
import type { generateStockOperationDetailsWorkflow } from "./operations/workflows/generate-stock-operation-details"
import type { pasteStockOperationDetailsWorkflow } from "./operations/workflows/paste-stock-operation-details"
import type { pasteStockOperationPackingListWorkflow } from "./operations/workflows/paste-stock-operation-packing-list"
import type { receiveAnnouncedNumbersWorkflow } from "./operations/workflows/receive-announced-numbers"
import type { scanIntoStockOperationWorkflow } from "./operations/workflows/scan-into-stock-operation"
import type { reserveStockOperationWorkflow } from "./operations/workflows/reserve-stock-operation"
import type { countPackedLineWorkflow } from "./operations/workflows/count-packed-line"
import type { takeBackScanWorkflow } from "./operations/workflows/take-back-scan"
import type { unreserveStockOperationWorkflow } from "./operations/workflows/unreserve-stock-operation"
import type { validateStockOperationWorkflow } from "./operations/workflows/validate-stock-operation"
import type { writeStockOperationDetailsWorkflow } from "./operations/workflows/write-stock-operation-details"
import type { syncOrderDeliveriesWorkflow } from "./orders/workflows/sync-order-deliveries"
import type { validateOrderDeliveryWorkflow } from "./orders/workflows/validate-order-delivery"
import type { announceNumbersWorkflow } from "./purchasing/workflows/announce-numbers"
import type { cancelPurchaseOrderWorkflow } from "./purchasing/workflows/cancel-purchase-order"
import type { confirmPurchaseOrderWorkflow } from "./purchasing/workflows/confirm-purchase-order"
import type { createPurchaseOrderWorkflow } from "./purchasing/workflows/create-purchase-order"
import type { createSupplierWorkflow } from "./purchasing/workflows/create-supplier"
import type { deleteAnnouncementWorkflow } from "./purchasing/workflows/delete-announcement"
import type { deletePurchaseOrderWorkflow } from "./purchasing/workflows/delete-purchase-order"
import type { deleteSupplierWorkflow } from "./purchasing/workflows/delete-supplier"
import type { updatePurchaseOrderWorkflow } from "./purchasing/workflows/update-purchase-order"
import type { updateSupplierWorkflow } from "./purchasing/workflows/update-supplier"
import type { closeRecallWorkflow } from "./recalls/workflows/close-recall"
import type { recordRecallAnswerWorkflow } from "./recalls/workflows/record-recall-answer"
import type { reopenRecallWorkflow } from "./recalls/workflows/reopen-recall"
import type { startRecallWorkflow } from "./recalls/workflows/start-recall"
import type { bringInReturnedStockWorkflow } from "./returns/workflows/bring-in-returned-stock"
import type { createCounterOperationWorkflow } from "./returns/workflows/create-counter-operation"
import type { syncOrderReturnWorkflow } from "./returns/workflows/sync-order-return"
import type { validateOrderReturnWorkflow } from "./returns/workflows/validate-order-return"
import type { writeReturnLotsWorkflow } from "./returns/workflows/write-return-lots"
import type { acceptUnitWorkflow } from "./ownership/workflows/accept-unit"
import type { offerUnitWorkflow } from "./ownership/workflows/offer-unit"
import type { revokeUnitTransferWorkflow } from "./ownership/workflows/revoke-unit-transfer"
import type { transferUnitWorkflow } from "./ownership/workflows/transfer-unit"
import type { changeServiceCaseWorkflow } from "./service-cases/workflows/change-service-case"
import type { extendWarrantyWorkflow } from "./service-cases/workflows/extend-warranty"
import type { revokeWarrantyExtensionWorkflow } from "./service-cases/workflows/revoke-warranty-extension"
import type { syncWarrantyExtensionsWorkflow } from "./service-cases/workflows/sync-warranty-extensions"
import type { moveServiceCaseWorkflow } from "./service-cases/workflows/move-service-case"
import type { changeLoanWorkflow } from "./service-cases/workflows/change-loan"
import type { keepLoanWorkflow } from "./service-cases/workflows/keep-loan"
import type { lendUnitWorkflow } from "./service-cases/workflows/lend-unit"
import type { takeBackLoanWorkflow } from "./service-cases/workflows/take-back-loan"
import type { openServiceCaseWorkflow } from "./service-cases/workflows/open-service-case"
import type { repairUnitWorkflow } from "./service-cases/workflows/repair-unit"
import type { clearUnitWorkflow } from "./suspicion/workflows/clear-unit"
import type { flagUnitWorkflow } from "./suspicion/workflows/flag-unit"
import type { changeTraceabilitySettingsWorkflow } from "./tracking/workflows/change-traceability-settings"
import type { setItemTrackingWorkflow } from "./tracking/workflows/set-item-tracking"

/** What the types of a workflow are, from the workflow itself: so they cannot differ. */
type TypesOf<Workflow> =
  Workflow extends ReturnWorkflow<infer Input, infer Output, infer Hooks>
    ? { input: Input; output: Output; hooks: Hooks }
    : never

type InputOf<Workflow> = TypesOf<Workflow>["input"]
type OutputOf<Workflow> = TypesOf<Workflow>["output"]

export type CorrectStockLotWorkflowInput = InputOf<typeof correctStockLotWorkflow>
export type CorrectStockLotWorkflowOutput = OutputOf<typeof correctStockLotWorkflow>
export type CountStockWorkflowInput = InputOf<typeof countStockWorkflow>
export type CountStockWorkflowOutput = OutputOf<typeof countStockWorkflow>
export type ReleaseStuckClaimWorkflowInput = InputOf<typeof releaseStuckClaimWorkflow>
export type ReleaseStuckClaimWorkflowOutput = OutputOf<typeof releaseStuckClaimWorkflow>
export type RepairStockLevelWorkflowInput = InputOf<typeof repairStockLevelWorkflow>
export type RepairStockLevelWorkflowOutput = OutputOf<typeof repairStockLevelWorkflow>
export type ScrapStockLotWorkflowInput = InputOf<typeof scrapStockLotWorkflow>
export type ScrapStockLotWorkflowOutput = OutputOf<typeof scrapStockLotWorkflow>
export type UndoStockOperationWorkflowInput = InputOf<typeof undoStockOperationWorkflow>
export type UndoStockOperationWorkflowOutput = OutputOf<typeof undoStockOperationWorkflow>
export type AddLotDocumentWorkflowInput = InputOf<typeof addLotDocumentWorkflow>
export type AddLotDocumentWorkflowOutput = OutputOf<typeof addLotDocumentWorkflow>
export type AssignStockLotsWorkflowInput = InputOf<typeof assignStockLotsWorkflow>
export type AssignStockLotsWorkflowOutput = OutputOf<typeof assignStockLotsWorkflow>
export type BlockStockLotWorkflowInput = InputOf<typeof blockStockLotWorkflow>
export type BlockStockLotWorkflowOutput = OutputOf<typeof blockStockLotWorkflow>
export type BlockStockLotsWorkflowInput = InputOf<typeof blockStockLotsWorkflow>
export type BlockStockLotsWorkflowOutput = OutputOf<typeof blockStockLotsWorkflow>
export type CreateStockLotWorkflowInput = InputOf<typeof createStockLotWorkflow>
export type CreateStockLotWorkflowOutput = OutputOf<typeof createStockLotWorkflow>
export type DeleteStockLotWorkflowInput = InputOf<typeof deleteStockLotWorkflow>
export type DeleteStockLotWorkflowOutput = OutputOf<typeof deleteStockLotWorkflow>
export type SetStockLotDatesWorkflowInput = InputOf<typeof setStockLotDatesWorkflow>
export type SetStockLotDatesWorkflowOutput = OutputOf<typeof setStockLotDatesWorkflow>
export type UnblockStockLotWorkflowInput = InputOf<typeof unblockStockLotWorkflow>
export type UnblockStockLotWorkflowOutput = OutputOf<typeof unblockStockLotWorkflow>
export type UpdateStockLotWorkflowInput = InputOf<typeof updateStockLotWorkflow>
export type UpdateStockLotWorkflowOutput = OutputOf<typeof updateStockLotWorkflow>
export type CancelManufacturingOrderWorkflowInput = InputOf<typeof cancelManufacturingOrderWorkflow>
export type CancelManufacturingOrderWorkflowOutput = OutputOf<
  typeof cancelManufacturingOrderWorkflow
>
export type ConfirmManufacturingOrderWorkflowInput = InputOf<
  typeof confirmManufacturingOrderWorkflow
>
export type ConfirmManufacturingOrderWorkflowOutput = OutputOf<
  typeof confirmManufacturingOrderWorkflow
>
export type CreateBillOfMaterialsWorkflowInput = InputOf<typeof createBillOfMaterialsWorkflow>
export type CreateBillOfMaterialsWorkflowOutput = OutputOf<typeof createBillOfMaterialsWorkflow>
export type CreateManufacturingOrderWorkflowInput = InputOf<typeof createManufacturingOrderWorkflow>
export type CreateManufacturingOrderWorkflowOutput = OutputOf<
  typeof createManufacturingOrderWorkflow
>
export type DeleteBillOfMaterialsWorkflowInput = InputOf<typeof deleteBillOfMaterialsWorkflow>
export type DeleteBillOfMaterialsWorkflowOutput = OutputOf<typeof deleteBillOfMaterialsWorkflow>
export type MergeManufacturingOrdersWorkflowInput = InputOf<typeof mergeManufacturingOrdersWorkflow>
export type MergeManufacturingOrdersWorkflowOutput = OutputOf<
  typeof mergeManufacturingOrdersWorkflow
>
export type PrepareManufacturingBatchWorkflowInput = InputOf<
  typeof prepareManufacturingBatchWorkflow
>
export type PrepareManufacturingBatchWorkflowOutput = OutputOf<
  typeof prepareManufacturingBatchWorkflow
>
export type ProduceManufacturingOrdersWorkflowInput = InputOf<
  typeof produceManufacturingOrdersWorkflow
>
export type ProduceManufacturingOrdersWorkflowOutput = OutputOf<
  typeof produceManufacturingOrdersWorkflow
>
export type ReserveManufacturingOrderWorkflowInput = InputOf<
  typeof reserveManufacturingOrderWorkflow
>
export type ReserveManufacturingOrderWorkflowOutput = OutputOf<
  typeof reserveManufacturingOrderWorkflow
>
export type ReworkManufacturingOrderWorkflowInput = InputOf<typeof reworkManufacturingOrderWorkflow>
export type ReworkManufacturingOrderWorkflowOutput = OutputOf<
  typeof reworkManufacturingOrderWorkflow
>
export type SetManufacturingOrderLabourWorkflowInput = InputOf<
  typeof setManufacturingOrderLabourWorkflow
>
export type SetManufacturingOrderLabourWorkflowOutput = OutputOf<
  typeof setManufacturingOrderLabourWorkflow
>
export type SetManufacturingOrderLotWorkflowInput = InputOf<typeof setManufacturingOrderLotWorkflow>
export type SetManufacturingOrderLotWorkflowOutput = OutputOf<
  typeof setManufacturingOrderLotWorkflow
>
export type SplitManufacturingOrderWorkflowInput = InputOf<typeof splitManufacturingOrderWorkflow>
export type SplitManufacturingOrderWorkflowOutput = OutputOf<typeof splitManufacturingOrderWorkflow>
export type UpdateBillOfMaterialsWorkflowInput = InputOf<typeof updateBillOfMaterialsWorkflow>
export type UpdateBillOfMaterialsWorkflowOutput = OutputOf<typeof updateBillOfMaterialsWorkflow>
export type ConfirmOpeningStockWorkflowInput = InputOf<typeof confirmOpeningStockWorkflow>
export type ConfirmOpeningStockWorkflowOutput = OutputOf<typeof confirmOpeningStockWorkflow>
export type StartOpeningStockWorkflowInput = InputOf<typeof startOpeningStockWorkflow>
export type StartOpeningStockWorkflowOutput = OutputOf<typeof startOpeningStockWorkflow>
export type CreateStockOperationTypeWorkflowInput = InputOf<typeof createStockOperationTypeWorkflow>
export type CreateStockOperationTypeWorkflowOutput = OutputOf<
  typeof createStockOperationTypeWorkflow
>
export type DeleteStockOperationTypeWorkflowInput = InputOf<typeof deleteStockOperationTypeWorkflow>
export type DeleteStockOperationTypeWorkflowOutput = OutputOf<
  typeof deleteStockOperationTypeWorkflow
>
export type UpdateStockOperationTypeWorkflowInput = InputOf<typeof updateStockOperationTypeWorkflow>
export type UpdateStockOperationTypeWorkflowOutput = OutputOf<
  typeof updateStockOperationTypeWorkflow
>
export type CancelStockOperationWorkflowInput = InputOf<typeof cancelStockOperationWorkflow>
export type CancelStockOperationWorkflowOutput = OutputOf<typeof cancelStockOperationWorkflow>
export type ConfirmStockOperationWorkflowInput = InputOf<typeof confirmStockOperationWorkflow>
export type ConfirmStockOperationWorkflowOutput = OutputOf<typeof confirmStockOperationWorkflow>
export type CreateStockOperationWorkflowInput = InputOf<typeof createStockOperationWorkflow>
export type CreateStockOperationWorkflowOutput = OutputOf<typeof createStockOperationWorkflow>
export type GenerateStockOperationDetailsWorkflowInput = InputOf<
  typeof generateStockOperationDetailsWorkflow
>
export type GenerateStockOperationDetailsWorkflowOutput = OutputOf<
  typeof generateStockOperationDetailsWorkflow
>
export type PasteStockOperationDetailsWorkflowInput = InputOf<
  typeof pasteStockOperationDetailsWorkflow
>
export type PasteStockOperationDetailsWorkflowOutput = OutputOf<
  typeof pasteStockOperationDetailsWorkflow
>
export type PasteStockOperationPackingListWorkflowInput = InputOf<
  typeof pasteStockOperationPackingListWorkflow
>
export type PasteStockOperationPackingListWorkflowOutput = OutputOf<
  typeof pasteStockOperationPackingListWorkflow
>
export type ReceiveAnnouncedNumbersWorkflowInput = InputOf<typeof receiveAnnouncedNumbersWorkflow>
export type ReceiveAnnouncedNumbersWorkflowOutput = OutputOf<typeof receiveAnnouncedNumbersWorkflow>
export type ScanIntoStockOperationWorkflowInput = InputOf<typeof scanIntoStockOperationWorkflow>
export type ScanIntoStockOperationWorkflowOutput = OutputOf<typeof scanIntoStockOperationWorkflow>
export type ReserveStockOperationWorkflowInput = InputOf<typeof reserveStockOperationWorkflow>
export type ReserveStockOperationWorkflowOutput = OutputOf<typeof reserveStockOperationWorkflow>
export type CountPackedLineWorkflowInput = InputOf<typeof countPackedLineWorkflow>
export type CountPackedLineWorkflowOutput = OutputOf<typeof countPackedLineWorkflow>
export type TakeBackScanWorkflowInput = InputOf<typeof takeBackScanWorkflow>
export type TakeBackScanWorkflowOutput = OutputOf<typeof takeBackScanWorkflow>
export type UnreserveStockOperationWorkflowInput = InputOf<typeof unreserveStockOperationWorkflow>
export type UnreserveStockOperationWorkflowOutput = OutputOf<typeof unreserveStockOperationWorkflow>
export type ValidateStockOperationWorkflowInput = InputOf<typeof validateStockOperationWorkflow>
export type ValidateStockOperationWorkflowOutput = OutputOf<typeof validateStockOperationWorkflow>
export type WriteStockOperationDetailsWorkflowInput = InputOf<
  typeof writeStockOperationDetailsWorkflow
>
export type WriteStockOperationDetailsWorkflowOutput = OutputOf<
  typeof writeStockOperationDetailsWorkflow
>
export type SyncOrderDeliveriesWorkflowInput = InputOf<typeof syncOrderDeliveriesWorkflow>
export type SyncOrderDeliveriesWorkflowOutput = OutputOf<typeof syncOrderDeliveriesWorkflow>
export type ValidateOrderDeliveryWorkflowInput = InputOf<typeof validateOrderDeliveryWorkflow>
export type ValidateOrderDeliveryWorkflowOutput = OutputOf<typeof validateOrderDeliveryWorkflow>
export type AnnounceNumbersWorkflowInput = InputOf<typeof announceNumbersWorkflow>
export type AnnounceNumbersWorkflowOutput = OutputOf<typeof announceNumbersWorkflow>
export type CancelPurchaseOrderWorkflowInput = InputOf<typeof cancelPurchaseOrderWorkflow>
export type CancelPurchaseOrderWorkflowOutput = OutputOf<typeof cancelPurchaseOrderWorkflow>
export type ConfirmPurchaseOrderWorkflowInput = InputOf<typeof confirmPurchaseOrderWorkflow>
export type ConfirmPurchaseOrderWorkflowOutput = OutputOf<typeof confirmPurchaseOrderWorkflow>
export type CreatePurchaseOrderWorkflowInput = InputOf<typeof createPurchaseOrderWorkflow>
export type CreatePurchaseOrderWorkflowOutput = OutputOf<typeof createPurchaseOrderWorkflow>
export type CreateSupplierWorkflowInput = InputOf<typeof createSupplierWorkflow>
export type CreateSupplierWorkflowOutput = OutputOf<typeof createSupplierWorkflow>
export type DeleteAnnouncementWorkflowInput = InputOf<typeof deleteAnnouncementWorkflow>
export type DeleteAnnouncementWorkflowOutput = OutputOf<typeof deleteAnnouncementWorkflow>
export type DeletePurchaseOrderWorkflowInput = InputOf<typeof deletePurchaseOrderWorkflow>
export type DeletePurchaseOrderWorkflowOutput = OutputOf<typeof deletePurchaseOrderWorkflow>
export type DeleteSupplierWorkflowInput = InputOf<typeof deleteSupplierWorkflow>
export type DeleteSupplierWorkflowOutput = OutputOf<typeof deleteSupplierWorkflow>
export type UpdatePurchaseOrderWorkflowInput = InputOf<typeof updatePurchaseOrderWorkflow>
export type UpdatePurchaseOrderWorkflowOutput = OutputOf<typeof updatePurchaseOrderWorkflow>
export type UpdateSupplierWorkflowInput = InputOf<typeof updateSupplierWorkflow>
export type UpdateSupplierWorkflowOutput = OutputOf<typeof updateSupplierWorkflow>
export type CloseRecallWorkflowInput = InputOf<typeof closeRecallWorkflow>
export type CloseRecallWorkflowOutput = OutputOf<typeof closeRecallWorkflow>
export type RecordRecallAnswerWorkflowInput = InputOf<typeof recordRecallAnswerWorkflow>
export type RecordRecallAnswerWorkflowOutput = OutputOf<typeof recordRecallAnswerWorkflow>
export type ReopenRecallWorkflowInput = InputOf<typeof reopenRecallWorkflow>
export type ReopenRecallWorkflowOutput = OutputOf<typeof reopenRecallWorkflow>
export type StartRecallWorkflowInput = InputOf<typeof startRecallWorkflow>
export type StartRecallWorkflowOutput = OutputOf<typeof startRecallWorkflow>
export type BringInReturnedStockWorkflowInput = InputOf<typeof bringInReturnedStockWorkflow>
export type BringInReturnedStockWorkflowOutput = OutputOf<typeof bringInReturnedStockWorkflow>
export type CreateCounterOperationWorkflowInput = InputOf<typeof createCounterOperationWorkflow>
export type CreateCounterOperationWorkflowOutput = OutputOf<typeof createCounterOperationWorkflow>
export type SyncOrderReturnWorkflowInput = InputOf<typeof syncOrderReturnWorkflow>
export type SyncOrderReturnWorkflowOutput = OutputOf<typeof syncOrderReturnWorkflow>
export type ValidateOrderReturnWorkflowInput = InputOf<typeof validateOrderReturnWorkflow>
export type ValidateOrderReturnWorkflowOutput = OutputOf<typeof validateOrderReturnWorkflow>
export type WriteReturnLotsWorkflowInput = InputOf<typeof writeReturnLotsWorkflow>
export type WriteReturnLotsWorkflowOutput = OutputOf<typeof writeReturnLotsWorkflow>
export type AcceptUnitWorkflowInput = InputOf<typeof acceptUnitWorkflow>
export type AcceptUnitWorkflowOutput = OutputOf<typeof acceptUnitWorkflow>
export type OfferUnitWorkflowInput = InputOf<typeof offerUnitWorkflow>
export type OfferUnitWorkflowOutput = OutputOf<typeof offerUnitWorkflow>
export type RevokeUnitTransferWorkflowInput = InputOf<typeof revokeUnitTransferWorkflow>
export type RevokeUnitTransferWorkflowOutput = OutputOf<typeof revokeUnitTransferWorkflow>
export type TransferUnitWorkflowInput = InputOf<typeof transferUnitWorkflow>
export type TransferUnitWorkflowOutput = OutputOf<typeof transferUnitWorkflow>
export type ChangeServiceCaseWorkflowInput = InputOf<typeof changeServiceCaseWorkflow>
export type ChangeServiceCaseWorkflowOutput = OutputOf<typeof changeServiceCaseWorkflow>
export type ExtendWarrantyWorkflowInput = InputOf<typeof extendWarrantyWorkflow>
export type ExtendWarrantyWorkflowOutput = OutputOf<typeof extendWarrantyWorkflow>
export type RevokeWarrantyExtensionWorkflowInput = InputOf<typeof revokeWarrantyExtensionWorkflow>
export type RevokeWarrantyExtensionWorkflowOutput = OutputOf<typeof revokeWarrantyExtensionWorkflow>
export type SyncWarrantyExtensionsWorkflowInput = InputOf<typeof syncWarrantyExtensionsWorkflow>
export type SyncWarrantyExtensionsWorkflowOutput = OutputOf<typeof syncWarrantyExtensionsWorkflow>
export type MoveServiceCaseWorkflowInput = InputOf<typeof moveServiceCaseWorkflow>
export type MoveServiceCaseWorkflowOutput = OutputOf<typeof moveServiceCaseWorkflow>
export type ChangeLoanWorkflowInput = InputOf<typeof changeLoanWorkflow>
export type ChangeLoanWorkflowOutput = OutputOf<typeof changeLoanWorkflow>
export type LendUnitWorkflowInput = InputOf<typeof lendUnitWorkflow>
export type LendUnitWorkflowOutput = OutputOf<typeof lendUnitWorkflow>
export type KeepLoanWorkflowInput = InputOf<typeof keepLoanWorkflow>
export type KeepLoanWorkflowOutput = OutputOf<typeof keepLoanWorkflow>
export type TakeBackLoanWorkflowInput = InputOf<typeof takeBackLoanWorkflow>
export type TakeBackLoanWorkflowOutput = OutputOf<typeof takeBackLoanWorkflow>
export type OpenServiceCaseWorkflowInput = InputOf<typeof openServiceCaseWorkflow>
export type OpenServiceCaseWorkflowOutput = OutputOf<typeof openServiceCaseWorkflow>
export type RepairUnitWorkflowInput = InputOf<typeof repairUnitWorkflow>
export type RepairUnitWorkflowOutput = OutputOf<typeof repairUnitWorkflow>
export type ClearUnitWorkflowInput = InputOf<typeof clearUnitWorkflow>
export type ClearUnitWorkflowOutput = OutputOf<typeof clearUnitWorkflow>
export type FlagUnitWorkflowInput = InputOf<typeof flagUnitWorkflow>
export type FlagUnitWorkflowOutput = OutputOf<typeof flagUnitWorkflow>
export type ChangeTraceabilitySettingsWorkflowInput = InputOf<
  typeof changeTraceabilitySettingsWorkflow
>
export type ChangeTraceabilitySettingsWorkflowOutput = OutputOf<
  typeof changeTraceabilitySettingsWorkflow
>
export type SetItemTrackingWorkflowInput = InputOf<typeof setItemTrackingWorkflow>
export type SetItemTrackingWorkflowOutput = OutputOf<typeof setItemTrackingWorkflow>
