import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { validateQuery } from "../../../utils/validate-query"
import {
  createOperationBody,
  generateDetailsBody,
  operationsParams,
  pasteDetailsBody,
  undoOperationBody,
  scanIntoOperationBody,
  validateOperationBody,
  writeDetailsBody,
} from "./validators"

const OPERATIONS = "/admin/traceability/operations"
const policy = (operation: string) => [{ resource: "stock_operation", operation }]

/** 20,000 rows of numbers, quantities and dates. */
const bodyParser = { sizeLimit: "10mb" }

const post = (path: string, schema?: z.ZodObject, large = false): MiddlewareRoute => ({
  methods: ["POST"],
  matcher: `${OPERATIONS}${path}`,
  ...(large ? { bodyParser } : {}),
  ...(schema ? { middlewares: [validateAndTransformBody(schema)] } : {}),
  policies: policy("update"),
})

export const operationsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: OPERATIONS,
    middlewares: [validateQuery(operationsParams)],
    policies: policy("read"),
  },
  {
    methods: ["POST"],
    matcher: OPERATIONS,
    bodyParser,
    middlewares: [validateAndTransformBody(createOperationBody)],
    policies: policy("create"),
  },
  { methods: ["GET"], matcher: `${OPERATIONS}/:id`, policies: policy("read") },
  post("/:id/confirm"),
  post("/:id/cancel"),
  post("/:id/return"),
  post("/:id/reserve"),
  post("/:id/unreserve"),
  post("/:id/validate", validateOperationBody),
  post("/:id/undo", undoOperationBody),
  post("/:id/scan", scanIntoOperationBody),
  post("/:id/lines/:line_id/details", writeDetailsBody, true),
  post("/:id/lines/:line_id/generate", generateDetailsBody),
  post("/:id/lines/:line_id/paste", pasteDetailsBody, true),
]
