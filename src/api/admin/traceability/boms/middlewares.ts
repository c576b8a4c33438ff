import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { bomConfig, bomsConfig } from "./query-config"
import { bomsParams, createBomBody, updateBomBody } from "./validators"

const boms = routesOf("/admin/traceability/boms", "bill_of_materials")

export const bomsMiddlewares: MiddlewareRoute[] = [
  boms.get("", { query: bomsParams, fields: bomsConfig }),
  boms.post("", { body: createBomBody, operation: "create" }),
  boms.get("/:id", { fields: bomConfig }),
  boms.post("/:id", { body: updateBomBody }),
  boms.delete("/:id"),
]
