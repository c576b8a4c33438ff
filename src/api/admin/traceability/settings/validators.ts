import { z } from "@medusajs/framework/zod"

export const settingsBody = z.object({
  enabled: z.boolean().optional(),
  uniqueness: z.enum(["item", "global"]).optional(),
})
export type SettingsBody = z.infer<typeof settingsBody>
