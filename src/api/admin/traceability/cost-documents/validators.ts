import { z } from "@medusajs/framework/zod"
import type {
  AdminCreateTraceabilityCostDocument,
  AdminTraceabilityCostDocumentListParams,
} from "../../../../types/http"
import { COST_DIVISIONS, COST_DOCUMENT_KINDS } from "../../../../types/value"
import { exchangeRateField, isoDate } from "../../../utils/body-fields"
import { listParams } from "../../../utils/params"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"

export const costDocumentsParams = z.object({
  ...listParams,
  purchase_order_id: z.string().optional(),
  operation_id: z.string().optional(),
  lot_id: z.string().optional(),
})
export type CostDocumentsParams = ParsedQuery<
  typeof costDocumentsParams,
  AdminTraceabilityCostDocumentListParams
>

export const createCostDocumentBody = z
  .object({
    kind: z.enum(COST_DOCUMENT_KINDS),
    currency_code: z.string().length(3).toLowerCase().optional(),
    exchange_rate: exchangeRateField,
    amount: z.number().min(-1e12).max(1e12).optional(),
    unit_cost: z.number().min(0).max(1e12).optional(),
    division: z.enum(COST_DIVISIONS).default("value"),
    purchase_order_id: z.string().optional(),
    operation_id: z.string().optional(),
    lot_ids: z.array(z.string()).min(1).max(1_000).optional(),
    date: isoDate.optional(),
    reference: z.string().trim().min(1).max(100).nullable().optional(),
    note: z.string().trim().max(2_000).nullable().optional(),
  })
  .refine(
    ({ kind, amount, unit_cost }) =>
      kind === "landed"
        ? !!amount && unit_cost === undefined
        : unit_cost !== undefined && amount === undefined,
    { message: "Give an amount that is not 0 for a landed cost, or a unit_cost for a manual one" }
  )
  .refine(
    ({ kind, purchase_order_id, operation_id, lot_ids }) =>
      [purchase_order_id, operation_id, lot_ids].filter(Boolean).length === 1 &&
      (kind === "landed" || !!lot_ids),
    {
      message: "Give one of purchase_order_id, operation_id and lot_ids; lot_ids for a manual cost",
    }
  )
export type CreateCostDocumentBody = ParsedBody<
  typeof createCostDocumentBody,
  AdminCreateTraceabilityCostDocument
>
