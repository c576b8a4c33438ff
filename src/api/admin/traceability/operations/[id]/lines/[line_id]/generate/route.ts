import { generateStockOperationDetailsWorkflow } from "../../../../../../../../workflows/operations/workflows/generate-stock-operation-details"
import { traceabilityRoute } from "../../../../../../../utils/traceability-route"
import { retrieveOperation } from "../../../../helpers"
import type { GenerateDetailsBody } from "../../../../validators"

export const POST = traceabilityRoute(async (req) => {
  await generateStockOperationDetailsWorkflow(req.scope).run({
    input: {
      ...(req.validatedBody as GenerateDetailsBody),
      operation_id: req.params.id,
      line_id: req.params.line_id,
    },
  })
  return { operation: await retrieveOperation(req.scope, req.params.id) }
})
