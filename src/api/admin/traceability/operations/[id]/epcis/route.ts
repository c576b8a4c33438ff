import { withTraceability } from "../../../../../../application/with-traceability"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { answerEpcis } from "../../../reports/epcis"

export const GET = traceabilityRoute(async (req) => {
  const { id, reference } = await withTraceability(req.scope, (service) =>
    service.viewOperation(req.params.id)
  )
  return answerEpcis(req.scope, { operation_id: id }, reference.replace(/\W+/g, "-"))
})
