import { z } from "@medusajs/framework/zod"
import type {
  AdminAnswerTraceabilityRecallNotice,
  AdminCloseTraceabilityRecall,
  AdminStartTraceabilityRecall,
  AdminStartTraceabilityRecallOf,
  AdminTraceabilityRecallListParams,
  AdminTraceabilityRecallNoticeListParams,
} from "../../../../types/http"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"
import { NOTICE_STATES, RECALL_ANSWERS, RECALL_STATES } from "../../../../types/recall"
import { reasonField as reason } from "../../../utils/body-fields"
import {
  booleanParam,
  formatParam,
  listParam,
  listParams,
  searchParam,
} from "../../../utils/params"

const note = z.string().trim().max(10_000).nullable().optional()
const mock = z.boolean().default(false)

/** The source is in the path: `POST /lots/:id/recall`, `POST /operations/:id/recall`. */
export const recallBody = z.object({ reason, mock })
export type RecallBody = ParsedBody<typeof recallBody, AdminStartTraceabilityRecallOf>

export const startRecallBody = z
  .object({ lot_id: z.string().optional(), operation_id: z.string().optional(), reason, mock })
  .refine(({ lot_id, operation_id }) => !lot_id !== !operation_id, {
    message: "Name either lot_id or operation_id.",
  })
export type StartRecallBody = ParsedBody<typeof startRecallBody, AdminStartTraceabilityRecall>

export const recallsParams = z.object({
  ...listParams,
  q: searchParam,
  id: listParam,
  state: z.enum(RECALL_STATES).optional(),
  mock: booleanParam,
  lot_id: z.string().optional(),
  operation_id: z.string().optional(),
})
export type RecallsParams = ParsedQuery<typeof recallsParams, AdminTraceabilityRecallListParams>

export const noticesParams = z.object({
  ...listParams,
  state: z.enum(NOTICE_STATES).optional(),
  format: formatParam,
})
export type NoticesParams = ParsedQuery<
  typeof noticesParams,
  AdminTraceabilityRecallNoticeListParams
>

export const answerBody = z.object({
  answer: z.enum(RECALL_ANSWERS).nullable(),
  quantity: z.number().positive().max(1e12).nullable().optional(),
  note,
})
export type AnswerBody = ParsedBody<typeof answerBody, AdminAnswerTraceabilityRecallNotice>

export const closeBody = z.object({ note })
export type CloseBody = ParsedBody<typeof closeBody, AdminCloseTraceabilityRecall>
