import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { searchParams } from "./validators"

/** Whoever sees lots may search; each other type is found by whoever may read it. */
const search = routesOf("/admin/traceability/search", "stock_lot")

export const searchMiddlewares: MiddlewareRoute[] = [search.get("", { query: searchParams })]
