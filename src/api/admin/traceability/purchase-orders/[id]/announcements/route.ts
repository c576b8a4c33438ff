import { previewAnnouncement } from "../../../../../../application/preview-announcement"
import { withTraceability } from "../../../../../../application/with-traceability"
import type {
  AdminTraceabilityAnnouncedListResponse,
  AdminTraceabilityAnnouncementResponse,
} from "../../../../../../types/http"
import { announceNumbersWorkflow } from "../../../../../../workflows/purchasing/workflows/announce-numbers"
import { itemNames } from "../../../../../utils/add-names"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { requirePurchaseOrder, viewAnnouncements, viewRead } from "./helpers"
import type { AnnouncedParams, AnnounceNumbersBody } from "./validators"

/** Lists the numbers that were announced for a purchase order, with what became of each. */
export const GET = traceabilityRoute<
  unknown,
  AnnouncedParams,
  AdminTraceabilityAnnouncedListResponse
>(async (req) => {
  const { limit, offset, state, announcement_id } = req.validatedQuery
  await requirePurchaseOrder(req.scope, req.params.id)
  const all = await withTraceability(req.scope, (service) => service.readAnnounced(req.params.id))
  const rows = all.filter(
    (row) =>
      (!state || row.state === state) &&
      (!announcement_id || row.announcement_id === announcement_id)
  )
  const page = rows.slice(offset, offset + limit)
  const namesOf = await itemNames(
    req.scope,
    page.map((row) => row.inventory_item_id)
  )
  const view = page.map(({ accept_similar: _similar, accept_code: _code, ...row }) => ({
    ...row,
    ...namesOf(row.inventory_item_id),
  }))
  return {
    announced_numbers: view,
    announcements: viewAnnouncements(all),
    count: rows.length,
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
  const all = await withTraceability(req.scope, (service) => service.readAnnounced(id))
  const made = viewAnnouncements(all).find((each) => each.id === result.announcement_id)
  const read = await viewRead(req.scope, id, result)
  return { announcement: made ?? null, repeated: result.repeated, ...read }
})
