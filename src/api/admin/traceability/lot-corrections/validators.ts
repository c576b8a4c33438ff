import { z } from "@medusajs/framework/zod"
import type { AdminCorrectTraceabilityLot } from "../../../../types/http"
import type { ParsedBody } from "../../../utils/parsed"
import { acceptSimilar, reasonField } from "../../../utils/body-fields"

export const correctLotBody = z.object({
  wrong_lot_id: z.string(),
  right_name: z.string(),
  location_id: z.string(),
  quantity: z.number().optional(),
  reason: reasonField,
  accept_similar: acceptSimilar,
})
export type CorrectLotBody = ParsedBody<typeof correctLotBody, AdminCorrectTraceabilityLot>
