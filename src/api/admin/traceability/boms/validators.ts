import { z } from "@medusajs/framework/zod"
import { listParam, pageParams } from "../../../utils/validate-query"

export const bomsParams = z.object({
  ...pageParams,
  id: listParam,
  inventory_item_id: listParam,
  line_item_id: listParam,
})
export type BomsParams = z.infer<typeof bomsParams>

const content = {
  quantity: z.number().optional(),
  consumption: z.enum(["strict", "warn", "free"]).optional(),
  note: z.string().max(2_000).nullable().optional(),
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
export type CreateBomBody = z.infer<typeof createBomBody>

export const updateBomBody = z.object({ lines: lines.optional(), ...content })
export type UpdateBomBody = z.infer<typeof updateBomBody>
