import { z } from "@medusajs/framework/zod"
import type { AdminUpdateTraceabilityPassportSettings } from "../../../../types/http"
import type { ParsedBody } from "../../../utils/parsed"
import { httpUrl, languageField } from "../item-passports/validators"

const threshold = z.number().int().min(2).max(100_000).optional()

export const passportSettingsBody = z.object({
  shop_name: z.string().trim().min(1).max(200).nullable().optional(),
  logo_url: httpUrl.nullable().optional(),
  contact_url: httpUrl.nullable().optional(),
  language: languageField.optional(),
  copied_after: threshold,
  guessing_after: threshold,
  invented_after: threshold,
})
export type PassportSettingsBody = ParsedBody<
  typeof passportSettingsBody,
  AdminUpdateTraceabilityPassportSettings
>
