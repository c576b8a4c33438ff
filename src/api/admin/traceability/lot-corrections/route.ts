import type { AdminTraceabilityOperationsResponse } from "../../../../types/http"
import { correctStockLotWorkflow } from "../../../../workflows/corrections/workflows/correct-stock-lot"
import { requirePlaces } from "../../../utils/require"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { retrieveOperations } from "../operations/helpers"
import type { CorrectLotBody } from "./validators"

/** Takes a lot that was never right out, and puts the right one in its place. */
export const POST = traceabilityRoute<CorrectLotBody, unknown, AdminTraceabilityOperationsResponse>(
  async (req) => {
    const body = req.validatedBody
    await requirePlaces(req.scope, [body.location_id])
    const { result } = await correctStockLotWorkflow(req.scope).run({
      input: { ...body, actor_id: actorOf(req) },
    })
    return {
      operations: await retrieveOperations(
        req.scope,
        result.map((operation) => operation.id)
      ),
    }
  }
)
