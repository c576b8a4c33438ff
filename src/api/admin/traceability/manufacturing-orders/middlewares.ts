import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { validateQuery } from "../../../utils/validate-query"
import {
  batchBody,
  createManufacturingOrderBody,
  mergeBody,
  scrapBody,
  swapBody,
  unbuildBody,
  manufacturingOrdersParams,
  produceAllBody,
  produceBody,
  setLotBody,
  splitBody,
  unitsParams,
} from "./validators"

const ORDERS = "/admin/traceability/manufacturing-orders"
const policy = (operation: string) => [{ resource: "manufacturing_order", operation }]

/** 20,000 lines of numbers with their components. */
const bodyParser = { sizeLimit: "10mb" }

const get = (path: string, schema?: z.ZodObject): MiddlewareRoute => ({
  methods: ["GET"],
  matcher: `${ORDERS}${path}`,
  ...(schema ? { middlewares: [validateQuery(schema)] } : {}),
  policies: policy("read"),
})

const post = (path: string, schema?: z.ZodType, large = false): MiddlewareRoute => ({
  methods: ["POST"],
  matcher: `${ORDERS}${path}`,
  ...(large ? { bodyParser } : {}),
  ...(schema ? { middlewares: [validateAndTransformBody(schema as z.ZodObject)] } : {}),
  policies: policy("update"),
})

export const manufacturingOrdersMiddlewares: MiddlewareRoute[] = [
  get("", manufacturingOrdersParams),
  { ...post("", createManufacturingOrderBody), policies: policy("create") },
  get("/:id"),
  get("/:id/units", unitsParams),
  post("/merge", mergeBody),
  post("/:id/confirm"),
  post("/:id/cancel"),
  post("/:id/reserve"),
  post("/:id/lot", setLotBody),
  post("/:id/batch", batchBody, true),
  post("/:id/produce", produceBody),
  post("/:id/produce-all", produceAllBody),
  post("/:id/split", splitBody),
  post("/:id/unbuild", unbuildBody),
  post("/:id/swap", swapBody),
  post("/:id/scrap", scrapBody),
]
