import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { openingStockConfig, openingStockRunsConfig } from "./query-config"
import {
  addOpeningStockListBody,
  addOpeningStockRowsBody,
  openingStockParams,
  startOpeningStockBody,
  undoOpeningStockBody,
} from "./validators"

const runs = routesOf("/admin/traceability/opening-stock", "stock_operation")

export const openingStockMiddlewares: MiddlewareRoute[] = [
  runs.get("", { query: openingStockParams, fields: openingStockRunsConfig }),
  runs.post("", { body: startOpeningStockBody, operation: "create" }),
  runs.get("/:id", { fields: openingStockConfig }),
  runs.post("/:id/rows", { body: addOpeningStockRowsBody, sizeLimit: "10mb" }),
  runs.post("/:id/list", { body: addOpeningStockListBody, sizeLimit: "10mb" }),
  runs.post("/:id/empty"),
  runs.post("/:id/confirm", { operation: "create" }),
  runs.post("/:id/cancel"),
  runs.post("/:id/undo", { body: undoOpeningStockBody }),
]
