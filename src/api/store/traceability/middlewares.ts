import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../utils/validate"
import {
  acceptUnitBody,
  availabilityParams,
  offerUnitBody,
  ownedLotsParams,
  passportParams,
} from "./validators"

const STORE = "/store/traceability"

/** Medusa asks for a publishable key on every path of the store; these also need the customer. */
const customer = authenticate("customer", ["session", "bearer"])

/** Whoever is signed in may see more, and belongs to groups; nobody has to be. */
const anybody = authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true })

export const storeMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: `${STORE}/availability`,
    middlewares: [anybody, validateQuery(availabilityParams)],
  },
  { methods: ["GET"], matcher: `${STORE}/orders/:id`, middlewares: [customer] },
  { methods: ["GET"], matcher: `${STORE}/orders/:id/documents`, middlewares: [customer] },
  {
    methods: ["GET"],
    matcher: `${STORE}/orders/:id/documents/:document_id/file`,
    middlewares: [customer],
  },
  {
    methods: ["GET"],
    matcher: `${STORE}/passport`,
    middlewares: [anybody, validateQuery(passportParams)],
  },
  { methods: ["GET"], matcher: `${STORE}/transfers`, middlewares: [customer] },
  {
    methods: ["POST"],
    matcher: `${STORE}/transfers`,
    middlewares: [customer, validateBody(offerUnitBody)],
  },
  {
    methods: ["POST"],
    matcher: `${STORE}/transfers/accept`,
    middlewares: [customer, validateBody(acceptUnitBody)],
  },
  { methods: ["POST"], matcher: `${STORE}/transfers/:id/cancel`, middlewares: [customer] },
  {
    methods: ["GET"],
    matcher: `${STORE}/lots`,
    middlewares: [customer, validateQuery(ownedLotsParams)],
  },
]
