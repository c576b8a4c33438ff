import { z } from "@medusajs/framework/zod"
import type {
  AdminTraceabilityLotValueParams,
  AdminTraceabilityStockValueParams,
} from "../../../../types/http"
import { VALUE_GROUPS } from "../../../../types/value"
import { booleanParam, dateParam, formatParam, listParams } from "../../../utils/params"
import type { ParsedQuery } from "../../../utils/parsed"

export const stockValueParams = z.object({
  ...listParams,
  group_by: z.enum(VALUE_GROUPS).default("item"),
  date: dateParam,
  inventory_item_id: z.string().optional(),
  lot_id: z.string().optional(),
  location_id: z.string().optional(),
  without_cost: booleanParam,
  format: formatParam,
})
export type StockValueParams = ParsedQuery<
  typeof stockValueParams,
  AdminTraceabilityStockValueParams
>

export const lotValueParams = z.object(listParams)
export type LotValueParams = ParsedQuery<typeof lotValueParams, AdminTraceabilityLotValueParams>
