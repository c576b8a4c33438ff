import { z } from "@medusajs/framework/zod"
import type {
  AdminCreateTraceabilityPurchaseOrder,
  AdminTraceabilityPurchaseOrderListParams,
  AdminUpdateTraceabilityPurchaseOrder,
} from "../../../../types/http"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"
import { PURCHASE_ORDER_STATES } from "../../../../types/purchase-order"
import { dateField, exchangeRateField, metadataField } from "../../../utils/body-fields"
import { listParams, searchParam } from "../../../utils/params"

export const purchaseOrdersParams = z.object({
  ...listParams,
  q: searchParam,
  supplier_id: z.string().optional(),
  location_id: z.string().optional(),
  state: z.enum(PURCHASE_ORDER_STATES).optional(),
})
export type PurchaseOrdersParams = ParsedQuery<
  typeof purchaseOrdersParams,
  AdminTraceabilityPurchaseOrderListParams
>

const lines = z
  .array(
    z.object({
      inventory_item_id: z.string(),
      quantity: z.number(),
      unit_cost: z.number().min(0).max(1e12).nullable().optional(),
    })
  )
  .min(1)
  .max(1_000)

const head = {
  reference: z.string().trim().min(1).max(100).nullable().optional(),
  expected_at: dateField,
  currency_code: z.string().length(3).toLowerCase().nullable().optional(),
  exchange_rate: exchangeRateField,
  metadata: metadataField,
}

export const createPurchaseOrderBody = z.object({
  supplier_id: z.string(),
  location_id: z.string(),
  lines,
  ...head,
})
export type CreatePurchaseOrderBody = ParsedBody<
  typeof createPurchaseOrderBody,
  AdminCreateTraceabilityPurchaseOrder
>

export const updatePurchaseOrderBody = z.object({
  supplier_id: z.string().optional(),
  location_id: z.string().optional(),
  lines: lines.optional(),
  ...head,
})
export type UpdatePurchaseOrderBody = ParsedBody<
  typeof updatePurchaseOrderBody,
  AdminUpdateTraceabilityPurchaseOrder
>
