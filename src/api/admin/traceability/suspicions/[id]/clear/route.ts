import type { AdminTraceabilitySuspicionResponse } from "../../../../../../types/http"
import { clearUnitWorkflow } from "../../../../../../workflows/suspicion/workflows/clear-unit"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveSuspicion } from "../../helpers"
import type { ClearUnitBody } from "../../validators"

/** Clears a unit of what was said against it, because of something. A block that came with it goes. */
export const POST = traceabilityRoute<ClearUnitBody, unknown, AdminTraceabilitySuspicionResponse>(
  async (req) => {
    const { id } = req.params
    await clearUnitWorkflow(req.scope).run({
      input: { id, reason: req.validatedBody.reason, actor_id: actorOf(req) },
    })
    return { suspicion: await retrieveSuspicion(req.scope, id) }
  }
)
