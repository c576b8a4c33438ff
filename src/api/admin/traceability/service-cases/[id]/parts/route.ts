import type { AdminTraceabilityServiceCaseResponse } from "../../../../../../types/http"
import { repairUnitWorkflow } from "../../../../../../workflows/service-cases/workflows/repair-unit"
import { requireItems } from "../../../../../utils/require"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveCase } from "../../helpers"
import type { BookPartsBody } from "../../validators"

/** Books parts that a repair puts into the unit or takes out of it. */
export const POST = traceabilityRoute<BookPartsBody, unknown, AdminTraceabilityServiceCaseResponse>(
  async (req) => {
    const { id } = req.params
    const { used = [], removed = [] } = req.validatedBody
    await requireItems(
      req.scope,
      used.map((part) => part.inventory_item_id)
    )
    await repairUnitWorkflow(req.scope).run({
      input: { id, used, removed, actor_id: actorOf(req) },
    })
    return { service_case: await retrieveCase(req.scope, id) }
  }
)
