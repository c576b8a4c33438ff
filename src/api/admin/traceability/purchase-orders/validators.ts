import { z } from "@medusajs/framework/zod"
import { pageParams } from "../../../utils/validate-query"

export const purchaseOrdersParams = z.object({
  ...pageParams,
  supplier_id: z.string().optional(),
  location_id: z.string().optional(),
  state: z.enum(["draft", "confirmed", "received", "cancelled"]).optional(),
})
export type PurchaseOrdersParams = z.infer<typeof purchaseOrdersParams>

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
  expected_at: z.coerce.date().nullable().optional(),
  currency_code: z.string().length(3).toLowerCase().nullable().optional(),
  metadata: z.record(z.string(), z.unknown()).nullable().optional(),
}

export const createPurchaseOrderBody = z.object({
  supplier_id: z.string(),
  location_id: z.string(),
  lines,
  ...head,
})
export type CreatePurchaseOrderBody = z.infer<typeof createPurchaseOrderBody>

export const updatePurchaseOrderBody = z.object({
  supplier_id: z.string().optional(),
  location_id: z.string().optional(),
  lines: lines.optional(),
  ...head,
})
export type UpdatePurchaseOrderBody = z.infer<typeof updatePurchaseOrderBody>
