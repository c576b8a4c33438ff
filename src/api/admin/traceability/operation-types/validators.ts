import { z } from "@medusajs/framework/zod"
import type {
  AdminCreateTraceabilityOperationType,
  AdminTraceabilityOperationTypeListParams,
  AdminUpdateTraceabilityOperationType,
} from "../../../../types/http"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"
import { BACKORDER_POLICIES, OPERATION_CODES, RESERVATIONS } from "../../../../types/operation"
import { booleanParam, listParams, searchParam } from "../../../utils/params"

const code = z.enum(OPERATION_CODES)

export const operationTypesParams = z.object({
  ...listParams,
  q: searchParam,
  code: code.optional(),
  stock_location_id: z.string().optional(),
  archived: booleanParam,
})
export type OperationTypesParams = ParsedQuery<
  typeof operationTypesParams,
  AdminTraceabilityOperationTypeListParams
>

const flags = {
  use_create_lots: z.boolean().optional(),
  use_existing_lots: z.boolean().optional(),
  buy_back: z.boolean().optional(),
  add_to_lots: z.boolean().optional(),
  create_component_lots: z.boolean().optional(),
  backorder_policy: z.enum(BACKORDER_POLICIES).optional(),
  reservation: z.enum(RESERVATIONS).optional(),
  require_scan: z.boolean().optional(),
  over_receipt_tolerance: z.number().int().min(0).max(1_000).optional(),
}

export const createOperationTypeBody = z.object({
  code,
  name: z.string().trim().min(1).max(100),
  stock_location_id: z.string(),
  reference_prefix: z.string().trim().min(1).max(30),
  ...flags,
})
export type CreateOperationTypeBody = ParsedBody<
  typeof createOperationTypeBody,
  AdminCreateTraceabilityOperationType
>

export const updateOperationTypeBody = z.object({
  name: z.string().trim().min(1).max(100).optional(),
  archived: z.boolean().optional(),
  ...flags,
})
export type UpdateOperationTypeBody = ParsedBody<
  typeof updateOperationTypeBody,
  AdminUpdateTraceabilityOperationType
>
