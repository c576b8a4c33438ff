import { withTraceability } from "../../../../../../application/with-traceability"
import { StreamAnswer } from "../../../../../utils/stream-answer"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { answerEpcis } from "../../../reports/epcis"

/** What an operation moved, as an EPCIS 2.0 document. */
export const GET = traceabilityRoute<unknown, unknown, StreamAnswer>(async (req) => {
  const { id, reference } = await withTraceability(req.scope, (service) =>
    service.viewOperation(req.params.id)
  )
  return answerEpcis(req.scope, { operation_id: id }, reference.replace(/\W+/g, "-"))
})
