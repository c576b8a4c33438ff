import { writeStockOperationDetailsWorkflow } from "../../../../../../../../workflows/operations/workflows/write-stock-operation-details"
import { traceabilityRoute } from "../../../../../../../utils/traceability-route"
import { retrieveOperation } from "../../../../helpers"
import type { WriteDetailsBody } from "../../../../validators"

export const POST = traceabilityRoute(async (req) => {
  await writeStockOperationDetailsWorkflow(req.scope).run({
    input: {
      ...(req.validatedBody as WriteDetailsBody),
      operation_id: req.params.id,
      line_id: req.params.line_id,
    },
  })
  return { operation: await retrieveOperation(req.scope, req.params.id) }
})
