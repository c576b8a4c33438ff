import { z } from "@medusajs/framework/zod"
import type {
  AdminTraceabilityItemTrackingListParams,
  AdminUpdateTraceabilityItemTracking,
} from "../../../../types/http"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"
import { CAPTURES, REMOVAL_STRATEGIES, TRACKINGS } from "../../../../types/operation"
import { listParam, listParams } from "../../../utils/params"

const tracking = z.enum(TRACKINGS)
const days = z.number().int().min(0).max(36_500).nullable().optional()

export const itemTrackingParams = z.object({
  ...listParams,
  inventory_item_id: listParam,
  product_id: z.string().optional(),
  tracking: listParam.pipe(z.array(tracking).optional()),
})
export type ItemTrackingParams = ParsedQuery<
  typeof itemTrackingParams,
  AdminTraceabilityItemTrackingListParams
>

export const itemTrackingBody = z.object({
  tracking: tracking.optional(),
  capture: z.enum(CAPTURES).optional(),
  number_prefix: z.string().max(100).optional(),
  number_padding: z.number().int().min(1).max(30).optional(),
  next_number: z.number().int().min(0).max(1e15).optional(),
  sequence_set_at: z.null().optional(),
  removal_strategy: z.enum(REMOVAL_STRATEGIES).optional(),
  use_expiration: z.boolean().optional(),
  expiration_days: days,
  best_before_days: days,
  removal_days: days,
  alert_days: days,
  warranty_days: days,
})
export type ItemTrackingBody = ParsedBody<
  typeof itemTrackingBody,
  AdminUpdateTraceabilityItemTracking
>
