import { z } from "@medusajs/framework/zod"
import type {
  AdminCreateTraceabilityShelfLifeRule,
  AdminMarkDownTraceabilityLots,
  AdminTraceabilityAgingListParams,
  AdminTraceabilityRotationListParams,
  AdminTraceabilityShelfLifeRuleListParams,
  AdminUpdateTraceabilityShelfLifeRule,
} from "../../../../types/http"
import { SHELF_LIFE_BUYERS } from "../../../../types/shelf-life"
import { integerParam, listParams } from "../../../utils/params"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"

/** A hundred years. */
const DAYS_MAX = 36_500

const need = {
  min_days: z.number().int().min(1).max(DAYS_MAX).nullable().optional(),
  min_percent: z.number().int().min(1).max(100).nullable().optional(),
  note: z.string().trim().max(1_000).nullable().optional(),
}

export const rulesParams = z.object({
  ...listParams,
  inventory_item_id: z.string().optional(),
  buyer: z.enum(SHELF_LIFE_BUYERS).optional(),
})
export type RulesParams = ParsedQuery<typeof rulesParams, AdminTraceabilityShelfLifeRuleListParams>

export const createRuleBody = z.object({
  inventory_item_id: z.string().min(1).nullable().optional(),
  buyer: z.enum(SHELF_LIFE_BUYERS),
  buyer_id: z.string().trim().min(1).max(200).nullable().optional(),
  ...need,
})
export type CreateRuleBody = ParsedBody<typeof createRuleBody, AdminCreateTraceabilityShelfLifeRule>

export const updateRuleBody = z.object(need)
export type UpdateRuleBody = ParsedBody<typeof updateRuleBody, AdminUpdateTraceabilityShelfLifeRule>

export const agingParams = z.object({
  ...listParams,
  risk: z.enum(["any", "lost", "soon", "unsold", "all"]).default("any"),
  days: integerParam(0, DAYS_MAX).default(14),
  inventory_item_id: z.string().optional(),
  location_id: z.string().optional(),
  buyer_id: z.string().optional(),
})
export type AgingParams = ParsedQuery<typeof agingParams, AdminTraceabilityAgingListParams>

export const rotationParams = z.object({
  ...listParams,
  days: integerParam(1, DAYS_MAX).default(90),
  location_id: z.string().optional(),
  inventory_item_id: z.string().optional(),
})
export type RotationParams = ParsedQuery<typeof rotationParams, AdminTraceabilityRotationListParams>

export const markDownBody = z.object({
  lot_ids: z.array(z.string()).min(1).max(200),
  tag: z.string().trim().min(1).max(100).optional(),
})
export type MarkDownBody = ParsedBody<typeof markDownBody, AdminMarkDownTraceabilityLots>
