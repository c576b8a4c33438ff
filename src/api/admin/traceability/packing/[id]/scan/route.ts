import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityPackingScanResponse } from "../../../../../../types/http"
import { scanIntoStockOperationWorkflow } from "../../../../../../workflows/operations/workflows/scan-into-stock-operation"
import { requireOverrideOfScan } from "../../../../../utils/require-override"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrievePacking } from "../../helpers"
import type { ScanPackingBody } from "../../validators"

/** Packs what one code means: a unit by its number, some of a lot, or goods without numbers by the code of their article. */
export const POST = traceabilityRoute<
  ScanPackingBody,
  unknown,
  AdminTraceabilityPackingScanResponse
>(async (req) => {
  const { id } = req.params
  // What is no order's delivery is not packed.
  await withTraceability(req.scope, (service) => service.readPacking(id))
  await requireOverrideOfScan(req, req.validatedBody.override_reason)
  const { result } = await scanIntoStockOperationWorkflow(req.scope).run({
    input: { ...req.validatedBody, operation_id: id, packs: true, actor_id: actorOf(req) },
  })
  const packing = await retrievePacking(req.scope, id)
  const { line_id, detail_id, former_name, former_name_of } = result
  return {
    packing,
    line_id,
    detail_id,
    ...(former_name ? { former_name } : {}),
    ...(former_name_of ? { former_name_of } : {}),
  }
})
