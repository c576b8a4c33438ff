import { z } from "@medusajs/framework/zod"
import type { AdminUpdateTraceabilitySettings } from "../../../../types/http"
import type { ParsedBody } from "../../../utils/parsed"

export const settingsBody = z.object({
  enabled: z.boolean().optional(),
  uniqueness: z.enum(["item", "global"]).optional(),
  time_zone: z.string().min(1).max(100).optional(),
})
export type SettingsBody = ParsedBody<typeof settingsBody, AdminUpdateTraceabilitySettings>
