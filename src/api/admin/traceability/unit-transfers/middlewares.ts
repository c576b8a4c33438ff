import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { revokeTransferBody, transferUnitBody, unitTransfersParams } from "./validators"

const service = routesOf("/admin/traceability/unit-transfers", "traceability_service")

export const unitTransfersMiddlewares: MiddlewareRoute[] = [
  service.get("", { query: unitTransfersParams }),
  service.post("", { body: transferUnitBody, operation: "create" }),
  service.post("/:id/revoke", { body: revokeTransferBody }),
]
