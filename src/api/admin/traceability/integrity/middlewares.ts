import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { integrityParams } from "./validators"

const integrity = routesOf("/admin/traceability/integrity", "lot_movement")

export const integrityMiddlewares: MiddlewareRoute[] = [
  integrity.get("", { query: integrityParams }),
  integrity.get("/ledger"),
]
