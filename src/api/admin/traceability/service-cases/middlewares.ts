import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { serviceCaseConfig, serviceCasesConfig } from "./query-config"
import {
  bookPartsBody,
  cancelCaseBody,
  closeCaseBody,
  openCaseBody,
  serviceCasesParams,
  startRepairBody,
  updateCaseBody,
} from "./validators"

const cases = routesOf("/admin/traceability/service-cases", "traceability_service")

export const serviceCasesMiddlewares: MiddlewareRoute[] = [
  cases.get("", { query: serviceCasesParams, fields: serviceCasesConfig }),
  cases.post("", { body: openCaseBody, operation: "create" }),
  cases.get("/:id", { fields: serviceCaseConfig }),
  cases.post("/:id", { body: updateCaseBody }),
  cases.post("/:id/start", { body: startRepairBody }),
  cases.post("/:id/parts", { body: bookPartsBody }),
  cases.post("/:id/close", { body: closeCaseBody }),
  cases.post("/:id/cancel", { body: cancelCaseBody }),
  cases.post("/:id/reopen"),
]
