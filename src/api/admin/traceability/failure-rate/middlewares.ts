import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { failureRateConfig } from "./query-config"
import { failureRateParams } from "./validators"

const failureRate = routesOf("/admin/traceability/failure-rate", "traceability_service")

export const failureRateMiddlewares: MiddlewareRoute[] = [
  failureRate.get("", { query: failureRateParams, fields: failureRateConfig }),
]
