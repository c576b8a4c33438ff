import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { correctLotBody } from "./validators"

const corrections = routesOf("/admin/traceability/lot-corrections", "stock_operation")

export const lotCorrectionsMiddlewares: MiddlewareRoute[] = [
  corrections.post("", { body: correctLotBody, operation: "create" }),
]
