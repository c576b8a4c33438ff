import { z } from "@medusajs/framework/zod"
import type { AdminTraceabilityItemListParams } from "../../../../types/http"
import type { ParsedQuery } from "../../../utils/parsed"
import { listParam, pageParams, searchParam } from "../../../utils/params"

export const itemsParams = z.object({
  ...pageParams({ standard: 20, max: 100 }),
  q: searchParam,
  id: listParam,
})
export type ItemsParams = ParsedQuery<typeof itemsParams, AdminTraceabilityItemListParams>
