export { OPERATION_CODES, OPERATION_STATES } from "../../types/operation"
export type { LotStatus } from "../../types/lot"
export type { LotKind, OperationCode, OperationState, Tracking } from "../../types/operation"
export type { Page } from "../../types/http/common"
export type {
  AdminTraceabilityItem as ItemSummary,
  AdminTraceabilityLostReservation as LostReservation,
  AdminTraceabilityLot as Lot,
  AdminTraceabilityLotHold as LotHold,
  AdminTraceabilityLotStock as LotStock,
  AdminTraceabilityMovement as Movement,
  AdminTraceabilityOperation as Operation,
  AdminTraceabilityOperationDetail as OperationDetail,
  AdminTraceabilityOperationDetailInput as DetailInput,
  AdminTraceabilityOperationLine as OperationLine,
  AdminTraceabilityOperationSummary as OperationSummary,
  AdminTraceabilityParsedLot as ParsedRow,
  AdminTraceabilityParseError as ParseError,
} from "../../types/http"
