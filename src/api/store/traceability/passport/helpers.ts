import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { chooseLanguage } from "../../../../application/passport/choose-language"
import type { PassportContent } from "../../../../application/passport/passport-content"
import { viewPassport } from "../../../../application/passport/view-passport"
import { withTraceability } from "../../../../application/with-traceability"
import { readOrderIdsOf } from "../../../../medusa/orders-of-customer"
import type { PassportView } from "../../../../types/http"
import { passportBase } from "../../../passport/passport-base"
import { actorOf } from "../../../utils/traceability-route"

type Request = Pick<AuthenticatedMedusaRequest, "scope" | "auth_context" | "get" | "protocol">

/** Whether the signed-in customer has the unit today: it came with an order of theirs and did not go back. */
async function isOwner(req: Request, lotId: string): Promise<boolean> {
  const customerId = actorOf(req)
  if (!customerId) {
    return false
  }
  const orderIds = await readOrderIdsOf(req.scope, customerId)
  const lots = await withTraceability(req.scope, (service) =>
    service.readUnitsOf(customerId, orderIds)
  )
  return lots.some((lot) => lot.lot_id === lotId)
}

/** A passport as who asks may see it. */
export async function viewFor(
  req: Request,
  content: PassportContent,
  lang: string | undefined
): Promise<PassportView> {
  const isTheirs = content.lot_id !== null && (await isOwner(req, content.lot_id))
  const { texts } = content.published
  const { language: standard } = content.shop
  const language = chooseLanguage(Object.keys(texts), lang, req.get("accept-language"), standard)
  return viewPassport(content, isTheirs ? "owner" : "public", language, passportBase(req))
}
