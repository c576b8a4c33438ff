import { z } from "@medusajs/framework/zod"
import type { AdminScanTraceabilityCode } from "../../../../types/http"
import type { ParsedBody } from "../../../utils/parsed"

/** Longer than any barcode, and than a Digital Link with all its attributes. */
export const code = z.string().min(1).max(4_000)

export const scanBody = z.object({
  code,
  context: z.object({ operation_id: z.string().optional() }).optional(),
})
export type ScanBody = ParsedBody<typeof scanBody, AdminScanTraceabilityCode>
