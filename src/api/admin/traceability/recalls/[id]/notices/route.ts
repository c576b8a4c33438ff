import { withTraceability } from "../../../../../../utils/with-traceability"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { addContacts } from "../../helpers"
import type { NoticesParams } from "../../validators"

export const GET = traceabilityRoute(async (req) => {
  const { limit, offset, state } = req.validatedQuery as NoticesParams
  const { notices, count } = await withTraceability(req.scope, (service) =>
    service.readRecallNotices({ recall_id: req.params.id, state }, { limit, offset })
  )
  return { notices: await addContacts(req.scope, notices), count, offset, limit }
})
