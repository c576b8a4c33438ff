import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { extendWarrantyBody, revokeExtensionBody, warrantyExtensionsParams } from "./validators"

const service = routesOf("/admin/traceability/warranty-extensions", "traceability_service")

export const warrantyExtensionsMiddlewares: MiddlewareRoute[] = [
  service.get("", { query: warrantyExtensionsParams }),
  service.post("", { body: extendWarrantyBody, operation: "create" }),
  service.post("/:id/revoke", { body: revokeExtensionBody }),
]
