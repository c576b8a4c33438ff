import { previewAnnouncement } from "../../../../../../application/preview-announcement"
import { withTraceability } from "../../../../../../application/with-traceability"
import type {
  AdminTraceabilityAnnouncedListResponse,
  AdminTraceabilityAnnouncementResponse,
} from "../../../../../../types/http"
import { announceNumbersWorkflow } from "../../../../../../workflows/purchasing/workflows/announce-numbers"
import { itemNames } from "../../../../../utils/add-names"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { requirePurchaseOrder, viewRead } from "./helpers"
import type { AnnouncedParams, AnnounceNumbersBody } from "./validators"

/** Lists the numbers that were announced for a purchase order, with what became of each. */
export const GET = traceabilityRoute<
  unknown,
  AnnouncedParams,
  AdminTraceabilityAnnouncedListResponse
>(async (req) => {
  const { limit, offset, state, announcement_id } = req.validatedQuery
  const { id } = req.params
  await requirePurchaseOrder(req.scope, id)
  const { rows, count } = await withTraceability(req.scope, (service) =>
    service.searchAnnounced({ purchase_order_id: id, state, announcement_id, limit, offset })
  )
  const announcements = await withTraceability(req.scope, (service) =>
    service.readAnnouncements(id)
  )
  const namesOf = await itemNames(
    req.scope,
    rows.map((row) => row.inventory_item_id)
  )
  const view = rows.map(({ accept_similar: _similar, accept_code: _code, ...row }) => ({
    ...row,
    ...namesOf(row.inventory_item_id),
  }))
  return {
    announced_numbers: view,
    announcements,
    count,
    offset,
    limit,
  }
})

/** Announces numbers for a purchase order: a list, rows, or an EPCIS 2.0 document. A preview only reads and checks them. */
export const POST = traceabilityRoute<
  AnnounceNumbersBody,
  unknown,
  AdminTraceabilityAnnouncementResponse
>(async (req) => {
  const { preview, ...body } = req.validatedBody
  const { id } = req.params
  await requirePurchaseOrder(req.scope, id)
  const input = { ...body, purchase_order_id: id, actor_id: actorOf(req) }
  if (preview) {
    const read = await previewAnnouncement(req.scope, input)
    return { announcement: null, repeated: [], ...(await viewRead(req.scope, id, read)) }
  }
  const { result } = await announceNumbersWorkflow(req.scope).run({ input })
  const announcements = await withTraceability(req.scope, (service) =>
    service.readAnnouncements(id)
  )
  const made = announcements.find((each) => each.id === result.announcement_id)
  const read = await viewRead(req.scope, id, result)
  return { announcement: made ?? null, repeated: result.repeated, ...read }
})
