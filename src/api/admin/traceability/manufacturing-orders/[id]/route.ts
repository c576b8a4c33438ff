import type { AdminTraceabilityManufacturingOrderResponse } from "../../../../../types/http"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveOrder } from "../helpers"

/** Retrieves a manufacturing order with its operation and its family. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityManufacturingOrderResponse>(
  async (req) => ({
    manufacturing_order: await retrieveOrder(req.scope, req.params.id),
  })
)
