import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { repairsConfig } from "./query-config"
import { repairLevelBody, repairsParams } from "./validators"

const repairs = routesOf("/admin/traceability/level-repairs", "traceability_repair")

export const levelRepairsMiddlewares: MiddlewareRoute[] = [
  repairs.get("", { query: repairsParams, fields: repairsConfig }),
  repairs.post("", { body: repairLevelBody, operation: "create" }),
]
