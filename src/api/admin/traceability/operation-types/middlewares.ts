import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { validateQuery } from "../../../utils/validate-query"
import {
  createOperationTypeBody,
  operationTypesParams,
  updateOperationTypeBody,
} from "./validators"

const TYPES = "/admin/traceability/operation-types"
const policy = (operation: string) => [{ resource: "stock_operation_type", operation }]

export const operationTypesMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: TYPES,
    middlewares: [validateQuery(operationTypesParams)],
    policies: policy("read"),
  },
  {
    methods: ["POST"],
    matcher: TYPES,
    middlewares: [validateAndTransformBody(createOperationTypeBody)],
    policies: policy("create"),
  },
  { methods: ["GET"], matcher: `${TYPES}/:id`, policies: policy("read") },
  {
    methods: ["POST"],
    matcher: `${TYPES}/:id`,
    middlewares: [validateAndTransformBody(updateOperationTypeBody)],
    policies: policy("update"),
  },
  { methods: ["DELETE"], matcher: `${TYPES}/:id`, policies: policy("delete") },
]
