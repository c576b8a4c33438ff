import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  ORDER_WORK,
  type OrderWork,
} from "../../modules/traceability/orders/deliveries/running-work"
import { answerRowErrors } from "./answer-row-errors"
import { guardInventoryLevels } from "./guard-inventory-levels"
import { guardStockLocation } from "./guard-stock-location"
import { holdOrderLock } from "./hold-order-lock"
import { rememberActor } from "./remember-actor"
import { orderInParams, orderOfDocument, orderOfEdit } from "./order-of-request"
import { requireShelfLifeOverride } from "./require-shelf-life-override"
import { refuseRawFulfillment } from "./refuse-raw-fulfillment"
import { refuseRawFulfillmentCancel } from "./refuse-raw-fulfillment-cancel"

/** A fulfilment may name 20,000 units; Medusa's own limit of 100 kB ends at some 1,200. */
const bodyParser = { sizeLimit: "10mb" }

const LEVELS = "/admin/inventory-items/:id/location-levels"

/** What an edit, a claim, an exchange or a return of an order must not run beside. */
const SHIPPING: OrderWork[] = ["fulfillment", "fulfillment_cancel", "order_cancel"]

/** What we add to routes of Medusa's own. None of them declares an additional-data validator: it would strip other plugins' data. */
export const coreRoutesMiddlewares: MiddlewareRoute[] = [
  ...[
    "/admin/orders/:id/fulfillments",
    "/admin/orders/:id/fulfillments/:fulfillment_id/cancel",
    "/admin/orders/:id/fulfillments/:fulfillment_id/shipments",
    "/admin/orders/:id/fulfillments/:fulfillment_id/mark-as-delivered",
  ].map((matcher): MiddlewareRoute => ({
    methods: ["POST"],
    matcher,
    bodyParser,
    middlewares: [rememberActor, answerRowErrors, holdOrderLock(orderInParams, ["order_cancel"])],
  })),
  {
    methods: ["POST"],
    matcher: "/admin/orders/:id/fulfillments",
    middlewares: [requireShelfLifeOverride],
  },
  {
    methods: ["POST"],
    matcher: "/admin/orders/:id/cancel",
    middlewares: [rememberActor, answerRowErrors, holdOrderLock(orderInParams, ORDER_WORK)],
  },
  // Without methods: one middleware for all routes of these documents, each of which changes the order.
  ...[
    { matcher: "/admin/order-edits", orderOf: orderOfEdit },
    { matcher: "/admin/claims", orderOf: orderOfDocument("order_claim") },
    { matcher: "/admin/exchanges", orderOf: orderOfDocument("order_exchange") },
    { matcher: "/admin/returns", orderOf: orderOfDocument("return") },
    { matcher: "/store/returns", orderOf: orderOfDocument("return") },
  ].map(({ matcher, orderOf }): MiddlewareRoute => ({
    matcher,
    middlewares: [rememberActor, answerRowErrors, holdOrderLock(orderOf, SHIPPING)],
  })),
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
    middlewares: [answerRowErrors, guardStockLocation],
  },
  { methods: ["POST"], matcher: "/admin/fulfillments", middlewares: [refuseRawFulfillment] },
  {
    methods: ["POST"],
    matcher: "/admin/fulfillments/:id/cancel",
    middlewares: [refuseRawFulfillmentCancel],
  },
]
