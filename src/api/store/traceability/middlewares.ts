import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { validateQuery } from "../../utils/validate-query"

const STORE = "/store/traceability"

/** Medusa asks for a publishable key on every path of the store; these also need the customer. */
const customer = authenticate("customer", ["session", "bearer"])

export const ownedLotsParams = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
})
export type OwnedLotsParams = z.infer<typeof ownedLotsParams>

export const storeMiddlewares: MiddlewareRoute[] = [
  { methods: ["GET"], matcher: `${STORE}/orders/:id`, middlewares: [customer] },
  {
    methods: ["GET"],
    matcher: `${STORE}/lots`,
    middlewares: [customer, validateQuery(ownedLotsParams)],
  },
]
