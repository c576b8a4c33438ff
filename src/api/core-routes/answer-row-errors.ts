import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { collectRefusal } from "../../application/refusal-store"

/** Adds our status and every bad row to the error that Medusa's own route answers for one of our refusals. */
export function answerRowErrors(
  _req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  collectRefusal((collected) => {
    const json = res.json.bind(res)
    res.json = (body) => {
      const refusal = collected.refusal
      if (
        !refusal ||
        res.statusCode < 400 ||
        (body as { message?: string }).message !== refusal.message
      ) {
        return json(body)
      }
      res.status(refusal.status)
      const { errors, details } = refusal
      return json({
        ...(body as object),
        ...(errors ? { errors } : {}),
        ...(details ? { details } : {}),
      })
    }
    next()
  })
}
