import { z } from "@medusajs/framework/zod"
import type { AdminTraceabilityCustomerLotListParams } from "../../../../types/http"
import { listParams } from "../../../utils/params"
import type { ParsedQuery } from "../../../utils/parsed"

export const customerLotsParams = z.object(listParams)
export type CustomerLotsParams = ParsedQuery<
  typeof customerLotsParams,
  AdminTraceabilityCustomerLotListParams
>
