import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { recallParams, reportParams, traceParams } from "./validators"

const traceability = routesOf("/admin/traceability", "lot_movement")

export const reportsMiddlewares: MiddlewareRoute[] = [
  traceability.get("/lots/:id/trace", { query: traceParams }),
  ...["lots", "operations", "orders", "manufacturing-orders"].map((resource) =>
    traceability.get(`/${resource}/:id/report`, { query: reportParams })
  ),
  ...["lots", "operations"].flatMap((resource) => [
    traceability.get(`/${resource}/:id/recall`, { query: recallParams }),
    traceability.get(`/${resource}/:id/epcis`),
  ]),
  traceability.get("/lots/:id/fda-sheet"),
]
