import type { AdminTraceabilityRecallResponse } from "../../../../../../types/http"
import { reopenRecallWorkflow } from "../../../../../../workflows/recalls/workflows/reopen-recall"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveRecall } from "../../helpers"

/** Opens a closed recall again. */
export const POST = traceabilityRoute<unknown, unknown, AdminTraceabilityRecallResponse>(
  async (req) => {
    await reopenRecallWorkflow(req.scope).run({ input: req.params.id })
    return { recall: await retrieveRecall(req.scope, req.params.id) }
  }
)
