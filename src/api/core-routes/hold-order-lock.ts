import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TraceabilityError } from "../../shared/traceability-error"
import { withOrderLock } from "../../application/with-order-lock"

async function hold(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
  orderId: string
): Promise<void> {
  const responseEnded = () =>
    new Promise<void>((resolve) => {
      res.once("finish", resolve)
      res.once("close", resolve)
      next()
    })
  try {
    await withOrderLock(req.scope, orderId, responseEnded)
  } catch (error) {
    if (!(error instanceof TraceabilityError)) {
      throw error
    }
    res.status(error.status).json({ type: error.type, code: error.code, message: error.message })
  }
}

/** Keeps the order's lock until the response has ended, so that requests on one order run one after the other. */
export const holdOrderLock = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => hold(req, res, next, req.params.id)

/** The same for a route of a return; an unknown return is left to Medusa's own answer. */
export async function holdOrderLockOfReturn(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "return",
    fields: ["order_id"],
    filters: { id: req.params.id },
  })
  const orderId = data[0]?.order_id
  return orderId ? hold(req, res, next, orderId) : next()
}
