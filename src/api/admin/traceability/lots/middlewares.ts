import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { validateQuery } from "../../../utils/validate-query"
import {
  assignLotsBody,
  blockLotBody,
  createLotBody,
  holdsParams,
  lotDatesBody,
  lotGroupsParams,
  lotHoldsBody,
  lotsParams,
  movementsParams,
  scrapLotBody,
  unblockLotBody,
  updateLotBody,
} from "./validators"

const LOTS = "/admin/traceability/lots"
const read = [{ resource: "stock_lot", operation: "read" }]
const update = [{ resource: "stock_lot", operation: "update" }]

export const lotsMiddlewares: MiddlewareRoute[] = [
  { methods: ["GET"], matcher: LOTS, middlewares: [validateQuery(lotsParams)], policies: read },
  {
    methods: ["POST"],
    matcher: LOTS,
    middlewares: [validateAndTransformBody(createLotBody)],
    policies: [{ resource: "stock_lot", operation: "create" }],
  },
  { methods: ["GET"], matcher: `${LOTS}/:id`, policies: read },
  {
    methods: ["POST"],
    matcher: `${LOTS}/:id`,
    middlewares: [validateAndTransformBody(updateLotBody)],
    policies: update,
  },
  {
    methods: ["DELETE"],
    matcher: `${LOTS}/:id`,
    policies: [{ resource: "stock_lot", operation: "delete" }],
  },
  {
    methods: ["POST"],
    matcher: `${LOTS}/:id/block`,
    middlewares: [validateAndTransformBody(blockLotBody)],
    policies: update,
  },
  {
    methods: ["POST"],
    matcher: `${LOTS}/:id/scrap`,
    middlewares: [validateAndTransformBody(scrapLotBody)],
    policies: [{ resource: "stock_operation", operation: "create" }],
  },
  {
    methods: ["POST"],
    matcher: `${LOTS}/:id/unblock`,
    middlewares: [validateAndTransformBody(unblockLotBody)],
    policies: update,
  },
  {
    methods: ["GET"],
    matcher: `${LOTS}/:id/holds`,
    middlewares: [validateQuery(holdsParams)],
    policies: read,
  },
  { methods: ["GET"], matcher: `${LOTS}/:id/stock`, policies: read },
  {
    methods: ["GET"],
    matcher: `${LOTS}/:id/movements`,
    middlewares: [validateQuery(movementsParams)],
    policies: read,
  },
  {
    methods: ["POST"],
    matcher: "/admin/traceability/lot-assignments",
    bodyParser: { sizeLimit: "10mb" },
    middlewares: [validateAndTransformBody(assignLotsBody)],
    policies: [{ resource: "stock_operation", operation: "create" }],
  },
  {
    methods: ["POST"],
    matcher: "/admin/traceability/lot-holds",
    bodyParser: { sizeLimit: "1mb" },
    middlewares: [validateAndTransformBody(lotHoldsBody)],
    policies: update,
  },
  {
    methods: ["POST"],
    matcher: "/admin/traceability/lot-dates",
    bodyParser: { sizeLimit: "1mb" },
    middlewares: [validateAndTransformBody(lotDatesBody)],
    policies: update,
  },
  {
    methods: ["GET"],
    matcher: "/admin/traceability/lot-groups",
    middlewares: [validateQuery(lotGroupsParams)],
    policies: read,
  },
]
