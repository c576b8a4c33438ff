import { z } from "@medusajs/framework/zod"
import type {
  StoreTraceabilityAvailabilityParams,
  StoreTraceabilityLotListParams,
} from "../../../types/http"
import { listParam, pageParams } from "../../utils/params"
import type { ParsedQuery } from "../../utils/parsed"

export const ownedLotsParams = z.object(pageParams({ standard: 20, max: 100 }))
export type OwnedLotsParams = ParsedQuery<typeof ownedLotsParams, StoreTraceabilityLotListParams>

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
