import { MedusaService } from "@medusajs/framework/utils"
import { checkLabelOptions, LabelOptions } from "../numbers/labels/label-options"
import BillOfMaterials from "../models/bill-of-materials"
import BillOfMaterialsLine from "../models/bill-of-materials-line"
import IdempotentRequest from "../models/idempotent-request"
import ItemTracking from "../models/item-tracking"
import LotGenealogy from "../models/lot-genealogy"
import LotHold from "../models/lot-hold"
import LotMovement from "../models/lot-movement"
import LotStock from "../models/lot-stock"
import ManufacturingOrder from "../models/manufacturing-order"
import Recall from "../models/recall"
import RecallAnswer from "../models/recall-answer"
import RecallNotice from "../models/recall-notice"
import ReservationLoss from "../models/reservation-loss"
import StockClaim from "../models/stock-claim"
import StockLot from "../models/stock-lot"
import StockOperation from "../models/stock-operation"
import StockOperationDetail from "../models/stock-operation-detail"
import StockOperationLine from "../models/stock-operation-line"
import StockOperationType from "../models/stock-operation-type"
import TraceabilitySetting from "../models/traceability-setting"
import UntrackedStock from "../models/untracked-stock"
import { readSettings, Settings } from "../stock/settings/read-settings"
import { Sql } from "../sql"

/** The plugin's options that this module reads. */
export type TraceabilityOptions = Partial<Settings> & LabelOptions

/** The generated methods of every model, and what all topics of the service share. */
export class TraceabilityBaseService extends MedusaService({
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

  constructor(container: object, options?: TraceabilityOptions) {
    super(container, options)
    this.options_ = options ?? {}
    checkLabelOptions(this.options_)
  }

  protected async scope_(sql: Sql): Promise<"item" | "global"> {
    return (await readSettings(sql, this.options_)).uniqueness
  }
}
