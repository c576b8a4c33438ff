import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { validateQuery } from "../../../utils/validate-query"
import {
  answerBody,
  closeBody,
  noticesParams,
  recallBody,
  recallsParams,
  startRecallBody,
} from "./validators"

const BASE = "/admin/traceability"
const RECALLS = `${BASE}/recalls`
const policy = (operation: string) => [{ resource: "traceability_recall", operation }]

export const recallsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: RECALLS,
    middlewares: [validateQuery(recallsParams)],
    policies: policy("read"),
  },
  {
    methods: ["POST"],
    matcher: RECALLS,
    middlewares: [validateAndTransformBody(startRecallBody)],
    policies: policy("create"),
  },
  ...["lots", "operations"].map((resource): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `${BASE}/${resource}/:id/recall`,
    middlewares: [validateAndTransformBody(recallBody)],
    policies: policy("create"),
  })),
  { methods: ["GET"], matcher: `${RECALLS}/:id`, policies: policy("read") },
  {
    methods: ["GET"],
    matcher: `${RECALLS}/:id/notices`,
    middlewares: [validateQuery(noticesParams)],
    policies: policy("read"),
  },
  {
    methods: ["POST"],
    matcher: `${RECALLS}/:id/notices/:notice_id/answers`,
    middlewares: [validateAndTransformBody(answerBody)],
    policies: policy("update"),
  },
  {
    methods: ["POST"],
    matcher: `${RECALLS}/:id/close`,
    middlewares: [validateAndTransformBody(closeBody)],
    policies: policy("update"),
  },
  { methods: ["POST"], matcher: `${RECALLS}/:id/reopen`, policies: policy("update") },
]
