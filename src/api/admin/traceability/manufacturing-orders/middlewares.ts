import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { manufacturingOrderConfig, manufacturingOrdersConfig, unitsConfig } from "./query-config"
import {
  createManufacturingOrderBody,
  manufacturingOrdersParams,
  mergeBody,
  prepareBatchBody,
  previewBatchBody,
  produceAllBody,
  produceBatchBody,
  produceBody,
  runBatchBody,
  scrapBody,
  setLabourBody,
  setLotBody,
  splitBody,
  swapBody,
  unbuildBody,
  unitsParams,
} from "./validators"

const orders = routesOf("/admin/traceability/manufacturing-orders", "manufacturing_order")

/** What labour costs is for those who may see and enter costs. */
const labour = routesOf("/admin/traceability/manufacturing-orders", "traceability_value")

/** 20,000 lines of lots with their components. */
const sizeLimit = "10mb"

export const manufacturingOrdersMiddlewares: MiddlewareRoute[] = [
  orders.get("", { query: manufacturingOrdersParams, fields: manufacturingOrdersConfig }),
  orders.post("", { body: createManufacturingOrderBody, operation: "create" }),
  orders.post("/merge", { body: mergeBody }),
  orders.get("/:id", { fields: manufacturingOrderConfig }),
  orders.get("/:id/units", { query: unitsParams, fields: unitsConfig }),
  orders.post("/:id/confirm"),
  orders.post("/:id/cancel"),
  orders.post("/:id/reserve"),
  orders.post("/:id/lot", { body: setLotBody }),
  labour.get("/:id/labour"),
  labour.post("/:id/labour", { body: setLabourBody }),
  orders.post("/:id/batch", { body: runBatchBody, sizeLimit }),
  orders.post("/:id/batch/preview", { body: previewBatchBody, sizeLimit }),
  orders.post("/:id/batch/prepare", { body: prepareBatchBody, sizeLimit }),
  orders.post("/:id/batch/produce", { body: produceBatchBody, sizeLimit }),
  orders.post("/:id/produce", { body: produceBody }),
  orders.post("/:id/produce-all", { body: produceAllBody }),
  orders.post("/:id/split", { body: splitBody }),
  orders.post("/:id/unbuild", { body: unbuildBody }),
  orders.post("/:id/swap", { body: swapBody }),
  orders.post("/:id/scrap", { body: scrapBody }),
]
