import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityPackingScanResponse } from "../../../../../../types/http"
import { countPackedLineWorkflow } from "../../../../../../workflows/operations/workflows/count-packed-line"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrievePacking } from "../../helpers"
import type { CountPackingBody } from "../../validators"

/** Counts goods without numbers by hand, where they have no code. */
export const POST = traceabilityRoute<
  CountPackingBody,
  unknown,
  AdminTraceabilityPackingScanResponse
>(async (req) => {
  const { id } = req.params
  await withTraceability(req.scope, (service) => service.readPacking(id))
  const { line_id, quantity = 1 } = req.validatedBody
  const { result } = await countPackedLineWorkflow(req.scope).run({
    input: { operation_id: id, line_id, quantity },
  })
  const packing = await retrievePacking(req.scope, id)
  return { packing, line_id: result.line_id, detail_id: result.detail_id }
})
