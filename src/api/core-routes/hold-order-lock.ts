import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { TraceabilityError } from "../../utils/traceability-error"
import { withOrderLock } from "../../utils/with-order-lock"

/** Keeps the order's lock until the response has ended, so that requests on one order run one after the other. */
export async function holdOrderLock(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const responseEnded = () =>
    new Promise<void>((resolve) => {
      res.once("finish", resolve)
      res.once("close", resolve)
      next()
    })
  try {
    await withOrderLock(req.scope, req.params.id, responseEnded)
  } catch (error) {
    if (!(error instanceof TraceabilityError)) {
      throw error
    }
    res.status(error.status).json({ type: error.type, code: error.code, message: error.message })
  }
}
