import { withTraceability } from "../../../../../application/with-traceability"
import type { AdminTraceabilityOrderResponse } from "../../../../../types/http"
import { syncOrderDeliveriesWorkflow } from "../../../../../workflows/orders/workflows/sync-order-deliveries"
import { actorOf, traceabilityRoute } from "../../../../utils/traceability-route"
import { addOperationNames } from "../../operations/helpers"
import { readOrderLines } from "../helpers"

/** Which lots an order requires, has assigned, delivered and returned; creates its delivery operation when there is none. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityOrderResponse>(
  async (req) => {
    const order_id = req.params.id
    await syncOrderDeliveriesWorkflow(req.scope).run({
      input: { order_id, actor_id: actorOf(req) },
    })
    const { operations } = await withTraceability(req.scope, (service) =>
      service.searchOperations({ order_id, limit: 1_000, offset: 0, order: "created_at" })
    )
    return {
      order_traceability: {
        order_id,
        operations: await addOperationNames(req.scope, operations),
        lines: await readOrderLines(req.scope, order_id),
      },
    }
  }
)
