import { z } from "@medusajs/framework/zod"
import type {
  AdminRepairTraceabilityLevel,
  AdminTraceabilityRepairListParams,
} from "../../../../types/http"
import { reasonField } from "../../../utils/body-fields"
import { listParams } from "../../../utils/params"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"

export const repairsParams = z.object({
  ...listParams,
  kind: z.enum(["level", "reservation", "claim"]).optional(),
  inventory_item_id: z.string().optional(),
  location_id: z.string().optional(),
})
export type RepairsParams = ParsedQuery<typeof repairsParams, AdminTraceabilityRepairListParams>

export const repairLevelBody = z.object({
  inventory_item_id: z.string(),
  location_id: z.string(),
  difference: z.number().optional(),
  reason: reasonField,
})
export type RepairLevelBody = ParsedBody<typeof repairLevelBody, AdminRepairTraceabilityLevel>
