import { z } from "@medusajs/framework/zod"
import { listParam, pageParams } from "../../../utils/validate-query"

const tracking = z.enum(["none", "lot", "serial"])
const days = z.number().int().min(0).max(36_500).nullable().optional()

export const itemTrackingParams = z.object({
  ...pageParams,
  inventory_item_id: listParam,
  product_id: z.string().optional(),
  tracking: listParam.pipe(z.array(tracking).optional()),
})
export type ItemTrackingParams = z.infer<typeof itemTrackingParams>

export const itemTrackingBody = z.object({
  tracking: tracking.optional(),
  capture: z.enum(["stock", "delivery"]).optional(),
  number_prefix: z.string().max(100).optional(),
  number_padding: z.number().int().min(1).max(30).optional(),
  next_number: z.number().int().min(0).max(1e15).optional(),
  removal_strategy: z.enum(["fifo", "lifo", "fefo"]).optional(),
  use_expiration: z.boolean().optional(),
  expiration_days: days,
  best_before_days: days,
  removal_days: days,
  alert_days: days,
  warranty_days: days,
})
export type ItemTrackingBody = z.infer<typeof itemTrackingBody>
