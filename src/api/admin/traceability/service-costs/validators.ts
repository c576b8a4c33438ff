import { z } from "@medusajs/framework/zod"
import type { AdminTraceabilityServiceCostListParams } from "../../../../types/http"
import { dateParam, formatParam, listParams } from "../../../utils/params"
import type { ParsedQuery } from "../../../utils/parsed"

export const serviceCostsParams = z.object({
  ...listParams,
  service_case_id: z.string().optional(),
  order_id: z.string().optional(),
  lot_id: z.string().optional(),
  inventory_item_id: z.string().optional(),
  from: dateParam,
  to: dateParam,
  format: formatParam,
})
export type ServiceCostsParams = ParsedQuery<
  typeof serviceCostsParams,
  AdminTraceabilityServiceCostListParams
>
