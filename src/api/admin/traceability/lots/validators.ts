import { z } from "@medusajs/framework/zod"
import type {
  AdminAssignTraceabilityLots,
  AdminBlockTraceabilityLot,
  AdminBlockTraceabilityLots,
  AdminCreateTraceabilityLot,
  AdminScrapTraceabilityLot,
  AdminTraceabilityLotGroupListParams,
  AdminTraceabilityLotListParams,
  AdminTraceabilityLotRowListParams,
  AdminUnblockTraceabilityLot,
  AdminUpdateTraceabilityLot,
  AdminUpdateTraceabilityLotDates,
} from "../../../../types/http"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"
import {
  acceptCode,
  acceptSimilar,
  dateField,
  identifiersField,
  metadataField,
  reasonField,
} from "../../../utils/body-fields"
import {
  booleanParam,
  dateParam,
  integerParam,
  listParam,
  listParams,
  orderParam,
  searchParam,
} from "../../../utils/params"
import { LOT_GROUPINGS, LOT_STATUSES } from "../../../../types/lot"

const groupBy = z.enum(LOT_GROUPINGS)

/** Which lots are meant, in the list and in its groups alike. */
const lotFilters = {
  ...listParams,
  q: searchParam,
  name: z.string().optional(),
  id: listParam,
  inventory_item_id: listParam,
  product_id: z.string().optional(),
  kind: z.enum(["lot", "serial"]).optional(),
  status: z.enum(LOT_STATUSES).optional(),
  location_id: z.string().optional(),
  sales_channel_id: z.string().optional(),
  blocked: booleanParam,
  expired: booleanParam,
  expires_before: dateParam,
  expiring: booleanParam,
  expiring_within_days: integerParam(0, 36_500).optional(),
  order_id: z.string().optional(),
  fits_operation_id: z.string().optional(),
  on_hand: booleanParam,
  age_from_days: integerParam(0, 36_500).optional(),
  age_below_days: integerParam(0, 36_500).optional(),
  created_after: dateParam,
  created_before: dateParam,
}

export type LotFilters = z.infer<z.ZodObject<typeof lotFilters>>

export const lotsParams = z.object({
  ...lotFilters,
  order: orderParam,
  exact_count: booleanParam,
  group_by: groupBy.optional(),
  group_key: z.string().default(""),
})
export type LotsParams = ParsedQuery<typeof lotsParams, AdminTraceabilityLotListParams>

const text = z.string().max(10_000).nullable().optional()

const dates = {
  expires_at: dateField,
  best_before_at: dateField,
  removal_at: dateField,
  alert_at: dateField,
}

const labelDates = {
  produced_at: dateField,
  packed_at: dateField,
  sell_by_at: dateField,
}

const editable = {
  internal_reference: z.string().max(255).nullable().optional(),
  note: text,
  sales_channel_id: z.string().nullable().optional(),
  batch_lot_id: z.string().nullable().optional(),
  ...dates,
  ...labelDates,
  identifiers: identifiersField,
  metadata: metadataField,
}

export const createLotBody = z
  .object({
    inventory_item_id: z.string(),
    name: z.string().optional(),
    ...editable,
    location_id: z.string().optional(),
    quantity: z.number().optional(),
    accept_similar: acceptSimilar,
    accept_code: acceptCode,
  })
  .refine(({ location_id, quantity }) => quantity === undefined || location_id !== undefined, {
    error: "quantity: say at which location_id so much is counted",
  })
export type CreateLotBody = ParsedBody<typeof createLotBody, AdminCreateTraceabilityLot>

export const updateLotBody = z.object({
  name: z.string().optional(),
  ...editable,
  accept_similar: acceptSimilar,
  accept_code: acceptCode,
})
export type UpdateLotBody = ParsedBody<typeof updateLotBody, AdminUpdateTraceabilityLot>

export const assignLotsBody = z.object({
  inventory_item_id: z.string(),
  location_id: z.string(),
  lots: z.array(
    z.object({
      name: z.string(),
      quantity: z.number().default(1),
      expires_at: dateField,
      best_before_at: dateField,
      ...labelDates,
      batch_name: z.string().max(128).nullable().optional(),
      identifiers: identifiersField,
      accept_code: acceptCode,
    })
  ),
  accept_similar: acceptSimilar,
})
export type AssignLotsBody = ParsedBody<typeof assignLotsBody, AdminAssignTraceabilityLots>

export const blockLotBody = z.object({ reason: reasonField })
export type BlockLotBody = ParsedBody<typeof blockLotBody, AdminBlockTraceabilityLot>

/** As many as a page of the list shows many times over; a recall blocks more than that by itself. */
const LOTS_MAX = 5_000
const lotIds = z
  .array(z.string())
  .min(1)
  .max(LOTS_MAX)
  .refine((ids) => new Set(ids).size === ids.length, "a lot is named twice")

export const lotHoldsBody = z.object({ ids: lotIds, ...blockLotBody.shape })
export type LotHoldsBody = ParsedBody<typeof lotHoldsBody, AdminBlockTraceabilityLots>

export const lotDatesBody = z
  .object({ ids: lotIds, ...dates })
  .refine(
    ({ ids: _ids, ...given }) => Object.values(given).some((date) => date !== undefined),
    "give at least one date"
  )
export type LotDatesBody = ParsedBody<typeof lotDatesBody, AdminUpdateTraceabilityLotDates>

export const scrapLotBody = z.object({
  location_id: z.string(),
  quantity: z.number().optional(),
  reason: reasonField,
})
export type ScrapLotBody = ParsedBody<typeof scrapLotBody, AdminScrapTraceabilityLot>

export const unblockLotBody = z.object({ note: z.string().trim().max(1_000).nullish() })
export type UnblockLotBody = ParsedBody<typeof unblockLotBody, AdminUnblockTraceabilityLot>

/** Of what a lot has rows of: its movements, its holds. */
export const lotRowsParams = z.object(listParams)
export type LotRowsParams = ParsedQuery<typeof lotRowsParams, AdminTraceabilityLotRowListParams>

export const lotGroupsParams = z.object({ ...lotFilters, by: groupBy })
export type LotGroupsParams = ParsedQuery<
  typeof lotGroupsParams,
  AdminTraceabilityLotGroupListParams
>
