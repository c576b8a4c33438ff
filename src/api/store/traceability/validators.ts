import { z } from "@medusajs/framework/zod"
import type {
  StoreTraceabilityLotListParams,
  StoreTraceabilityPassportParams,
} from "../../../types/http"
import { pageParams } from "../../utils/params"
import type { ParsedQuery } from "../../utils/parsed"

export const ownedLotsParams = z.object(pageParams({ standard: 20, max: 100 }))
export type OwnedLotsParams = ParsedQuery<typeof ownedLotsParams, StoreTraceabilityLotListParams>

export const passportParams = z.object({
  link: z.string().min(1).max(2_000),
  lang: z.string().max(20).optional(),
})
export type PassportParams = ParsedQuery<typeof passportParams, StoreTraceabilityPassportParams>
