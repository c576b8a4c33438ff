import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { scanBody } from "./validators"

const scan = routesOf("/admin/traceability/scan", "stock_lot")

export const scanMiddlewares: MiddlewareRoute[] = [
  scan.post("", { body: scanBody, operation: "read" }),
]
