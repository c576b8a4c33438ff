import { z } from "@medusajs/framework/zod"
import type {
  AdminAddTraceabilityLotDocument,
  AdminTraceabilityLotDocumentListParams,
  AdminUpdateTraceabilityLotDocument,
} from "../../../../types/http"
import { LOT_DOCUMENT_AUDIENCES, LOT_DOCUMENT_KINDS } from "../../../../types/lot-document"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"

const title = z.string().trim().min(1).max(200)
const kind = z.enum(LOT_DOCUMENT_KINDS)
const shownTo = z.enum(LOT_DOCUMENT_AUDIENCES)

/** 7 MB in Base64. */
const CONTENT_MAX = 9_900_000

export const lotDocumentsParams = z.object({
  lot_id: z.string().optional(),
  order_id: z.string().optional(),
  operation_id: z.string().optional(),
})
export type LotDocumentsParams = ParsedQuery<
  typeof lotDocumentsParams,
  AdminTraceabilityLotDocumentListParams
>

export const addLotDocumentBody = z.object({
  lot_ids: z.array(z.string()).max(1_000).optional(),
  operation_id: z.string().optional(),
  filename: z.string().min(1).max(255),
  content: z.string().min(1).max(CONTENT_MAX),
  title: title.optional(),
  kind,
  shown_to: shownTo.optional(),
})
export type AddLotDocumentBody = ParsedBody<
  typeof addLotDocumentBody,
  AdminAddTraceabilityLotDocument
>

export const updateLotDocumentBody = z.object({
  title: title.optional(),
  kind: kind.optional(),
  shown_to: shownTo.optional(),
})
export type UpdateLotDocumentBody = ParsedBody<
  typeof updateLotDocumentBody,
  AdminUpdateTraceabilityLotDocument
>
