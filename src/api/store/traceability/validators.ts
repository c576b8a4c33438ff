import { z } from "@medusajs/framework/zod"
import type { StoreTraceabilityLotListParams } from "../../../types/http"
import { pageParams } from "../../utils/params"
import type { ParsedQuery } from "../../utils/parsed"

export const ownedLotsParams = z.object(pageParams({ standard: 20, max: 100 }))
export type OwnedLotsParams = ParsedQuery<typeof ownedLotsParams, StoreTraceabilityLotListParams>
