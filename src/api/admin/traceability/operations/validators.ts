import { z } from "@medusajs/framework/zod"
import type {
  AdminCreateTraceabilityOperation,
  AdminGenerateTraceabilityOperationDetails,
  AdminPasteTraceabilityOperationDetails,
  AdminPasteTraceabilityPackingList,
  AdminReceiveTraceabilityAnnounced,
  AdminScanIntoTraceabilityOperation,
  AdminTraceabilityOperationListParams,
  AdminUndoTraceabilityOperation,
  AdminValidateTraceabilityOperation,
  AdminWriteTraceabilityOperationDetails,
} from "../../../../types/http"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"
import { OPERATION_CODES, OPERATION_DUES, OPERATION_STATES } from "../../../../types/operation"
import {
  acceptCode,
  acceptSimilar,
  dateField,
  identifiersField,
  listReading,
  pastedText,
  reasonField,
} from "../../../utils/body-fields"
import { overrideReason } from "../../../../shared/override-reason"
import { booleanParam, listParams, orderParam, searchParam } from "../../../utils/params"
import { code as scannedCode } from "../scan/validators"

const code = z.enum(OPERATION_CODES)

/** What a person starts by hand; returns and manufacturing orders have flows of their own. */
const startableCode = z.enum([
  "receipt",
  "delivery",
  "internal",
  "adjustment",
  "scrap",
  "repair_in",
  "repair_out",
])

export const operationsParams = z.object({
  ...listParams,
  q: searchParam,
  order: orderParam,
  exact_count: booleanParam,
  code: code.optional(),
  state: z.enum(OPERATION_STATES).optional(),
  open: booleanParam,
  due: z.enum(OPERATION_DUES).optional(),
  missing_numbers: booleanParam,
  operation_type_id: z.string().optional(),
  location_id: z.string().optional(),
  order_id: z.string().optional(),
  purchase_order_id: z.string().optional(),
  return_id: z.string().optional(),
  manufacturing_order_id: z.string().optional(),
  lot_id: z.string().optional(),
})
export type OperationsParams = ParsedQuery<
  typeof operationsParams,
  AdminTraceabilityOperationListParams
>

/** Names are checked by the module's own rules, so that a bad one is answered as a row error with its index. */
const detail = z.object({
  lot_id: z.string().nullable().optional(),
  lot_name: z.string().nullable().optional(),
  quantity: z.number().optional(),
  picked: z.boolean().optional(),
  expires_at: dateField,
  best_before_at: dateField,
  produced_at: dateField,
  packed_at: dateField,
  sell_by_at: dateField,
  batch_name: z.string().max(128).nullable().optional(),
  identifiers: identifiersField,
  override_reason: overrideReason.nullable().optional(),
  take_reserved: z.boolean().optional(),
  accept_code: acceptCode,
})

/** What one costs that is received without a purchase order; without a currency it is in that of the shop. */
const unitCost = z.number().min(0).max(1e12).nullable().optional()
const currencyCode = z.string().length(3).toLowerCase().nullable().optional()

export const createOperationBody = z
  .object({
    operation_type_id: z.string().optional(),
    code: startableCode.optional(),
    location_id: z.string().optional(),
    from_location_id: z.string().optional(),
    to_location_id: z.string().optional(),
    partner_name: z.string().max(255).nullable().optional(),
    scheduled_at: dateField,
    lines: z
      .array(
        z.object({
          inventory_item_id: z.string(),
          quantity: z.number(),
          unit_cost: unitCost,
          currency_code: currencyCode,
          details: z.array(detail).optional(),
        })
      )
      .min(1)
      .max(1_000),
    accept_similar: acceptSimilar,
  })
  .refine((body) => body.operation_type_id || (body.code && body.location_id), {
    message: "Give an operation_type_id, or a code and a location_id",
  })
export type CreateOperationBody = ParsedBody<
  typeof createOperationBody,
  AdminCreateTraceabilityOperation
>

export const writeDetailsBody = z.object({
  mode: z.enum(["replace", "append"]).default("replace"),
  details: z.array(detail),
  accept_similar: acceptSimilar,
})
export type WriteDetailsBody = ParsedBody<
  typeof writeDetailsBody,
  AdminWriteTraceabilityOperationDetails
>

export const generateDetailsBody = z.object({
  first_name: z.string().optional(),
  count: z.number().optional(),
  quantity_per_lot: z.number().optional(),
  keep: z.boolean().optional(),
  accept_similar: acceptSimilar,
  accept_code: acceptCode,
})
export type GenerateDetailsBody = ParsedBody<
  typeof generateDetailsBody,
  AdminGenerateTraceabilityOperationDetails
>

export const pasteDetailsBody = z.object({
  text: pastedText,
  ...listReading,
  keep: z.boolean().optional(),
})
export type PasteDetailsBody = ParsedBody<
  typeof pasteDetailsBody,
  AdminPasteTraceabilityOperationDetails
>

export const pastePackingListBody = z.object({
  ...pasteDetailsBody.shape,
  preview: z.boolean().optional(),
  accept_not_ordered: z.boolean().optional(),
})
export type PastePackingListBody = ParsedBody<
  typeof pastePackingListBody,
  AdminPasteTraceabilityPackingList
>

/** Of a receipt: what somebody says of goods that are not as they were announced. */
const acceptUnannounced = {
  accept_unexpected: z.boolean().optional(),
  accept_differing: z.boolean().optional(),
}

export const scanIntoOperationBody = z.object({
  code: scannedCode,
  line_id: z.string().nullable().optional(),
  inventory_item_id: z.string().nullable().optional(),
  chosen_line_id: z.string().nullable().optional(),
  lot_name: z.string().optional(),
  identifier: z.string().max(40).optional(),
  detail_id: z.string().nullable().optional(),
  reading: z.number().int().min(0).max(1_000).optional(),
  has_separators: z.boolean().optional(),
  ...acceptUnannounced,
  accept_label: z.boolean().optional(),
  accept_expired: z.boolean().optional(),
  accept_suspicious: z.boolean().optional(),
  accept_similar: acceptSimilar,
  accept_code: acceptCode,
  override_reason: overrideReason.optional(),
})
export type ScanIntoOperationBody = ParsedBody<
  typeof scanIntoOperationBody,
  AdminScanIntoTraceabilityOperation
>

export const validateOperationBody = z.object({
  backorder: z.enum(["create", "cancel"]).optional(),
  accept_over_receipt: z.boolean().optional(),
  accept_expired: z.boolean().optional(),
  ...acceptUnannounced,
})
export type ValidateOperationBody = ParsedBody<
  typeof validateOperationBody,
  AdminValidateTraceabilityOperation
>

export const undoOperationBody = z.object({ reason: reasonField })
export type UndoOperationBody = ParsedBody<typeof undoOperationBody, AdminUndoTraceabilityOperation>

export const receiveAnnouncedBody = z.object({ accept_similar: acceptSimilar })
export type ReceiveAnnouncedBody = ParsedBody<
  typeof receiveAnnouncedBody,
  AdminReceiveTraceabilityAnnounced
>
