import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { itemPassportBody, lotPassportBody } from "./validators"

const traceability = routesOf("/admin/traceability", "traceability_passport")

export const itemPassportsMiddlewares: MiddlewareRoute[] = [
  traceability.get("/item-passports/:id"),
  traceability.post("/item-passports/:id", { body: itemPassportBody }),
  traceability.get("/lots/:id/passport"),
  traceability.post("/lots/:id/passport", { body: lotPassportBody }),
]
