import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityPackingChangedResponse } from "../../../../../../types/http"
import { takeBackScanWorkflow } from "../../../../../../workflows/operations/workflows/take-back-scan"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrievePacking } from "../../helpers"
import type { TakeBackBody } from "../../validators"

/** Takes a packed unit out again. */
export const POST = traceabilityRoute<
  TakeBackBody,
  unknown,
  AdminTraceabilityPackingChangedResponse
>(async (req) => {
  const { id } = req.params
  await withTraceability(req.scope, (service) => service.readPacking(id))
  await takeBackScanWorkflow(req.scope).run({
    input: { operation_id: id, detail_id: req.validatedBody.detail_id },
  })
  return { packing: await retrievePacking(req.scope, id) }
})
