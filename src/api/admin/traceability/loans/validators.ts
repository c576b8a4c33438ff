import { z } from "@medusajs/framework/zod"
import type {
  AdminKeepTraceabilityLoan,
  AdminLendTraceabilityUnit,
  AdminReturnTraceabilityLoan,
  AdminTraceabilityLoanListParams,
  AdminUpdateTraceabilityLoan,
} from "../../../../types/http"
import { LOAN_KEPT_AS, LOAN_STATES } from "../../../../types/loan"
import { isoDate } from "../../../utils/body-fields"
import { booleanParam, listParams, searchParam } from "../../../utils/params"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"

export const loansParams = z.object({
  ...listParams,
  service_case_id: z.string().optional(),
  lot_id: z.string().optional(),
  state: z.enum(LOAN_STATES).optional(),
  overdue: booleanParam,
  q: searchParam,
})
export type LoansParams = ParsedQuery<typeof loansParams, AdminTraceabilityLoanListParams>

const note = z.string().trim().max(2_000).nullable().optional()

export const lendBody = z
  .object({
    service_case_id: z.string(),
    lot_id: z.string().optional(),
    lot_name: z.string().max(200).optional(),
    due_at: isoDate,
    borrower_name: z.string().trim().max(255).nullable().optional(),
    note,
  })
  .refine(({ lot_id, lot_name }) => !lot_id !== !lot_name, {
    error: "give a lot_id or a lot_name",
  })
export type LendBody = ParsedBody<typeof lendBody, AdminLendTraceabilityUnit>

export const updateLoanBody = z.object({ due_at: isoDate.optional(), note })
export type UpdateLoanBody = ParsedBody<typeof updateLoanBody, AdminUpdateTraceabilityLoan>

export const returnLoanBody = z.object({
  location_id: z.string().optional(),
  block: z.boolean().optional(),
})
export type ReturnLoanBody = ParsedBody<typeof returnLoanBody, AdminReturnTraceabilityLoan>

export const keepLoanBody = z.object({
  kept_as: z.enum(LOAN_KEPT_AS),
  price: z.number().min(0).max(1e12),
  currency_code: z.string().length(3).toLowerCase().optional(),
  customer_id: z.string().optional(),
  note,
})
export type KeepLoanBody = ParsedBody<typeof keepLoanBody, AdminKeepTraceabilityLoan>
