import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { validateQuery } from "../../../utils/validate-query"
import { bomsParams, createBomBody, updateBomBody } from "./validators"

const BOMS = "/admin/traceability/boms"
const policy = (operation: string) => [{ resource: "bill_of_materials", operation }]

export const bomsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: BOMS,
    middlewares: [validateQuery(bomsParams)],
    policies: policy("read"),
  },
  {
    methods: ["POST"],
    matcher: BOMS,
    middlewares: [validateAndTransformBody(createBomBody)],
    policies: policy("create"),
  },
  { methods: ["GET"], matcher: `${BOMS}/:id`, policies: policy("read") },
  {
    methods: ["POST"],
    matcher: `${BOMS}/:id`,
    middlewares: [validateAndTransformBody(updateBomBody)],
    policies: policy("update"),
  },
  { methods: ["DELETE"], matcher: `${BOMS}/:id`, policies: policy("delete") },
]
