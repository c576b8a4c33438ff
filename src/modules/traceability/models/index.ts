import { applyColumnTypes } from "../../../shared/models/apply-column-types"
import { dropSoftDeleteIndexes } from "../../../shared/models/drop-soft-delete-indexes"
import BillOfMaterials from "./bill-of-materials"
import BillOfMaterialsLine from "./bill-of-materials-line"
import IdempotentRequest from "./idempotent-request"
import ItemTracking from "./item-tracking"
import LotGenealogy from "./lot-genealogy"
import LotHold from "./lot-hold"
import LotMovement from "./lot-movement"
import LotStock from "./lot-stock"
import ManufacturingOrder from "./manufacturing-order"
import Recall from "./recall"
import RecallAnswer from "./recall-answer"
import RecallNotice from "./recall-notice"
import ReservationLoss from "./reservation-loss"
import StockClaim from "./stock-claim"
import StockLot from "./stock-lot"
import StockOperation from "./stock-operation"
import StockOperationDetail from "./stock-operation-detail"
import StockOperationLine from "./stock-operation-line"
import StockOperationType from "./stock-operation-type"
import TraceabilitySetting from "./traceability-setting"
import UntrackedStock from "./untracked-stock"

/** Every model of the module, by the name in its generated methods. No row of them is ever soft-deleted. */
export const models = {
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
}

applyColumnTypes(Object.values(models))
dropSoftDeleteIndexes(Object.values(models))
