import { z } from "@medusajs/framework/zod"
import type {
  AdminAddTraceabilityOpeningStockList,
  AdminAddTraceabilityOpeningStockRows,
  AdminStartTraceabilityOpeningStock,
  AdminTraceabilityOpeningStockListParams,
  AdminUndoTraceabilityOpeningStock,
} from "../../../../types/http"
import { OPENING_CHUNK_MAX, OPENING_MODES } from "../../../../types/opening"
import {
  acceptCode,
  acceptSimilar,
  dateField,
  listReading,
  pastedText,
  reasonField,
} from "../../../utils/body-fields"
import { listParams } from "../../../utils/params"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"

export const openingStockParams = z.object(listParams)
export type OpeningStockParams = ParsedQuery<
  typeof openingStockParams,
  AdminTraceabilityOpeningStockListParams
>

export const startOpeningStockBody = z.object({
  location_id: z.string(),
  mode: z.enum(OPENING_MODES),
  note: z.string().max(1_000).nullable().optional(),
})
export type StartOpeningStockBody = ParsedBody<
  typeof startOpeningStockBody,
  AdminStartTraceabilityOpeningStock
>

const chunk = z.string().trim().min(1).max(200)
const id = z.string().min(1).max(200).optional()

/** Names are checked by the module's own rules, so that a bad one is answered as a row error with its index. */
const row = z
  .object({
    inventory_item_id: id,
    variant_id: id,
    article: id,
    name: z.string(),
    quantity: z.number().optional(),
    expires_at: dateField,
    best_before_at: dateField,
    produced_at: dateField,
    packed_at: dateField,
    sell_by_at: dateField,
    batch_name: z.string().max(128).nullable().optional(),
    accept_code: acceptCode,
  })
  .refine(
    (given) =>
      [given.inventory_item_id, given.variant_id, given.article].filter(Boolean).length === 1,
    { message: "Name the article in one way: inventory_item_id, variant_id or article" }
  )

export const addOpeningStockRowsBody = z.object({
  chunk,
  rows: z.array(row).min(1).max(OPENING_CHUNK_MAX),
  accept_similar: acceptSimilar,
  preview: z.boolean().optional(),
})
export type AddOpeningStockRowsBody = ParsedBody<
  typeof addOpeningStockRowsBody,
  AdminAddTraceabilityOpeningStockRows
>

export const addOpeningStockListBody = z.object({
  chunk,
  text: pastedText,
  ...listReading,
  inventory_item_id: id,
  preview: z.boolean().optional(),
})
export type AddOpeningStockListBody = ParsedBody<
  typeof addOpeningStockListBody,
  AdminAddTraceabilityOpeningStockList
>

export const undoOpeningStockBody = z.object({ reason: reasonField })
export type UndoOpeningStockBody = ParsedBody<
  typeof undoOpeningStockBody,
  AdminUndoTraceabilityOpeningStock
>
