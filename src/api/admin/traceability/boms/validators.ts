import { z } from "@medusajs/framework/zod"
import type {
  AdminCreateTraceabilityBom,
  AdminTraceabilityBomListParams,
  AdminUpdateTraceabilityBom,
} from "../../../../types/http"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"
import { CONSUMPTIONS } from "../../../../types/manufacturing-order"
import { listParam, listParams, searchParam } from "../../../utils/params"

export const bomsParams = z.object({
  ...listParams,
  q: searchParam,
  id: listParam,
  inventory_item_id: listParam,
  line_item_id: listParam,
})
export type BomsParams = ParsedQuery<typeof bomsParams, AdminTraceabilityBomListParams>

const content = {
  quantity: z.number().optional(),
  consumption: z.enum(CONSUMPTIONS).optional(),
  note: z.string().max(2_000).nullable().optional(),
  labour_cost: z.number().min(0).max(1e12).nullable().optional(),
  labour_currency_code: z.string().length(3).toLowerCase().nullable().optional(),
}

const lines = z
  .array(
    z.object({
      inventory_item_id: z.string(),
      quantity: z.number(),
      role: z.enum(["component", "by_product"]).optional(),
    })
  )
  .min(1)
  .max(1_000)

export const createBomBody = z.object({ inventory_item_id: z.string(), lines, ...content })
export type CreateBomBody = ParsedBody<typeof createBomBody, AdminCreateTraceabilityBom>

export const updateBomBody = z.object({ lines: lines.optional(), ...content })
export type UpdateBomBody = ParsedBody<typeof updateBomBody, AdminUpdateTraceabilityBom>
