import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { operationTypeConfig, operationTypesConfig } from "./query-config"
import {
  createOperationTypeBody,
  operationTypesParams,
  updateOperationTypeBody,
} from "./validators"

const types = routesOf("/admin/traceability/operation-types", "stock_operation_type")

export const operationTypesMiddlewares: MiddlewareRoute[] = [
  types.get("", { query: operationTypesParams, fields: operationTypesConfig }),
  types.post("", { body: createOperationTypeBody, operation: "create" }),
  types.get("/:id", { fields: operationTypeConfig }),
  types.post("/:id", { body: updateOperationTypeBody }),
  types.delete("/:id"),
]
