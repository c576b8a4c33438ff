import type { AdminTraceabilityOperationResponse } from "../../../../../../../../types/http"
import { pasteStockOperationDetailsWorkflow } from "../../../../../../../../workflows/operations/workflows/paste-stock-operation-details"
import { traceabilityRoute } from "../../../../../../../utils/traceability-route"
import { retrieveOperation } from "../../../../helpers"
import type { PasteDetailsBody } from "../../../../validators"

/** Fills a line with names from pasted text. */
export const POST = traceabilityRoute<
  PasteDetailsBody,
  unknown,
  AdminTraceabilityOperationResponse
>(async (req) => {
  await pasteStockOperationDetailsWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      operation_id: req.params.id,
      line_id: req.params.line_id,
    },
  })
  return { operation: await retrieveOperation(req.scope, req.params.id) }
})
