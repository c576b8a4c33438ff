import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { generateNamesBody, nextNameParams, parseNamesBody } from "./validators"

const names = routesOf("/admin/traceability/lot-names", "stock_lot")

export const lotNamesMiddlewares: MiddlewareRoute[] = [
  names.get("/next", { query: nextNameParams }),
  names.post("/generate", { body: generateNamesBody, operation: "read" }),
  names.post("/parse", { body: parseNamesBody, operation: "read", sizeLimit: "10mb" }),
]
