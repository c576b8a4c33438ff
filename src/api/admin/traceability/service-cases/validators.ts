import { z } from "@medusajs/framework/zod"
import type {
  AdminBookTraceabilityParts,
  AdminCancelTraceabilityServiceCase,
  AdminCloseTraceabilityServiceCase,
  AdminOpenTraceabilityServiceCase,
  AdminStartTraceabilityRepair,
  AdminTraceabilityServiceCaseListParams,
  AdminUpdateTraceabilityServiceCase,
} from "../../../../types/http"
import { CASE_LOANS } from "../../../../types/loan"
import {
  REMOVED_PART_PLACES,
  SERVICE_CASE_STATES,
  SERVICE_COVERAGES,
  SERVICE_OUTCOMES,
  UNIT_OWNERS,
} from "../../../../types/service-case"
import { listParam, listParams, searchParam } from "../../../utils/params"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"

export const serviceCasesParams = z.object({
  ...listParams,
  state: listParam,
  outcome: listParam,
  coverage: z.enum(SERVICE_COVERAGES).optional(),
  owner: z.enum(UNIT_OWNERS).optional(),
  reason: z.string().max(100).optional(),
  loan: z.enum(CASE_LOANS).optional(),
  lot_id: z.string().optional(),
  inventory_item_id: z.string().optional(),
  order_id: z.string().optional(),
  customer_id: z.string().optional(),
  q: searchParam,
})
export type ServiceCasesParams = ParsedQuery<
  typeof serviceCasesParams,
  AdminTraceabilityServiceCaseListParams
>

const reason = z.string().trim().min(1).max(100)
const text = z.string().trim().max(5_000).nullable().optional()
const link = z.string().trim().min(1).max(100).nullable().optional()

export const openCaseBody = z.object({
  lot_id: z.string(),
  quantity: z.number().positive().optional(),
  reason,
  fault: text,
  order_id: link,
  order_claim_id: link,
  return_id: link,
})
export type OpenCaseBody = ParsedBody<typeof openCaseBody, AdminOpenTraceabilityServiceCase>

export const updateCaseBody = z.object({
  reason: reason.optional(),
  fault: text,
  note: text,
  order_claim_id: link,
  return_id: link,
})
export type UpdateCaseBody = ParsedBody<typeof updateCaseBody, AdminUpdateTraceabilityServiceCase>

export const startRepairBody = z.object({ location_id: z.string().optional() })
export type StartRepairBody = ParsedBody<typeof startRepairBody, AdminStartTraceabilityRepair>

const lotReference = { lot_id: z.string().optional(), lot_name: z.string().max(200).optional() }
const quantity = z.number().positive().optional()

export const bookPartsBody = z
  .object({
    used: z
      .array(z.object({ ...lotReference, inventory_item_id: z.string(), quantity }))
      .max(200)
      .optional(),
    removed: z
      .array(z.object({ ...lotReference, quantity, to: z.enum(REMOVED_PART_PLACES) }))
      .max(200)
      .optional(),
  })
  .refine(({ used, removed }) => Boolean(used?.length || removed?.length), {
    error: "name at least one part that goes in or comes out",
  })
export type BookPartsBody = ParsedBody<typeof bookPartsBody, AdminBookTraceabilityParts>

export const closeCaseBody = z.object({
  outcome: z.enum(SERVICE_OUTCOMES),
  note: text,
  replacement_lot_id: link,
})
export type CloseCaseBody = ParsedBody<typeof closeCaseBody, AdminCloseTraceabilityServiceCase>

export const cancelCaseBody = z.object({ note: text })
export type CancelCaseBody = ParsedBody<typeof cancelCaseBody, AdminCancelTraceabilityServiceCase>

/** States and outcomes that there are not find nothing. */
export const statesOf = (states: string[] | undefined) =>
  states && SERVICE_CASE_STATES.filter((state) => states.includes(state))
export const outcomesOf = (outcomes: string[] | undefined) =>
  outcomes && SERVICE_OUTCOMES.filter((outcome) => outcomes.includes(outcome))
