import { z } from "@medusajs/framework/zod"
import type { AdminCreateTraceabilityPassportKey } from "../../../../types/http"
import { PASSPORT_KEY_LEVELS } from "../../../../types/passport"
import { dateField } from "../../../utils/body-fields"
import type { ParsedBody } from "../../../utils/parsed"

export const passportKeyBody = z.object({
  name: z.string().trim().min(1).max(200),
  level: z.enum(PASSPORT_KEY_LEVELS),
  expires_at: dateField,
})
export type PassportKeyBody = ParsedBody<typeof passportKeyBody, AdminCreateTraceabilityPassportKey>
