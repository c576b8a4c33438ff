import { z } from "@medusajs/framework/zod"
import type {
  AdminRunTraceabilityBatch,
  AdminProduceTraceabilityBatch,
  AdminPrepareTraceabilityBatch,
  AdminPreviewTraceabilityBatch,
  AdminCreateTraceabilityManufacturingOrder,
  AdminMergeTraceabilityManufacturingOrders,
  AdminProduceAllTraceabilityManufacturingOrder,
  AdminProduceTraceabilityManufacturingOrder,
  AdminScrapTraceabilityComponent,
  AdminSetTraceabilityManufacturingOrderLabour,
  AdminSetTraceabilityManufacturingOrderLot,
  AdminSplitTraceabilityManufacturingOrder,
  AdminSwapTraceabilityComponent,
  AdminTraceabilityManufacturedUnitListParams,
  AdminTraceabilityManufacturingOrderListParams,
  AdminUnbuildTraceabilityManufacturingOrder,
} from "../../../../types/http"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"
import { OPERATION_DUES } from "../../../../types/operation"
import { MANUFACTURING_ORDER_STATES } from "../../../../types/manufacturing-order"
import { dateField, pastedText } from "../../../utils/body-fields"
import { booleanParam, listParam, listParams, orderParam, searchParam } from "../../../utils/params"

export const manufacturingOrdersParams = z.object({
  ...listParams,
  q: searchParam,
  order: orderParam,
  id: listParam,
  state: z.enum(MANUFACTURING_ORDER_STATES).optional(),
  open: booleanParam,
  due: z.enum(OPERATION_DUES).optional(),
  inventory_item_id: z.string().optional(),
  location_id: z.string().optional(),
  family_reference: z.string().optional(),
  lot_id: z.string().optional(),
})
export type ManufacturingOrdersParams = ParsedQuery<
  typeof manufacturingOrdersParams,
  AdminTraceabilityManufacturingOrderListParams
>

export const unitsParams = z.object(listParams)
export type UnitsParams = ParsedQuery<
  typeof unitsParams,
  AdminTraceabilityManufacturedUnitListParams
>

export const createManufacturingOrderBody = z.object({
  inventory_item_id: z.string(),
  quantity: z.number(),
  location_id: z.string(),
  bom_id: z.string().nullable().optional(),
  split: z.boolean().optional(),
  scheduled_at: dateField,
})
export type CreateManufacturingOrderBody = ParsedBody<
  typeof createManufacturingOrderBody,
  AdminCreateTraceabilityManufacturingOrder
>

export const setLotBody = z
  .object({
    lot_id: z.string().optional(),
    lot_name: z.string().optional(),
    generate: z.boolean().optional(),
  })
  .refine((body) => [body.lot_id, body.lot_name, body.generate].filter(Boolean).length === 1, {
    message: "Give one of lot_id, lot_name and generate",
  })
export type SetLotBody = ParsedBody<typeof setLotBody, AdminSetTraceabilityManufacturingOrderLot>

export const setLabourBody = z.object({
  labour_cost: z.number().min(0).max(1e12).nullable(),
  labour_currency_code: z.string().length(3).toLowerCase().nullable().optional(),
})
export type SetLabourBody = ParsedBody<
  typeof setLabourBody,
  AdminSetTraceabilityManufacturingOrderLabour
>

const named = { name: z.string(), quantity: z.number().optional() }

const batch = {
  first_name: z.string().optional(),
  count: z.number().optional(),
  text: pastedText.optional(),
  rows: z
    .array(
      z.object({
        ...named,
        components: z
          .array(z.object({ inventory_item_id: z.string(), lots: z.array(z.object(named)).min(1) }))
          .optional(),
      })
    )
    .min(1)
    .optional(),
}

const produced = {
  accept_consumption: z.boolean().optional(),
  accept_expired: z.boolean().optional(),
}

export const previewBatchBody = z.object(batch)
export type PreviewBatchBody = ParsedBody<typeof previewBatchBody, AdminPreviewTraceabilityBatch>

export const prepareBatchBody = z.object(batch)
export type PrepareBatchBody = ParsedBody<typeof prepareBatchBody, AdminPrepareTraceabilityBatch>

export const produceBatchBody = z.object({ ...batch, ...produced })
export type ProduceBatchBody = ParsedBody<typeof produceBatchBody, AdminProduceTraceabilityBatch>

const batchOf = <Action extends string>(action: Action) =>
  z.strictObject({ action: z.literal(action), ...batch, ...produced })

/** The three as one route, which was there first. */
export const runBatchBody = z.discriminatedUnion("action", [
  batchOf("preview"),
  batchOf("prepare"),
  batchOf("produce"),
])
export type RunBatchBody = ParsedBody<typeof runBatchBody, AdminRunTraceabilityBatch>

export const produceAllBody = z.object(produced)
export type ProduceAllBody = ParsedBody<
  typeof produceAllBody,
  AdminProduceAllTraceabilityManufacturingOrder
>

export const produceBody = z.object({
  ...produced,
  quantity: z.number(),
  lot_name: z.string().optional(),
  backorder: z.enum(["create", "cancel"]).optional(),
})
export type ProduceBody = ParsedBody<typeof produceBody, AdminProduceTraceabilityManufacturingOrder>

export const splitBody = z.object({ quantities: z.array(z.number()).min(1).max(20_000) })
export type SplitBody = ParsedBody<typeof splitBody, AdminSplitTraceabilityManufacturingOrder>

const oneLot = { lot_id: z.string().optional(), lot_name: z.string().optional() }

export const unbuildBody = z.object({ ...oneLot, quantity: z.number().optional() })
export type UnbuildBody = ParsedBody<typeof unbuildBody, AdminUnbuildTraceabilityManufacturingOrder>

const requiredLot = z.object(oneLot).refine((lot) => lot.lot_id || lot.lot_name, {
  message: "Give a lot_id or a lot_name",
})

export const swapBody = z.object({
  ...oneLot,
  removed: requiredLot,
  added: requiredLot,
  quantity: z.number().positive().optional(),
  to: z.enum(["stock", "scrap"]).optional(),
})
export type SwapBody = ParsedBody<typeof swapBody, AdminSwapTraceabilityComponent>

export const scrapBody = z.object({
  ...oneLot,
  inventory_item_id: z.string(),
  quantity: z.number(),
})
export type ScrapBody = ParsedBody<typeof scrapBody, AdminScrapTraceabilityComponent>

export const mergeBody = z.object({ ids: z.array(z.string()).min(2).max(1_000) })
export type MergeBody = ParsedBody<typeof mergeBody, AdminMergeTraceabilityManufacturingOrders>
