import { StreamAnswer } from "../../../../../utils/stream-answer"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { answerEpcis } from "../../../reports/epcis"
import { retrieveLot } from "../../helpers"

/** All that happened to a lot, as an EPCIS 2.0 document. */
export const GET = traceabilityRoute<unknown, unknown, StreamAnswer>(async (req) => {
  const { id, name } = await retrieveLot(req.scope, req.params.id)
  return answerEpcis(req.scope, { lot_id: id }, name)
})
