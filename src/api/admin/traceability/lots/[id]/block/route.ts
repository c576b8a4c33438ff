import { blockStockLotWorkflow } from "../../../../../../workflows/lots/workflows/block-stock-lot"
import { withTraceability } from "../../../../../../utils/with-traceability"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveLot } from "../../helpers"
import type { BlockLotBody } from "../../validators"

/** Tells which operations lost the lot, and how they stand now that they were offered others. */
export const POST = traceabilityRoute(async (req) => {
  const { reason } = req.validatedBody as BlockLotBody
  const { result } = await blockStockLotWorkflow(req.scope).run({
    input: { id: req.params.id, reason, actor_id: actorOf(req) },
  })
  const operations = await withTraceability(req.scope, (service) =>
    service.listStockOperations(
      { id: result.lost.map((operation) => operation.operation_id) },
      { select: ["id", "state", "order_id"] }
    )
  )
  return {
    lot: await retrieveLot(req.scope, req.params.id),
    lost_reservations: result.lost.map((lost) => {
      const { state, order_id } = operations.find(({ id }) => id === lost.operation_id)!
      return { ...lost, state, order_id }
    }),
    still_shipping: result.still_shipping,
  }
})
