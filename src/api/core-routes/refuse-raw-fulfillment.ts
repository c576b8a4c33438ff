import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { withTraceability } from "../../application/with-traceability"

type Body = { items?: { inventory_item_id?: string | null }[] }

/** A raw fulfilment calls the carrier without moving stock or naming units: tracked goods must not leave that way. */
export async function refuseRawFulfillment(
  req: MedusaRequest<Body>,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const ids = req.validatedBody.items?.flatMap((item) => item.inventory_item_id ?? []) ?? []
  const trackings = await withTraceability(req.scope, (service) => service.readTracking(ids))
  if ([...trackings.values()].some((item) => item.tracking !== "none")) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This fulfilment has items tracked by lot or serial number. Fulfil them from their order, so that the units are recorded."
    )
  }
  next()
}
