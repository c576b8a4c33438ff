import { z } from "@medusajs/framework/zod"
import type { AdminTraceabilityUntrackedStockListParams } from "../../../../types/http"
import { booleanParam, listParams } from "../../../utils/params"
import type { ParsedQuery } from "../../../utils/parsed"

export const untrackedStockParams = z.object({
  ...listParams,
  exact_count: booleanParam,
  location_id: z.string().optional(),
  inventory_item_id: z.string().optional(),
})
export type UntrackedStockParams = ParsedQuery<
  typeof untrackedStockParams,
  AdminTraceabilityUntrackedStockListParams
>
