import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { answerFdaSheet } from "../../../reports/fda-sheet"
import { retrieveLot } from "../../helpers"

export const GET = traceabilityRoute(async (req) =>
  answerFdaSheet(req.scope, await retrieveLot(req.scope, req.params.id))
)
