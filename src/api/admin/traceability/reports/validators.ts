import { z } from "@medusajs/framework/zod"
import type {
  AdminTraceabilityRecallListOfParams,
  AdminTraceabilityReportParams,
  AdminTraceabilityTraceParams,
} from "../../../../types/http"
import type { ParsedQuery } from "../../../utils/parsed"
import { formatParam, integerParam, LIMIT_MAX, pageParams } from "../../../utils/params"

export const traceParams = z.object({
  direction: z.enum(["upstream", "downstream", "both"]).default("both"),
  depth: integerParam(1).optional(),
  limit: integerParam(1, 5_000).default(1_000),
})
export type TraceParams = ParsedQuery<typeof traceParams, AdminTraceabilityTraceParams>

export const reportParams = z.object({
  direction: z.enum(["upstream", "downstream"]).default("upstream"),
  movement_id: z.string().optional(),
  after: z.string().optional(),
  limit: integerParam(1, LIMIT_MAX).default(100),
  format: formatParam,
})
export type ReportParams = ParsedQuery<typeof reportParams, AdminTraceabilityReportParams>

export const recallParams = z.object({
  ...pageParams({ standard: 100, max: LIMIT_MAX }),
  format: formatParam,
})
export type RecallParams = ParsedQuery<typeof recallParams, AdminTraceabilityRecallListOfParams>
