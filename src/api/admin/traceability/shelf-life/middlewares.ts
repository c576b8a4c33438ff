import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { rulesConfig } from "./query-config"
import {
  agingParams,
  createRuleBody,
  markDownBody,
  rotationParams,
  rulesParams,
  updateRuleBody,
} from "./validators"

const shelfLife = routesOf("/admin/traceability/shelf-life", "traceability_shelf_life")

export const shelfLifeMiddlewares: MiddlewareRoute[] = [
  shelfLife.get("/rules", { query: rulesParams, fields: rulesConfig }),
  shelfLife.post("/rules", { body: createRuleBody, operation: "create" }),
  shelfLife.post("/rules/:id", { body: updateRuleBody }),
  shelfLife.delete("/rules/:id"),
  shelfLife.get("/lots", { query: agingParams }),
  shelfLife.get("/rotation", { query: rotationParams }),
  shelfLife.post("/mark-downs", { body: markDownBody }),
]
