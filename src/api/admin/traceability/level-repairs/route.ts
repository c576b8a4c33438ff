import { withTraceability } from "../../../../application/with-traceability"
import type {
  AdminTraceabilityRepairListResponse,
  AdminTraceabilityRepairResponse,
} from "../../../../types/http"
import { repairStockLevelWorkflow } from "../../../../workflows/corrections/workflows/repair-stock-level"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { viewRepairs } from "./helpers"
import type { RepairLevelBody, RepairsParams } from "./validators"

/** Lists what was set right: levels, reservations of cancelled orders, and stuck claims. Newest first. */
export const GET = traceabilityRoute<unknown, RepairsParams, AdminTraceabilityRepairListResponse>(
  async (req) => {
    const { limit, offset, ...filters } = req.validatedQuery
    const [repairs, count] = await withTraceability(req.scope, (service) =>
      service.listAndCountStockRepairs(filters, {
        take: limit,
        skip: offset,
        order: { created_at: "DESC", id: "DESC" },
      })
    )
    return { repairs: await viewRepairs(req.scope, repairs), count, offset, limit }
  }
)

/** Sets Medusa's level of a tracked item at a location to what is on hand there: its lots and untracked stock. */
export const POST = traceabilityRoute<RepairLevelBody, unknown, AdminTraceabilityRepairResponse>(
  async (req) => {
    const { result } = await repairStockLevelWorkflow(req.scope).run({
      input: { ...req.validatedBody, actor_id: actorOf(req) },
    })
    const repair = await withTraceability(req.scope, (service) =>
      service.retrieveStockRepair(result.id)
    )
    const [view] = await viewRepairs(req.scope, [repair])
    return { repair: view }
  }
)
