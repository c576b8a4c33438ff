import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The id of the order that a request is about; null where it names none that exists. */
export type OrderOfRequest = (req: MedusaRequest) => Promise<string | null>

/** Documents of an order that have routes of their own. */
type DocumentOfOrder = "return" | "order_claim" | "order_exchange"

/** The first word of the path behind the middleware's matcher. */
const idInPath = (req: MedusaRequest): string | undefined => req.path.split("/")[1] || undefined

function orderInBody(req: MedusaRequest): string | null {
  const id = (req.body as { order_id?: unknown } | undefined)?.order_id
  return typeof id === "string" ? id : null
}

/** Of a route that has the order as `:id`. */
export const orderInParams: OrderOfRequest = async (req) => req.params.id

/** Of an order edit, whose routes have the order's id in their path, and in the body when it begins. */
export const orderOfEdit: OrderOfRequest = async (req) => idInPath(req) ?? orderInBody(req)

/** Of a return, claim or exchange: the order that it belongs to, or is made for. */
export const orderOfDocument =
  (entity: DocumentOfOrder): OrderOfRequest =>
  async (req) => {
    const id = idInPath(req)
    if (!id) {
      return orderInBody(req)
    }
    const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({ entity, fields: ["order_id"], filters: { id } })
    return (data[0] as { order_id?: string } | undefined)?.order_id ?? null
  }
