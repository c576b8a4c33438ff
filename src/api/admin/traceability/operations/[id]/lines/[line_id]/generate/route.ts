import type { AdminTraceabilityOperationResponse } from "../../../../../../../../types/http"
import { generateStockOperationDetailsWorkflow } from "../../../../../../../../workflows/operations/workflows/generate-stock-operation-details"
import { traceabilityRoute } from "../../../../../../../utils/traceability-route"
import { retrieveOperation } from "../../../../helpers"
import type { GenerateDetailsBody } from "../../../../validators"

/** Fills a line with a series of names. */
export const POST = traceabilityRoute<
  GenerateDetailsBody,
  unknown,
  AdminTraceabilityOperationResponse
>(async (req) => {
  await generateStockOperationDetailsWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      operation_id: req.params.id,
      line_id: req.params.line_id,
    },
  })
  return { operation: await retrieveOperation(req.scope, req.params.id) }
})
