import { z } from "@medusajs/framework/zod"
import type {
  AdminCountTraceabilityStock,
  AdminTraceabilityCountSheetParams,
} from "../../../../types/http"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"
import { acceptSimilar } from "../../../utils/body-fields"
import { listParams, searchParam } from "../../../utils/params"

export const countSheetParams = z.object({
  ...listParams,
  q: searchParam,
  location_id: z.string(),
  inventory_item_id: z.string(),
})
export type CountSheetParams = ParsedQuery<
  typeof countSheetParams,
  AdminTraceabilityCountSheetParams
>

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
  accept_similar: acceptSimilar,
})
export type CountStockBody = ParsedBody<typeof countStockBody, AdminCountTraceabilityStock>
