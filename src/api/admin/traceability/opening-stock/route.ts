import { withTraceability } from "../../../../application/with-traceability"
import type {
  AdminTraceabilityOpeningStockListResponse,
  AdminTraceabilityOpeningStockResponse,
} from "../../../../types/http"
import { startOpeningStockWorkflow } from "../../../../workflows/opening/workflows/start-opening-stock"
import { requirePlaces } from "../../../utils/require"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { addOpeningNames, retrieveOpening } from "./helpers"
import type { OpeningStockParams, StartOpeningStockBody } from "./validators"

/** Lists the runs of opening stock, the latest first. */
export const GET = traceabilityRoute<
  unknown,
  OpeningStockParams,
  AdminTraceabilityOpeningStockListResponse
>(async (req) => {
  const { limit, offset } = req.validatedQuery
  const { rows, count } = await withTraceability(req.scope, (service) =>
    service.searchOpenings({ limit, offset })
  )
  return { opening_stock_runs: await addOpeningNames(req.scope, rows), count, offset, limit }
})

/** Opens a run at a stock location. */
export const POST = traceabilityRoute<
  StartOpeningStockBody,
  unknown,
  AdminTraceabilityOpeningStockResponse
>(async (req) => {
  const body = req.validatedBody
  await requirePlaces(req.scope, [body.location_id])
  const { result } = await startOpeningStockWorkflow(req.scope).run({
    input: { ...body, created_by: actorOf(req) },
  })
  return { opening_stock: await retrieveOpening(req.scope, result.id) }
})
