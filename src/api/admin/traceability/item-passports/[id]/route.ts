import { withTraceability } from "../../../../../application/with-traceability"
import type { AdminTraceabilityItemPassportResponse } from "../../../../../types/http"
import { requireItems } from "../../../../utils/require"
import { actorOf, traceabilityRoute } from "../../../../utils/traceability-route"
import type { ItemPassportBody } from "../validators"

/** Retrieves what is published of the units of an inventory item. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityItemPassportResponse>(
  async (req) => {
    await requireItems(req.scope, [req.params.id])
    return {
      passport: await withTraceability(req.scope, (service) =>
        service.readItemPassport(req.params.id)
      ),
    }
  }
)

/** Changes what is published of the units of an inventory item. What is left out stays. */
export const POST = traceabilityRoute<
  ItemPassportBody,
  unknown,
  AdminTraceabilityItemPassportResponse
>(async (req) => {
  await requireItems(req.scope, [req.params.id])
  return {
    passport: await withTraceability(req.scope, (service) =>
      service.writeItemPassport(req.params.id, req.validatedBody, actorOf(req))
    ),
  }
})
