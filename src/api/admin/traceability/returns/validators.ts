import { z } from "@medusajs/framework/zod"
import type { AdminWriteTraceabilityReturnLots } from "../../../../types/http"
import type { ParsedBody } from "../../../utils/parsed"

/** Names and quantities are checked by the module's own rules, so that a bad one is answered as a row error. */
export const returnLotsBody = z.object({
  lots: z.array(
    z
      .object({
        line_item_id: z.string(),
        inventory_item_id: z.string().optional(),
        lot_id: z.string().nullable().optional(),
        lot_name: z.string().nullable().optional(),
        quantity: z.number().optional(),
        damaged: z.boolean().optional(),
        blocked_reason: z.string().max(1_000).nullable().optional(),
      })
      .refine((lot) => !(lot.damaged && lot.blocked_reason), {
        message: "A damaged unit is scrapped; it is not blocked as well",
      })
  ),
})
export type ReturnLotsBody = ParsedBody<typeof returnLotsBody, AdminWriteTraceabilityReturnLots>
