import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { keepLoanBody, lendBody, loansParams, returnLoanBody, updateLoanBody } from "./validators"

const service = routesOf("/admin/traceability/loans", "traceability_service")

export const loansMiddlewares: MiddlewareRoute[] = [
  service.get("", { query: loansParams }),
  service.post("", { body: lendBody, operation: "create" }),
  service.get("/:id"),
  service.post("/:id", { body: updateLoanBody }),
  service.post("/:id/return", { body: returnLoanBody }),
  service.post("/:id/keep", { body: keepLoanBody }),
]
