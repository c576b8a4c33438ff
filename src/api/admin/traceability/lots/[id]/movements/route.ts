import { withTraceability } from "../../../../../../application/with-traceability"
import { actorNames, orderDisplayIds, placeNames } from "../../../../../utils/add-names"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveLot } from "../../helpers"
import type { MovementsParams } from "../../validators"

export const GET = traceabilityRoute(async (req) => {
  const { limit, offset } = req.validatedQuery as MovementsParams
  await retrieveLot(req.scope, req.params.id)
  const { movements, count } = await withTraceability(req.scope, (service) =>
    service.readLotMovements(req.params.id, { limit, offset })
  )
  const nameOf = await placeNames(
    req.scope,
    movements.flatMap((row) => [row.from_location_id, row.to_location_id])
  )
  const actors = await actorNames(
    req.scope,
    movements.map((row) => row.actor_id)
  )
  const orders = await orderDisplayIds(
    req.scope,
    movements.map((row) => row.order_id)
  )
  return {
    movements: movements.map((row) => ({
      ...row,
      from_name: nameOf(row.from_location_id),
      to_name: nameOf(row.to_location_id),
      actor_name: (row.actor_id && actors.get(row.actor_id)) ?? null,
      order_display_id: (row.order_id && orders.get(row.order_id)) ?? null,
    })),
    count,
    offset,
    limit,
  }
})
