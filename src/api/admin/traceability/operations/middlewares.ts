import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { operationConfig, operationsConfig } from "./query-config"
import {
  createOperationBody,
  generateDetailsBody,
  operationsParams,
  pasteDetailsBody,
  pastePackingListBody,
  receiveAnnouncedBody,
  scanIntoOperationBody,
  undoOperationBody,
  validateOperationBody,
  writeDetailsBody,
} from "./validators"

const operations = routesOf("/admin/traceability/operations", "stock_operation")
const lines = routesOf("/admin/traceability/operations/:id/lines/:line_id", "stock_operation")

/** 20,000 rows of lots, quantities and dates. */
const sizeLimit = "10mb"

export const operationsMiddlewares: MiddlewareRoute[] = [
  operations.get("", { query: operationsParams, fields: operationsConfig }),
  operations.post("", { body: createOperationBody, operation: "create", sizeLimit }),
  operations.get("/:id", { fields: operationConfig }),
  operations.get("/:id/announced"),
  operations.post("/:id/receive-announced", { body: receiveAnnouncedBody }),
  operations.post("/:id/confirm"),
  operations.post("/:id/cancel"),
  operations.post("/:id/return"),
  operations.post("/:id/reserve"),
  operations.post("/:id/unreserve"),
  operations.post("/:id/validate", { body: validateOperationBody }),
  operations.post("/:id/undo", { body: undoOperationBody }),
  operations.post("/:id/paste", { body: pastePackingListBody, sizeLimit }),
  operations.post("/:id/scan", { body: scanIntoOperationBody }),
  lines.post("/details", { body: writeDetailsBody, sizeLimit }),
  lines.post("/check", { body: writeDetailsBody, sizeLimit }),
  lines.post("/generate", { body: generateDetailsBody }),
  lines.post("/paste", { body: pasteDetailsBody, sizeLimit }),
]
