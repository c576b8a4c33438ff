import { withTraceability } from "../../../../application/with-traceability"
import type {
  AdminTraceabilityListLayoutListResponse,
  AdminTraceabilityListLayoutResponse,
} from "../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import type { ListLayoutsParams, WriteListLayoutBody } from "./validators"

/** Lists how the lists of a partner were read so far. */
export const GET = traceabilityRoute<
  unknown,
  ListLayoutsParams,
  AdminTraceabilityListLayoutListResponse
>(async (req) => ({
  list_layouts: await withTraceability(req.scope, (service) =>
    service.readListLayouts(req.validatedQuery.partner_name)
  ),
}))

/** Remembers how the lists of a partner with these titles are read. */
export const POST = traceabilityRoute<
  WriteListLayoutBody,
  unknown,
  AdminTraceabilityListLayoutResponse
>(async (req) => ({
  list_layout: await withTraceability(req.scope, (service) =>
    service.writeListLayout({ ...req.validatedBody, actor_id: actorOf(req) })
  ),
}))
