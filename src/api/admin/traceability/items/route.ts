import type { AdminTraceabilityItemListResponse } from "../../../../types/http"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { findPageOfItems, presentItems } from "./helpers"
import type { ItemsParams } from "./validators"

/** Lists inventory items to choose from, found by what people call them. */
export const GET = traceabilityRoute<unknown, ItemsParams, AdminTraceabilityItemListResponse>(
  async (req) => {
    const { limit, offset } = req.validatedQuery
    const { ids, count } = await findPageOfItems(req.scope, req.validatedQuery)
    return { items: await presentItems(req.scope, ids), count, offset, limit }
  }
)
