import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { costDocumentsParams, createCostDocumentBody } from "./validators"

const value = routesOf("/admin/traceability/cost-documents", "traceability_value")

export const costDocumentsMiddlewares: MiddlewareRoute[] = [
  value.get("", { query: costDocumentsParams }),
  value.post("", { body: createCostDocumentBody, operation: "create" }),
  value.get("/:id"),
  value.post("/:id/reverse"),
]
