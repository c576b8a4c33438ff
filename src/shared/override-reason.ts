import { z } from "@medusajs/framework/zod"

/** Why a blocked or expired lot is used all the same. It stays in the ledger for ever, so it must be readable text. */
export const overrideReason = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine((text) => !text.includes("\u0000"), { message: "must not contain a NUL character" })
