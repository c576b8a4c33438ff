import { hashVisitor } from "../../../../../application/passport/count-lookup"
import { takePoint, takePointsOfMiss } from "../../../../../application/passport/limit-lookups"
import { withTraceability } from "../../../../../application/with-traceability"
import type { StoreTraceabilityAcceptResponse } from "../../../../../types/http"
import { acceptUnitWorkflow } from "../../../../../workflows/ownership/workflows/accept-unit"
import { TooManyRequests } from "../../../../utils/too-many-requests"
import { actorOf, traceabilityRoute } from "../../../../utils/traceability-route"
import type { AcceptUnitBody } from "../../validators"

/** Gives a unit to the signed-in customer, who has its code from its owner. Tries are limited as look-ups of passports are. */
export const POST = traceabilityRoute<AcceptUnitBody, unknown, StoreTraceabilityAcceptResponse>(
  async (req) => {
    const visitor = await hashVisitor(req.scope, req.ip ?? "", new Date())
    const retryAfter = await takePoint(req.scope, visitor)
    if (retryAfter !== undefined) {
      throw new TooManyRequests(retryAfter)
    }
    const { code } = req.validatedBody
    try {
      const { result } = await acceptUnitWorkflow(req.scope).run({
        input: { code, customer_id: actorOf(req)! },
      })
      const { transfers } = await withTraceability(req.scope, (service) =>
        service.searchUnitTransfers({ id: result.id, limit: 1, offset: 0 })
      )
      return { transfer: { id: result.id, name: transfers[0].lot_name } }
    } catch (error) {
      await takePointsOfMiss(req.scope, visitor)
      throw error
    }
  }
)
