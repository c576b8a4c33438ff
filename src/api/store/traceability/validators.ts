import { z } from "@medusajs/framework/zod"
import type {
  StoreAcceptTraceabilityUnit,
  StoreOfferTraceabilityUnit,
  StoreTraceabilityAvailabilityParams,
  StoreTraceabilityLotListParams,
  StoreTraceabilityPassportParams,
} from "../../../types/http"
import { listParam, pageParams } from "../../utils/params"
import type { ParsedBody, ParsedQuery } from "../../utils/parsed"

export const ownedLotsParams = z.object(pageParams({ standard: 20, max: 100 }))
export type OwnedLotsParams = ParsedQuery<typeof ownedLotsParams, StoreTraceabilityLotListParams>

export const offerUnitBody = z
  .object({
    name: z.string().min(1).max(255),
    order_id: z.string().optional(),
    transfer_id: z.string().optional(),
  })
  .refine(({ order_id, transfer_id }) => !order_id !== !transfer_id, {
    message: "Give one of order_id and transfer_id",
  })
export type OfferUnitBody = ParsedBody<typeof offerUnitBody, StoreOfferTraceabilityUnit>

export const acceptUnitBody = z.object({ code: z.string().min(1).max(100) })
export type AcceptUnitBody = ParsedBody<typeof acceptUnitBody, StoreAcceptTraceabilityUnit>

export const availabilityParams = z.object({
  variant_id: listParam
    .unwrap()
    .refine((ids) => ids.length <= 100, { error: "at most 100 variants at once" }),
  country_code: z.string().length(2).optional(),
})
export type AvailabilityParams = ParsedQuery<
  typeof availabilityParams,
  StoreTraceabilityAvailabilityParams
>

export const passportParams = z.object({
  link: z.string().min(1).max(2_000),
  lang: z.string().max(20).optional(),
})
export type PassportParams = ParsedQuery<typeof passportParams, StoreTraceabilityPassportParams>
