import { z } from "@medusajs/framework/zod"
import { dateField } from "../../../utils/date-field"
import { booleanParam, dateParam, listParam, pageParams } from "../../../utils/validate-query"

const groupBy = z.enum(["item", "lot", "location", "expiry", "status"])

/** Which lots are meant, in the list and in its groups alike. */
const lotFilters = {
  ...pageParams,
  id: listParam,
  inventory_item_id: listParam,
  product_id: z.string().optional(),
  kind: z.enum(["lot", "serial"]).optional(),
  status: z.enum(["new", "available", "reserved", "delivered", "consumed", "scrapped"]).optional(),
  location_id: z.string().optional(),
  sales_channel_id: z.string().optional(),
  blocked: booleanParam,
  expired: booleanParam,
  expires_before: dateParam,
  expiring: booleanParam,
  expiring_within_days: z.coerce.number().int().min(0).max(36_500).optional(),
  order_id: z.string().optional(),
  on_hand: booleanParam,
  created_after: dateParam,
  created_before: dateParam,
}

export type LotFilters = z.infer<z.ZodObject<typeof lotFilters>>

export const lotsParams = z.object({
  ...lotFilters,
  group_by: groupBy.optional(),
  group_key: z.string().default(""),
})
export type LotsParams = z.infer<typeof lotsParams>

const text = z.string().max(10_000).nullable().optional()

const dates = {
  expires_at: dateField,
  best_before_at: dateField,
  removal_at: dateField,
  alert_at: dateField,
}

const editable = {
  internal_reference: z.string().max(255).nullable().optional(),
  note: text,
  sales_channel_id: z.string().nullable().optional(),
  batch_lot_id: z.string().nullable().optional(),
  ...dates,
  metadata: z.record(z.string(), z.unknown()).nullable().optional(),
}

export const createLotBody = z.object({
  inventory_item_id: z.string(),
  name: z.string().optional(),
  ...editable,
  location_id: z.string().optional(),
  quantity: z.number().optional(),
})
export type CreateLotBody = z.infer<typeof createLotBody>

export const updateLotBody = z.object({ name: z.string().optional(), ...editable })
export type UpdateLotBody = z.infer<typeof updateLotBody>

export const assignLotsBody = z.object({
  inventory_item_id: z.string(),
  location_id: z.string(),
  lots: z.array(
    z.object({ name: z.string(), quantity: z.number().default(1), expires_at: dateField })
  ),
})
export type AssignLotsBody = z.infer<typeof assignLotsBody>

export const blockLotBody = z.object({ reason: z.string().trim().min(1).max(1_000) })
export type BlockLotBody = z.infer<typeof blockLotBody>

/** As many as a page of the list shows many times over; a recall blocks more than that by itself. */
const LOTS_MAX = 5_000
const lotIds = z
  .array(z.string())
  .min(1)
  .max(LOTS_MAX)
  .refine((ids) => new Set(ids).size === ids.length, "a lot is named twice")

export const lotHoldsBody = z.object({ ids: lotIds, ...blockLotBody.shape })
export type LotHoldsBody = z.infer<typeof lotHoldsBody>

export const lotDatesBody = z
  .object({ ids: lotIds, ...dates })
  .refine(
    ({ ids: _ids, ...given }) => Object.values(given).some((date) => date !== undefined),
    "give at least one date"
  )
export type LotDatesBody = z.infer<typeof lotDatesBody>

export const scrapLotBody = z.object({
  location_id: z.string(),
  quantity: z.number().optional(),
  reason: z.string().trim().min(1).max(1_000),
})
export type ScrapLotBody = z.infer<typeof scrapLotBody>

export const unblockLotBody = z.object({ note: z.string().trim().max(1_000).nullish() })
export type UnblockLotBody = z.infer<typeof unblockLotBody>

export const holdsParams = z.object(pageParams)
export type HoldsParams = z.infer<typeof holdsParams>

export const movementsParams = z.object(pageParams)
export type MovementsParams = z.infer<typeof movementsParams>

export const lotGroupsParams = z.object({ ...lotFilters, by: groupBy })
export type LotGroupsParams = z.infer<typeof lotGroupsParams>
