import { z } from "@medusajs/framework/zod"
import { OPERATION_CODES, OPERATION_STATES } from "../../../../types/operation"
import { dateField } from "../../../utils/date-field"
import { overrideReason } from "../../../../shared/override-reason"
import { pageParams } from "../../../utils/validate-query"
import { code as scannedCode } from "../scan/validators"

const code = z.enum(OPERATION_CODES)

/** What a person starts by hand; returns and manufacturing orders have flows of their own. */
const startableCode = z.enum(["receipt", "delivery", "internal", "adjustment", "scrap"])

export const operationsParams = z.object({
  ...pageParams,
  code: code.optional(),
  state: z.enum(OPERATION_STATES).optional(),
  operation_type_id: z.string().optional(),
  location_id: z.string().optional(),
  order_id: z.string().optional(),
  purchase_order_id: z.string().optional(),
  lot_id: z.string().optional(),
})
export type OperationsParams = z.infer<typeof operationsParams>

/** Names are checked by the module's own rules, so that a bad one is answered as a row error with its index. */
const detail = z.object({
  lot_id: z.string().nullable().optional(),
  lot_name: z.string().nullable().optional(),
  quantity: z.number().optional(),
  picked: z.boolean().optional(),
  expires_at: dateField,
  override_reason: overrideReason.nullable().optional(),
  take_reserved: z.boolean().optional(),
})

export const createOperationBody = z
  .object({
    operation_type_id: z.string().optional(),
    code: startableCode.optional(),
    location_id: z.string().optional(),
    from_location_id: z.string().optional(),
    to_location_id: z.string().optional(),
    partner_name: z.string().max(255).nullable().optional(),
    scheduled_at: z.coerce.date().nullable().optional(),
    lines: z
      .array(
        z.object({
          inventory_item_id: z.string(),
          quantity: z.number(),
          details: z.array(detail).optional(),
        })
      )
      .min(1)
      .max(1_000),
  })
  .refine((body) => body.operation_type_id || (body.code && body.location_id), {
    message: "Give an operation_type_id, or a code and a location_id",
  })
export type CreateOperationBody = z.infer<typeof createOperationBody>

export const writeDetailsBody = z.object({
  mode: z.enum(["replace", "append"]).default("replace"),
  details: z.array(detail),
})
export type WriteDetailsBody = z.infer<typeof writeDetailsBody>

export const generateDetailsBody = z.object({
  first_name: z.string().optional(),
  count: z.number().optional(),
  quantity_per_lot: z.number().optional(),
  keep: z.boolean().optional(),
})
export type GenerateDetailsBody = z.infer<typeof generateDetailsBody>

export const pasteDetailsBody = z.object({
  text: z.string().max(8_000_000),
  keep: z.boolean().optional(),
})
export type PasteDetailsBody = z.infer<typeof pasteDetailsBody>

export const scanIntoOperationBody = z.object({
  code: scannedCode,
  line_id: z.string().optional(),
})
export type ScanIntoOperationBody = z.infer<typeof scanIntoOperationBody>

export const validateOperationBody = z.object({
  backorder: z.enum(["create", "cancel"]).optional(),
})
export type ValidateOperationBody = z.infer<typeof validateOperationBody>

export const undoOperationBody = z.object({ reason: z.string().trim().min(1).max(1_000) })
export type UndoOperationBody = z.infer<typeof undoOperationBody>
