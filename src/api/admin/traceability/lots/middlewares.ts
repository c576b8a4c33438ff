import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import {
  changesConfig,
  holdsConfig,
  lotConfig,
  lotsConfig,
  movementsConfig,
  stockConfig,
} from "./query-config"
import {
  assignLotsBody,
  blockLotBody,
  createLotBody,
  lotDatesBody,
  lotGroupsParams,
  lotHoldsBody,
  lotRowsParams,
  lotsParams,
  scrapLotBody,
  unblockLotBody,
  updateLotBody,
} from "./validators"

const BASE = "/admin/traceability"
const lots = routesOf(`${BASE}/lots`, "stock_lot")
const ofManyLots = routesOf(BASE, "stock_lot")
const operations = routesOf(BASE, "stock_operation")

export const lotsMiddlewares: MiddlewareRoute[] = [
  lots.get("", { query: lotsParams, fields: lotsConfig }),
  lots.post("", { body: createLotBody, operation: "create" }),
  lots.get("/:id", { fields: lotConfig }),
  lots.post("/:id", { body: updateLotBody }),
  lots.delete("/:id"),
  lots.post("/:id/block", { body: blockLotBody }),
  lots.post("/:id/unblock", { body: unblockLotBody }),
  lots.get("/:id/holds", { query: lotRowsParams, fields: holdsConfig }),
  lots.get("/:id/changes", { query: lotRowsParams, fields: changesConfig }),
  lots.get("/:id/stock", { fields: stockConfig }),
  lots.get("/:id/movements", { query: lotRowsParams, fields: movementsConfig }),
  ofManyLots.get("/lot-groups", { query: lotGroupsParams }),
  ofManyLots.post("/lot-holds", { body: lotHoldsBody, sizeLimit: "1mb" }),
  ofManyLots.post("/lot-dates", { body: lotDatesBody, sizeLimit: "1mb" }),
  operations.post("/lots/:id/scrap", { body: scrapLotBody, operation: "create" }),
  operations.post("/lot-assignments", {
    body: assignLotsBody,
    operation: "create",
    sizeLimit: "10mb",
  }),
]
