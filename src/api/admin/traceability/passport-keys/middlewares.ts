import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { passportKeyBody } from "./validators"

const keys = routesOf("/admin/traceability/passport-keys", "traceability_passport_key")

export const passportKeysMiddlewares: MiddlewareRoute[] = [
  keys.get(""),
  keys.post("", { body: passportKeyBody, operation: "create" }),
  keys.post("/:id/revoke"),
]
