import { z } from "@medusajs/framework/zod"
import { OPERATION_CODES } from "../../../../types/operation"
import { booleanParam, pageParams } from "../../../utils/validate-query"

const code = z.enum(OPERATION_CODES)

export const operationTypesParams = z.object({
  ...pageParams,
  code: code.optional(),
  stock_location_id: z.string().optional(),
  archived: booleanParam,
})
export type OperationTypesParams = z.infer<typeof operationTypesParams>

const flags = {
  use_create_lots: z.boolean().optional(),
  use_existing_lots: z.boolean().optional(),
  create_component_lots: z.boolean().optional(),
  backorder_policy: z.enum(["ask", "always", "never"]).optional(),
  reservation: z.enum(["at_confirm", "manual"]).optional(),
  require_scan: z.boolean().optional(),
}

export const createOperationTypeBody = z.object({
  code,
  name: z.string().trim().min(1).max(100),
  stock_location_id: z.string(),
  reference_prefix: z.string().trim().min(1).max(30),
  ...flags,
})
export type CreateOperationTypeBody = z.infer<typeof createOperationTypeBody>

export const updateOperationTypeBody = z.object({
  name: z.string().trim().min(1).max(100).optional(),
  archived: z.boolean().optional(),
  ...flags,
})
export type UpdateOperationTypeBody = z.infer<typeof updateOperationTypeBody>
