import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { countSheetParams, countStockBody } from "./validators"

const COUNTS = "/admin/traceability/stock-counts"

export const stockCountsMiddlewares: MiddlewareRoute[] = [
  routesOf(COUNTS, "stock_lot").get("", { query: countSheetParams }),
  routesOf(COUNTS, "stock_operation").post("", {
    body: countStockBody,
    operation: "create",
    sizeLimit: "10mb",
  }),
]
