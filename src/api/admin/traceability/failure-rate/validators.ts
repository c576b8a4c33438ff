import { z } from "@medusajs/framework/zod"
import type { AdminTraceabilityFailureRateParams } from "../../../../types/http"
import { dateParam, integerParam, listParam, listParams, searchParam } from "../../../utils/params"
import type { ParsedQuery } from "../../../utils/parsed"

export const failureRateParams = z.object({
  ...listParams,
  inventory_item_id: z.string().optional(),
  from: dateParam,
  to: dateParam,
  min_units: integerParam(1, 1_000_000).default(1),
  return_reason_id: listParam,
  q: searchParam,
})
export type FailureRateParams = ParsedQuery<
  typeof failureRateParams,
  AdminTraceabilityFailureRateParams
>
