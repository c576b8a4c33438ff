import type { MiddlewareRoute } from "@medusajs/framework/http"
import { answerRowErrors } from "./answer-row-errors"
import { guardInventoryLevels } from "./guard-inventory-levels"
import { guardStockLocation } from "./guard-stock-location"
import { holdOrderLock, holdOrderLockOfReturn } from "./hold-order-lock"
import { refuseRawFulfillment } from "./refuse-raw-fulfillment"
import { refuseRawFulfillmentCancel } from "./refuse-raw-fulfillment-cancel"

/** A fulfilment may name 20,000 units; Medusa's own limit of 100 kB ends at some 1,200. */
const bodyParser = { sizeLimit: "10mb" }

const LEVELS = "/admin/inventory-items/:id/location-levels"

/** What we add to routes of Medusa's own. None of them declares an additional-data validator: it would strip other plugins' data. */
export const coreRoutesMiddlewares: MiddlewareRoute[] = [
  ...[
    "/admin/orders/:id/fulfillments",
    "/admin/orders/:id/fulfillments/:fulfillment_id/cancel",
    "/admin/orders/:id/fulfillments/:fulfillment_id/shipments",
  ].map((matcher): MiddlewareRoute => ({
    methods: ["POST"],
    matcher,
    bodyParser,
    middlewares: [answerRowErrors, holdOrderLock],
  })),
  ...["/admin/returns/:id/receive/confirm", "/admin/returns/:id/cancel"].map(
    (matcher): MiddlewareRoute => ({
      methods: ["POST"],
      matcher,
      middlewares: [answerRowErrors, holdOrderLockOfReturn],
    })
  ),
  ...[
    LEVELS,
    `${LEVELS}/batch`,
    `${LEVELS}/:location_id`,
    "/admin/inventory-items/location-levels/batch",
  ].map((matcher): MiddlewareRoute => ({
    methods: ["POST", "DELETE"],
    matcher,
    middlewares: [answerRowErrors, guardInventoryLevels],
  })),
  {
    methods: ["DELETE"],
    matcher: "/admin/stock-locations/:id",
    middlewares: [guardStockLocation],
  },
  { methods: ["POST"], matcher: "/admin/fulfillments", middlewares: [refuseRawFulfillment] },
  {
    methods: ["POST"],
    matcher: "/admin/fulfillments/:id/cancel",
    middlewares: [refuseRawFulfillmentCancel],
  },
]
