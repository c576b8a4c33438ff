import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { withOrderLock } from "../../application/with-order-lock"
import { withTraceability } from "../../application/with-traceability"
import type { OrderWork } from "../../modules/traceability/orders/deliveries/running-work"
import { TraceabilityError } from "../../shared/traceability-error"
import { cancelsReplacement, freeReplacement } from "./free-replacement"
import type { OrderOfRequest } from "./order-of-request"

/**
 * Keeps the lock of the request's order until the response has ended, so that requests on one order run one after the
 * other. Answers 409 at once while any of `work` is running on that order, whoever began it. Reading is not held up, and an
 * unknown order is left to Medusa's own answer. What a cancelled claim or exchange was to send is freed afterwards.
 */
export const holdOrderLock =
  (orderOf: OrderOfRequest, work: OrderWork[]) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const orderId = req.method === "GET" ? null : await orderOf(req)
    if (!orderId) {
      return next()
    }
    const responseEnded = () =>
      new Promise<void>((resolve) => {
        res.once("finish", resolve)
        res.once("close", resolve)
        next()
      })
    try {
      await withTraceability(req.scope, (service) => service.refuseWhileOrderRuns(orderId, work))
      const freesUnits = cancelsReplacement(req)
      await withOrderLock(req.scope, orderId, responseEnded)
      if (freesUnits && res.statusCode < 300) {
        await freeReplacement(req.scope, orderId)
      }
    } catch (error) {
      if (!(error instanceof TraceabilityError)) {
        throw error
      }
      res.status(error.status).json({ type: error.type, code: error.code, message: error.message })
    }
  }
