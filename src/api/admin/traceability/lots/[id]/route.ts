import type {
  AdminTraceabilityLotDeleteResponse,
  AdminTraceabilityLotResponse,
} from "../../../../../types/http"
import { deleteStockLotWorkflow } from "../../../../../workflows/lots/workflows/delete-stock-lot"
import { updateStockLotWorkflow } from "../../../../../workflows/lots/workflows/update-stock-lot"
import { actorOf, traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveLot } from "../helpers"
import type { UpdateLotBody } from "../validators"

/** Retrieves a lot. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityLotResponse>(
  async (req) => ({ lot: await retrieveLot(req.scope, req.params.id) })
)

/** Updates a lot. A changed expiration moves the other dates by as much, unless they are given too. */
export const POST = traceabilityRoute<UpdateLotBody, unknown, AdminTraceabilityLotResponse>(
  async (req) => {
    await updateStockLotWorkflow(req.scope).run({
      input: { id: req.params.id, change: req.validatedBody, actor_id: actorOf(req) },
    })
    return { lot: await retrieveLot(req.scope, req.params.id) }
  }
)

/** Deletes a lot that has no movement. */
export const DELETE = traceabilityRoute<unknown, unknown, AdminTraceabilityLotDeleteResponse>(
  async (req) => {
    await deleteStockLotWorkflow(req.scope).run({
      input: { id: req.params.id, actor_id: actorOf(req) },
    })
    return { id: req.params.id, object: "lot", deleted: true }
  }
)
