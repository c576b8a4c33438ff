import { z } from "@medusajs/framework/zod"
import type { AdminUpdateTraceabilitySettings } from "../../../../types/http"
import { IDENTIFIER_CHECKS } from "../../../../types/identifier"
import { LEDGER_DIGEST_TARGETS } from "../../../../types/lot-change"
import type { ParsedBody } from "../../../utils/parsed"

export const settingsBody = z.object({
  enabled: z.boolean().optional(),
  uniqueness: z.enum(["item", "global"]).optional(),
  identifier_kinds: z
    .array(
      z.object({
        code: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, {
          error: "code: small letters, digits and underscores, a letter first, at most 40",
        }),
        label: z.string().trim().min(1).max(60),
        unique: z.boolean(),
        check: z.enum(IDENTIFIER_CHECKS),
      })
    )
    .min(1)
    .max(20)
    .optional(),
  ledger_digest: z.enum(LEDGER_DIGEST_TARGETS).optional(),
  service_reasons: z
    .array(z.string().trim().min(1).max(100))
    .min(1)
    .max(50)
    .refine((reasons) => new Set(reasons).size === reasons.length, {
      error: "service_reasons: each may stand once only",
    })
    .optional(),
  time_zone: z.string().min(1).max(100).optional(),
})
export type SettingsBody = ParsedBody<typeof settingsBody, AdminUpdateTraceabilitySettings>
