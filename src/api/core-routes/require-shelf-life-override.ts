import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { withTraceability } from "../../application/with-traceability"
import { readNamedUnits } from "../../workflows/core-extensions/read-named-units"
import { requireOverride } from "../utils/require-override"

type Body = { additional_data?: Record<string, unknown> | null }

/** A fulfilment may name units that a rule of shelf life refuses, with a reason: that needs the permission for it. */
export async function requireShelfLifeOverride(
  req: AuthenticatedMedusaRequest<Body>,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const { lots } = readNamedUnits(req.validatedBody?.additional_data)
  if (lots.some((lot) => lot.override_reason)) {
    const operations = await withTraceability(req.scope, (service) =>
      service.listStockOperations(
        { order_id: req.params.id, code: "delivery", state: ["draft", "waiting", "ready"] },
        { select: ["id"] }
      )
    )
    await requireOverride(
      req,
      operations.map((operation) => operation.id),
      lots
    )
  }
  next()
}
