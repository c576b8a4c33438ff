import { z } from "@medusajs/framework/zod"
import type {
  AdminClearTraceabilityUnit,
  AdminReportTraceabilityUnit,
  AdminTraceabilitySuspicionListParams,
} from "../../../../types/http"
import { REPORTED_KINDS, SUSPICION_KINDS } from "../../../../types/suspicion"
import { reasonField } from "../../../utils/body-fields"
import { listParam, listParams, searchParam } from "../../../utils/params"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"

export const suspicionsParams = z.object({
  ...listParams,
  state: z.enum(["open", "cleared"]).optional(),
  kind: listParam,
  lot_id: z.string().optional(),
  inventory_item_id: z.string().optional(),
  q: searchParam,
})
export type SuspicionsParams = ParsedQuery<
  typeof suspicionsParams,
  AdminTraceabilitySuspicionListParams
>

export const reportUnitBody = z.object({
  lot_id: z.string(),
  kind: z.enum(REPORTED_KINDS),
  reason: reasonField,
  reference: z.string().trim().max(200).nullable().optional(),
})
export type ReportUnitBody = ParsedBody<typeof reportUnitBody, AdminReportTraceabilityUnit>

export const clearUnitBody = z.object({ reason: reasonField })
export type ClearUnitBody = ParsedBody<typeof clearUnitBody, AdminClearTraceabilityUnit>

/** Kinds that there are not find nothing. */
export const kindsOf = (kinds: string[] | undefined) =>
  kinds && SUSPICION_KINDS.filter((kind) => kinds.includes(kind))
