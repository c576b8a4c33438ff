import type { AdminTraceabilityRecallNoticeListResponse } from "../../../../../../types/http"
import { CsvAnswer } from "../../../../../utils/csv-answer"
import { withTraceability } from "../../../../../../application/with-traceability"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { addContacts } from "../../helpers"
import { noticesTable } from "../../notices-table"
import type { NoticesParams } from "../../validators"

/** Lists everybody who got some of what is recalled, the first delivered first. */
export const GET = traceabilityRoute<
  unknown,
  NoticesParams,
  AdminTraceabilityRecallNoticeListResponse | CsvAnswer
>(async (req) => {
  const { limit, offset, state, format } = req.validatedQuery
  if (format === "csv") {
    return noticesTable(req, { recall_id: req.params.id, state })
  }
  const { notices, count } = await withTraceability(req.scope, (service) =>
    service.readRecallNotices({ recall_id: req.params.id, state }, { limit, offset })
  )
  return { notices: await addContacts(req, notices), count, offset, limit }
})
