import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityMovementListResponse } from "../../../../../../types/http"
import {
  actorNames,
  operationPartners,
  orderDisplayIds,
  placeNames,
} from "../../../../../utils/add-names"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveLot } from "../../helpers"
import type { LotRowsParams } from "../../validators"

/** Lists the movements of a lot, newest first. */
export const GET = traceabilityRoute<unknown, LotRowsParams, AdminTraceabilityMovementListResponse>(
  async (req) => {
    const { limit, offset } = req.validatedQuery
    await retrieveLot(req.scope, req.params.id)
    const { movements, count } = await withTraceability(req.scope, (service) =>
      service.readLotMovements(req.params.id, { limit, offset })
    )
    const nameOf = await placeNames(
      req.scope,
      movements.flatMap((row) => [row.from_location_id, row.to_location_id])
    )
    const actorOf = await actorNames(
      req.scope,
      movements.map((row) => row.actor_id)
    )
    const displayIdOf = await orderDisplayIds(
      req.scope,
      movements.map((row) => row.order_id)
    )
    const partnerOf = await operationPartners(
      req.scope,
      movements.map((row) => row.operation_id)
    )
    return {
      movements: movements.map((row) => ({
        ...row,
        from_name: nameOf(row.from_location_id),
        to_name: nameOf(row.to_location_id),
        actor_name: actorOf(row.actor_id),
        order_display_id: displayIdOf(row.order_id),
        partner_name: partnerOf(row.operation_id),
      })),
      count,
      offset,
      limit,
    }
  }
)
