import { z } from "@medusajs/framework/zod"
import type {
  AdminReviewTraceabilityPassportAlert,
  AdminTraceabilityPassportAlertListParams,
} from "../../../../types/http"
import { PASSPORT_ALERTS } from "../../../../types/passport"
import { booleanParam, listParam, listParams } from "../../../utils/params"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"

export const passportAlertParams = z.object({
  ...listParams,
  kind: listParam.pipe(z.array(z.enum(PASSPORT_ALERTS)).optional()),
  lot_id: z.string().optional(),
  reviewed: booleanParam,
})
export type PassportAlertParams = ParsedQuery<
  typeof passportAlertParams,
  AdminTraceabilityPassportAlertListParams
>

export const reviewAlertBody = z.object({
  note: z.string().trim().max(1_000).nullable().optional(),
})
export type ReviewAlertBody = ParsedBody<
  typeof reviewAlertBody,
  AdminReviewTraceabilityPassportAlert
>
