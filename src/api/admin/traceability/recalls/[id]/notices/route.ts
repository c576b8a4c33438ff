import { withTraceability } from "../../../../../../application/with-traceability"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { addContacts } from "../../helpers"
import { noticesTable } from "../../notices-table"
import type { NoticesParams } from "../../validators"

export const GET = traceabilityRoute(async (req) => {
  const { limit, offset, state, format } = req.validatedQuery as NoticesParams
  if (format === "csv") {
    return noticesTable(req.scope, { recall_id: req.params.id, state })
  }
  const { notices, count } = await withTraceability(req.scope, (service) =>
    service.readRecallNotices({ recall_id: req.params.id, state }, { limit, offset })
  )
  return { notices: await addContacts(req.scope, notices), count, offset, limit }
})
