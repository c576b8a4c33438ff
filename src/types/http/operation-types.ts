import type { BackorderPolicy, OperationCode, Reservation } from "../operation"
import type { DateTime, Deleted, FieldsParams, Page, PageParams } from "./common"

type Flags = {
  /** Whether operations of the type may bring lots in that are new, and lots that exist. */
  use_create_lots: boolean
  use_existing_lots: boolean
  /** Of receipts that create lots: whether a lot (not a serial number) that exists may come in again all the same. */
  add_to_lots: boolean
  /** Of receipts: what customers own becomes yours as it comes in, instead of going into care. */
  buy_back: boolean
  /** Of manufacturing: whether components may get their number as they are used. */
  create_component_lots: boolean
  backorder_policy: BackorderPolicy
  reservation: Reservation
  require_scan: boolean
  /** Of receipts, in percent: so much more than ordered comes in without a question. */
  over_receipt_tolerance: number
}

/** What operations of a kind may do at a stock location. */
export type AdminTraceabilityOperationType = Flags & {
  id: string
  code: OperationCode
  name: string
  reference_prefix: string
  next_reference: number
  stock_location_id: string
  location_name: string
  is_default: boolean
  archived_at: DateTime | null
  created_at: DateTime
  updated_at: DateTime
  deleted_at: DateTime | null
}

export type AdminTraceabilityOperationTypeListParams = PageParams &
  FieldsParams & {
    q?: string
    code?: OperationCode
    stock_location_id?: string
    archived?: boolean
  }

export type AdminCreateTraceabilityOperationType = Partial<Flags> & {
  code: OperationCode
  name: string
  stock_location_id: string
  reference_prefix: string
}

export type AdminUpdateTraceabilityOperationType = Partial<Flags> & {
  name?: string
  archived?: boolean
}

export type AdminTraceabilityOperationTypeResponse = {
  operation_type: AdminTraceabilityOperationType
}

export type AdminTraceabilityOperationTypeListResponse = Page & {
  operation_types: AdminTraceabilityOperationType[]
}

export type AdminTraceabilityOperationTypeDeleteResponse = Deleted<"operation_type">
