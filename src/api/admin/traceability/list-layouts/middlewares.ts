import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { listLayoutsParams, writeListLayoutBody } from "./validators"

const layouts = routesOf("/admin/traceability/list-layouts", "stock_operation")

export const listLayoutsMiddlewares: MiddlewareRoute[] = [
  layouts.get("", { query: listLayoutsParams }),
  layouts.post("", { body: writeListLayoutBody }),
]
