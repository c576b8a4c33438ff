import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { withTraceability } from "../../application/with-traceability"

/** Cancelled from its order, the units and the stock come back; cancelled raw, neither would. */
export async function refuseRawFulfillmentCancel(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const [delivery] = await withTraceability(req.scope, (service) =>
    service.listStockOperations({ fulfillment_id: req.params.id, state: "done" }, { take: 1 })
  )
  if (delivery) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `This fulfilment delivered numbered units with ${delivery.reference}. Cancel it from its order, so that they come back.`
    )
  }
  next()
}
