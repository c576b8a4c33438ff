import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import {
  countPackingBody,
  findPackingBody,
  finishPackingBody,
  packingsParams,
  scanPackingBody,
  takeBackBody,
} from "./validators"

const packing = routesOf("/admin/traceability/packing", "stock_operation")

export const packingMiddlewares: MiddlewareRoute[] = [
  packing.get("", { query: packingsParams }),
  packing.post("/find", { body: findPackingBody }),
  packing.get("/:id"),
  packing.post("/:id/scan", { body: scanPackingBody }),
  packing.post("/:id/count", { body: countPackingBody }),
  packing.post("/:id/take-back", { body: takeBackBody }),
  packing.post("/:id/finish", { body: finishPackingBody }),
]
