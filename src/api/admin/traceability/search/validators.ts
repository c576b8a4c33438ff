import { z } from "@medusajs/framework/zod"
import type { AdminTraceabilitySearchParams } from "../../../../types/http"
import { integerParam } from "../../../utils/params"
import type { ParsedQuery } from "../../../utils/parsed"

export const searchParams = z.object({
  q: z.string().trim().min(1).max(200),
  limit: integerParam(1, 20).default(5),
})
export type SearchParams = ParsedQuery<typeof searchParams, AdminTraceabilitySearchParams>
