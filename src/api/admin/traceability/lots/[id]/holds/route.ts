import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityLotHoldListResponse } from "../../../../../../types/http"
import { actorNames } from "../../../../../utils/add-names"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveLot } from "../../helpers"
import type { LotRowsParams } from "../../validators"

/** Lists every time a lot was blocked, newest first: by whom and why, and who lifted it. */
export const GET = traceabilityRoute<unknown, LotRowsParams, AdminTraceabilityLotHoldListResponse>(
  async (req) => {
    const { limit, offset } = req.validatedQuery
    await retrieveLot(req.scope, req.params.id)
    const [holds, count] = await withTraceability(req.scope, (service) =>
      service.listAndCountLotHolds(
        { lot_id: req.params.id },
        { order: { blocked_at: "DESC" }, take: limit, skip: offset }
      )
    )
    const nameOf = await actorNames(
      req.scope,
      holds.flatMap((hold) => [hold.blocked_by, hold.unblocked_by])
    )
    return {
      holds: holds.map(
        ({ id, reason, blocked_at, blocked_by, unblocked_at, unblocked_by, note }) => ({
          id,
          reason,
          blocked_at,
          blocked_by,
          blocked_by_name: nameOf(blocked_by),
          unblocked_at,
          unblocked_by,
          unblocked_by_name: nameOf(unblocked_by),
          note,
        })
      ),
      count,
      offset,
      limit,
    }
  }
)
