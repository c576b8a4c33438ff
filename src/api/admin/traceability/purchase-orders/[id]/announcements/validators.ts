import { z } from "@medusajs/framework/zod"
import type {
  AdminAnnounceTraceabilityNumbers,
  AdminTraceabilityAnnouncedListParams,
} from "../../../../../../types/http"
import { ANNOUNCED_STATES } from "../../../../../../types/announcement"
import { acceptCode, dateField, listReading, pastedText } from "../../../../../utils/body-fields"
import { listParams } from "../../../../../utils/params"
import type { ParsedBody, ParsedQuery } from "../../../../../utils/parsed"

export const announcedParams = z.object({
  ...listParams,
  state: z.enum(ANNOUNCED_STATES).optional(),
  announcement_id: z.string().optional(),
})
export type AnnouncedParams = ParsedQuery<
  typeof announcedParams,
  AdminTraceabilityAnnouncedListParams
>

/** Names are checked by the module's own rules, so that a bad one is answered as a row error with its index. */
const row = z
  .object({
    inventory_item_id: z.string().optional(),
    article: z.string().trim().min(1).max(255).optional(),
    lot_name: z.string(),
    quantity: z.number().optional(),
    expires_at: dateField,
    best_before_at: dateField,
    produced_at: dateField,
    packed_at: dateField,
    sell_by_at: dateField,
    batch_name: z.string().max(128).nullable().optional(),
    accept_code: acceptCode,
  })
  .refine((each) => (each.inventory_item_id === undefined) !== (each.article === undefined), {
    error: "rows: give each its inventory_item_id, or its article",
  })

export const announceNumbersBody = z
  .object({
    ...listReading,
    text: pastedText.optional(),
    rows: z.array(row).min(1).max(20_000).optional(),
    epcis: z.record(z.string(), z.unknown()).optional(),
    preview: z.boolean().optional(),
    accept_not_ordered: z.boolean().optional(),
    accept_over_receipt: z.boolean().optional(),
  })
  .refine(
    ({ text, rows, epcis }) =>
      [text, rows, epcis].filter((given) => given !== undefined).length === 1,
    { error: "Give one of text, rows and epcis, and only one" }
  )
export type AnnounceNumbersBody = ParsedBody<
  typeof announceNumbersBody,
  AdminAnnounceTraceabilityNumbers
>
