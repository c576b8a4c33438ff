import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { releaseClaimBody } from "./validators"

const claims = routesOf("/admin/traceability/claims", "traceability_repair")

export const claimsMiddlewares: MiddlewareRoute[] = [
  claims.get(""),
  claims.post("/:id/release", { body: releaseClaimBody, operation: "create" }),
]
