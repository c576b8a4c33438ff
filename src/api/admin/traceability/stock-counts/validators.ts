import { z } from "@medusajs/framework/zod"
import { pageParams } from "../../../utils/validate-query"

export const countSheetParams = z.object({
  ...pageParams,
  location_id: z.string(),
  inventory_item_id: z.string(),
})
export type CountSheetParams = z.infer<typeof countSheetParams>

export const countStockBody = z.object({
  location_id: z.string(),
  inventory_item_id: z.string(),
  reason: z.string().trim().max(1_000).nullable().optional(),
  complete: z.boolean().optional(),
  as_of: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  lots: z.array(
    z.object({
      lot_id: z.string().optional(),
      lot_name: z.string().optional(),
      counted_quantity: z.number(),
      expected_quantity: z.number().optional(),
    })
  ),
})
export type CountStockBody = z.infer<typeof countStockBody>
