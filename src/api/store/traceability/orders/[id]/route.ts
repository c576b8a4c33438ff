import type { StoreTraceabilityOrderLotsResponse } from "../../../../../types/http"
import { TraceabilityError } from "../../../../../shared/traceability-error"
import { actorOf, traceabilityRoute } from "../../../../utils/traceability-route"
import { readOrderIdsOf } from "../../../../../medusa/orders-of-customer"
import { readLotsOfOrder } from "../../helpers"

/** Lists the units of an order of the signed-in customer; somebody else's is answered like one that does not exist. */
export const GET = traceabilityRoute<unknown, unknown, StoreTraceabilityOrderLotsResponse>(
  async (req) => {
    const [orderId] = await readOrderIdsOf(req.scope, actorOf(req)!, req.params.id)
    if (!orderId) {
      throw new TraceabilityError(
        "not_found",
        `There is no order with the id ${req.params.id} of yours.`,
        { status: 404 }
      )
    }
    return { lots: await readLotsOfOrder(req.scope, orderId) }
  }
)
