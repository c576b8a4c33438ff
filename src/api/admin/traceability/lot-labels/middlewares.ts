import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { labelsBody, labelsParams } from "./validators"

const labels = routesOf("/admin/traceability/lot-labels", "stock_lot")

export const lotLabelsMiddlewares: MiddlewareRoute[] = [
  labels.get("", { query: labelsParams }),
  labels.post("", { body: labelsBody, operation: "read" }),
]
