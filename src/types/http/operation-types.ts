import type { OperationCode } from "../operation"
import type { OperationRules } from "../operation-rules"
import type { DateTime, Deleted, FieldsParams, Page, PageParams } from "./common"

/** What operations of a kind may do at a stock location. */
export type AdminTraceabilityOperationType = OperationRules & {
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

export type AdminCreateTraceabilityOperationType = Partial<OperationRules> & {
  code: OperationCode
  name: string
  stock_location_id: string
  reference_prefix: string
}

export type AdminUpdateTraceabilityOperationType = Partial<OperationRules> & {
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
