import { withTraceability } from "../../../../../application/with-traceability"
import { readOwnArticle } from "../../../../../medusa/item-codes"
import type { AdminTraceabilityParsedLotNamesResponse } from "../../../../../types/http"
import { requireItems } from "../../../../utils/require"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import type { ParseNamesBody } from "../validators"

/** Reads names, quantities and dates out of pasted text. Nothing is written. */
export const POST = traceabilityRoute<
  ParseNamesBody,
  unknown,
  AdminTraceabilityParsedLotNamesResponse
>(async (req) => {
  const list = req.validatedBody
  await requireItems(req.scope, list.inventory_item_id ? [list.inventory_item_id] : [])
  const article = list.inventory_item_id
    ? await readOwnArticle(req.scope, list.inventory_item_id)
    : undefined
  return withTraceability(req.scope, (service) => service.parsePastedText({ ...list, article }))
})
