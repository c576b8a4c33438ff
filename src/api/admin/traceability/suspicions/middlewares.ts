import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { suspicionsConfig } from "./query-config"
import { clearUnitBody, reportUnitBody, suspicionsParams } from "./validators"

const suspicions = routesOf("/admin/traceability/suspicions", "traceability_suspicion")

export const suspicionsMiddlewares: MiddlewareRoute[] = [
  suspicions.get("", { query: suspicionsParams, fields: suspicionsConfig }),
  suspicions.post("", { body: reportUnitBody, operation: "create" }),
  suspicions.post("/:id/clear", { body: clearUnitBody }),
]
