import { z } from "@medusajs/framework/zod"
import type { AdminTraceabilitySalesCostListParams } from "../../../../types/http"
import { booleanParam, dateParam, formatParam, listParams } from "../../../utils/params"
import type { ParsedQuery } from "../../../utils/parsed"

export const salesCostsParams = z.object({
  ...listParams,
  order_id: z.string().optional(),
  lot_id: z.string().optional(),
  inventory_item_id: z.string().optional(),
  from: dateParam,
  to: dateParam,
  without_cost: booleanParam,
  format: formatParam,
})
export type SalesCostsParams = ParsedQuery<
  typeof salesCostsParams,
  AdminTraceabilitySalesCostListParams
>
