import { z } from "@medusajs/framework/zod"
import { booleanParam, listParam, pageParams } from "../../../utils/validate-query"

const reason = z.string().trim().min(1).max(1_000)
const note = z.string().trim().max(10_000).nullable().optional()
const mock = z.boolean().default(false)

/** The source is in the path: `POST /lots/:id/recall`, `POST /operations/:id/recall`. */
export const recallBody = z.object({ reason, mock })
export type RecallBody = z.infer<typeof recallBody>

export const startRecallBody = z
  .object({ lot_id: z.string().optional(), operation_id: z.string().optional(), reason, mock })
  .refine(({ lot_id, operation_id }) => !lot_id !== !operation_id, {
    message: "Name either lot_id or operation_id.",
  })
export type StartRecallBody = z.infer<typeof startRecallBody>

export const recallsParams = z.object({
  ...pageParams,
  id: listParam,
  state: z.enum(["open", "closed"]).optional(),
  mock: booleanParam,
  lot_id: z.string().optional(),
  operation_id: z.string().optional(),
})
export type RecallsParams = z.infer<typeof recallsParams>

export const noticesParams = z.object({
  ...pageParams,
  state: z.enum(["waiting", "answered", "returned"]).optional(),
  format: z.enum(["json", "csv"]).default("json"),
})
export type NoticesParams = z.infer<typeof noticesParams>

export const answerBody = z.object({
  answer: z.enum(["has_it", "used", "destroyed", "unknown"]).nullable(),
  quantity: z.number().positive().max(1e12).nullable().optional(),
  note,
})
export type AnswerBody = z.infer<typeof answerBody>

export const closeBody = z.object({ note })
export type CloseBody = z.infer<typeof closeBody>
