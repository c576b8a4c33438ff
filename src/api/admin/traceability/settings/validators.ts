import { z } from "@medusajs/framework/zod"
import type { AdminUpdateTraceabilitySettings } from "../../../../types/http"
import type { ParsedBody } from "../../../utils/parsed"

export const settingsBody = z.object({
  enabled: z.boolean().optional(),
  uniqueness: z.enum(["item", "global"]).optional(),
})
export type SettingsBody = ParsedBody<typeof settingsBody, AdminUpdateTraceabilitySettings>
