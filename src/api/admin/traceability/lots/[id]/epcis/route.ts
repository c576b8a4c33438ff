import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { answerEpcis } from "../../../reports/epcis"
import { retrieveLot } from "../../helpers"

export const GET = traceabilityRoute(async (req) => {
  const { id, name } = await retrieveLot(req.scope, req.params.id)
  return answerEpcis(req.scope, { lot_id: id }, name)
})
