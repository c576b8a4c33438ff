import { z } from "@medusajs/framework/zod"
import type {
  AdminExtendTraceabilityWarranty,
  AdminRevokeTraceabilityWarrantyExtension,
  AdminTraceabilityWarrantyExtensionListParams,
} from "../../../../types/http"
import { reasonField } from "../../../utils/body-fields"
import { listParams } from "../../../utils/params"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"

export const warrantyExtensionsParams = z.object({
  ...listParams,
  lot_id: z.string().optional(),
  order_id: z.string().optional(),
})
export type WarrantyExtensionsParams = ParsedQuery<
  typeof warrantyExtensionsParams,
  AdminTraceabilityWarrantyExtensionListParams
>

export const extendWarrantyBody = z.object({
  lot_id: z.string(),
  days: z.number().int().min(1).max(36_500),
  note: z.string().trim().max(2_000).nullable().optional(),
})
export type ExtendWarrantyBody = ParsedBody<
  typeof extendWarrantyBody,
  AdminExtendTraceabilityWarranty
>

export const revokeExtensionBody = z.object({ reason: reasonField })
export type RevokeExtensionBody = ParsedBody<
  typeof revokeExtensionBody,
  AdminRevokeTraceabilityWarrantyExtension
>
