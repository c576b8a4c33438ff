import { z } from "@medusajs/framework/zod"
import { ORDER_STATES } from "../../../../modules/traceability/manufacturing/orders/order-view"
import { listParam, pageParams } from "../../../utils/validate-query"

export const manufacturingOrdersParams = z.object({
  ...pageParams,
  id: listParam,
  state: z.enum(ORDER_STATES).optional(),
  inventory_item_id: z.string().optional(),
  location_id: z.string().optional(),
  family_reference: z.string().optional(),
  lot_id: z.string().optional(),
})
export type ManufacturingOrdersParams = z.infer<typeof manufacturingOrdersParams>

export const unitsParams = z.object(pageParams)
export type UnitsParams = z.infer<typeof unitsParams>

export const createManufacturingOrderBody = z.object({
  inventory_item_id: z.string(),
  quantity: z.number(),
  location_id: z.string(),
  bom_id: z.string().nullable().optional(),
  split: z.boolean().optional(),
  scheduled_at: z.coerce.date().nullable().optional(),
})
export type CreateManufacturingOrderBody = z.infer<typeof createManufacturingOrderBody>

export const setLotBody = z
  .object({
    lot_id: z.string().optional(),
    lot_name: z.string().optional(),
    generate: z.boolean().optional(),
  })
  .refine((body) => [body.lot_id, body.lot_name, body.generate].filter(Boolean).length === 1, {
    message: "Give one of lot_id, lot_name and generate",
  })
export type SetLotBody = z.infer<typeof setLotBody>

const named = { name: z.string(), quantity: z.number().optional() }

export const batchBody = z.object({
  action: z.enum(["preview", "prepare", "produce"]),
  first_name: z.string().optional(),
  count: z.number().optional(),
  text: z.string().max(8_000_000).optional(),
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
  accept_consumption: z.boolean().optional(),
})
export type BatchBody = z.infer<typeof batchBody>

const produced = { accept_consumption: z.boolean().optional() }

export const produceAllBody = z.object(produced)
export type ProduceAllBody = z.infer<typeof produceAllBody>

export const produceBody = z.object({
  ...produced,
  quantity: z.number(),
  lot_name: z.string().optional(),
  backorder: z.enum(["create", "cancel"]).optional(),
})
export type ProduceBody = z.infer<typeof produceBody>

export const splitBody = z.object({ quantities: z.array(z.number()).min(1).max(20_000) })
export type SplitBody = z.infer<typeof splitBody>

const oneLot = { lot_id: z.string().optional(), lot_name: z.string().optional() }

export const unbuildBody = z.object({ ...oneLot, quantity: z.number().optional() })
export type UnbuildBody = z.infer<typeof unbuildBody>

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
export type SwapBody = z.infer<typeof swapBody>

export const scrapBody = z.object({
  ...oneLot,
  inventory_item_id: z.string(),
  quantity: z.number(),
})
export type ScrapBody = z.infer<typeof scrapBody>

export const mergeBody = z.object({ ids: z.array(z.string()).min(2).max(1_000) })
export type MergeBody = z.infer<typeof mergeBody>
