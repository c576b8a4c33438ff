import type { MedusaRequest } from "@medusajs/framework/http"
import { chooseLanguage } from "../../../../../../application/passport/choose-language"
import { findPassport } from "../../../../../../application/passport/find-passport"
import { pathOfPassport } from "../../../../../../application/passport/passport-address"
import { addressOf } from "../../../../../../application/passport/read-content"
import { viewPassport } from "../../../../../../application/passport/view-passport"
import { withTraceability } from "../../../../../../application/with-traceability"
import { readItemGtins } from "../../../../../../medusa/item-codes"
import type { AdminTraceabilityLotPassportResponse } from "../../../../../../types/http"
import { PASSPORT_LEVELS } from "../../../../../../types/passport"
import { passportBase } from "../../../../../passport/passport-base"

type Request = Pick<MedusaRequest, "scope" | "protocol" | "get">
type Lot = { id: string; inventory_item_id: string; kind: "lot" | "serial"; name: string }

/** What a lot has of its own in its passport, where the page is, and what each level of access sees there. */
export async function describeLotPassport(
  req: Request,
  lot: Lot
): Promise<AdminTraceabilityLotPassportResponse> {
  const { scope } = req
  const [passport, item, gtins] = await Promise.all([
    withTraceability(scope, (service) => service.readLotPassport(lot.id)),
    withTraceability(scope, (service) => service.readItemPassport(lot.inventory_item_id)),
    readItemGtins(scope, [lot.inventory_item_id]),
  ])
  const article = gtins.get(lot.inventory_item_id)
  const gtin = article && "gtin" in article ? article.gtin : undefined
  const address = addressOf(lot.inventory_item_id, gtin, lot)
  const { content } = await findPassport(scope, address)
  const languages = Object.keys(content?.published.texts ?? {})
  const language = chooseLanguage(languages, undefined, undefined, content?.shop.language ?? "en")
  const base = passportBase(req)
  return {
    passport,
    item_published: item.published,
    link: base + pathOfPassport(address),
    views: content
      ? PASSPORT_LEVELS.map((level) => viewPassport(content, level, language, base))
      : [],
  }
}

/** The lot itself; throws `not_found`. */
export const readLot = (scope: MedusaRequest["scope"], id: string): Promise<Lot> =>
  withTraceability(scope, (service) =>
    service.retrieveStockLot(id, { select: ["id", "inventory_item_id", "kind", "name"] })
  )
