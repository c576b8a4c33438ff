import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityLotChangeListResponse } from "../../../../../../types/http"
import { actorNames } from "../../../../../utils/add-names"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveLot } from "../../helpers"
import type { LotRowsParams } from "../../validators"

/** Lists what was changed of a lot, and what it was linked to or unlinked from, newest first. */
export const GET = traceabilityRoute<
  unknown,
  LotRowsParams,
  AdminTraceabilityLotChangeListResponse
>(async (req) => {
  const { limit, offset } = req.validatedQuery
  await retrieveLot(req.scope, req.params.id)
  const { changes, count } = await withTraceability(req.scope, (service) =>
    service.readLotChanges(req.params.id, { limit, offset })
  )
  const nameOf = await actorNames(
    req.scope,
    changes.map((change) => change.actor_id)
  )
  return {
    changes: changes.map((change) => ({ ...change, actor_name: nameOf(change.actor_id) })),
    count,
    offset,
    limit,
  }
})
