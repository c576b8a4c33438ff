import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { returnLotsBody } from "./validators"

const returns = routesOf("/admin/traceability/returns/:return_id", "stock_operation")

export const returnsMiddlewares: MiddlewareRoute[] = [
  returns.get(""),
  // As many units as a fulfilment may name.
  returns.post("/lots", { body: returnLotsBody, sizeLimit: "10mb" }),
]
