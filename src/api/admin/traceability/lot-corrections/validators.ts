import { z } from "@medusajs/framework/zod"

export const correctLotBody = z.object({
  wrong_lot_id: z.string(),
  right_name: z.string(),
  location_id: z.string(),
  quantity: z.number().optional(),
  reason: z.string().trim().min(1).max(1_000),
})
export type CorrectLotBody = z.infer<typeof correctLotBody>
