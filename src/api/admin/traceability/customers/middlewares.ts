import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { customerLotsParams } from "./validators"

/** As the lots of an order. */
const customers = routesOf("/admin/traceability/customers", "stock_operation")

export const customersMiddlewares: MiddlewareRoute[] = [
  customers.get("/:id/lots", { query: customerLotsParams }),
]
