import type { AdminTraceabilitySearchResponse } from "../../../../types/http"
import { SEARCHED_TYPES } from "../../../../types/search"
import { isAllowed } from "../../../utils/permissions"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { FINDERS } from "./finders"
import type { SearchParams } from "./validators"

/** Finds lots, articles, orders, documents, suppliers and recalls by what is typed or scanned. */
export const GET = traceabilityRoute<unknown, SearchParams, AdminTraceabilitySearchResponse>(
  async (req) => {
    const found = await Promise.all(
      SEARCHED_TYPES.map(async (type) => {
        const { resource, find } = FINDERS[type]
        const allowed = await isAllowed(req, { resource, operation: "read" })
        return allowed ? find(req.scope, req.validatedQuery) : []
      })
    )
    return { results: found.flat() }
  }
)
