import { reopenRecallWorkflow } from "../../../../../../workflows/recalls/workflows/reopen-recall"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveRecall } from "../../helpers"

export const POST = traceabilityRoute(async (req) => {
  await reopenRecallWorkflow(req.scope).run({ input: req.params.id })
  return { recall: await retrieveRecall(req.scope, req.params.id) }
})
