import { z } from "@medusajs/framework/zod"
import { overrideReason } from "../../../../shared/override-reason"
import type {
  AdminCountTraceabilityPacking,
  AdminFindTraceabilityPacking,
  AdminFinishTraceabilityPacking,
  AdminScanTraceabilityPacking,
  AdminTakeBackTraceabilityPacking,
  AdminTraceabilityPackingListParams,
} from "../../../../types/http"
import { acceptCode, acceptSimilar } from "../../../utils/body-fields"
import { listParams } from "../../../utils/params"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"
import { code } from "../scan/validators"

export const packingsParams = z.object({ ...listParams, location_id: z.string().optional() })
export type PackingsParams = ParsedQuery<typeof packingsParams, AdminTraceabilityPackingListParams>

export const findPackingBody = z.object({ code })
export type FindPackingBody = ParsedBody<typeof findPackingBody, AdminFindTraceabilityPacking>

const quantity = z.number().positive().max(1_000_000).multipleOf(0.0001).optional()

export const scanPackingBody = z.object({
  code,
  line_id: z.string().nullable().optional(),
  chosen_line_id: z.string().nullable().optional(),
  lot_name: z.string().optional(),
  reading: z.number().int().min(0).max(1_000).optional(),
  has_separators: z.boolean().optional(),
  accept_suspicious: z.boolean().optional(),
  accept_label: z.boolean().optional(),
  accept_similar: acceptSimilar,
  accept_code: acceptCode,
  override_reason: overrideReason.optional(),
  quantity,
})
export type ScanPackingBody = ParsedBody<typeof scanPackingBody, AdminScanTraceabilityPacking>

export const countPackingBody = z.object({ line_id: z.string(), quantity })
export type CountPackingBody = ParsedBody<typeof countPackingBody, AdminCountTraceabilityPacking>

export const takeBackBody = z.object({ detail_id: z.string() })
export type TakeBackBody = ParsedBody<typeof takeBackBody, AdminTakeBackTraceabilityPacking>

export const finishPackingBody = z.object({ backorder: z.enum(["create"]).optional() })
export type FinishPackingBody = ParsedBody<typeof finishPackingBody, AdminFinishTraceabilityPacking>
