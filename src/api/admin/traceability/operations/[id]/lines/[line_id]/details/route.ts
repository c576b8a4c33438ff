import type { AdminTraceabilityOperationDetailsResponse } from "../../../../../../../../types/http"
import { writeStockOperationDetailsWorkflow } from "../../../../../../../../workflows/operations/workflows/write-stock-operation-details"
import { actorOf, traceabilityRoute } from "../../../../../../../utils/traceability-route"
import { requireOverride } from "../../../../../../../utils/require-override"
import { retrieveOperation } from "../../../../helpers"
import type { WriteDetailsBody } from "../../../../validators"

/** Writes the Detailed Operations of a line, all or none. Says what was taken from other operations. */
export const POST = traceabilityRoute<
  WriteDetailsBody,
  unknown,
  AdminTraceabilityOperationDetailsResponse
>(async (req) => {
  await requireOverride(req, [req.params.id], req.validatedBody.details)
  const { result } = await writeStockOperationDetailsWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      operation_id: req.params.id,
      line_id: req.params.line_id,
      actor_id: actorOf(req),
    },
  })
  return {
    operation: await retrieveOperation(req.scope, req.params.id),
    taken: result.taken.map(({ lot_name, quantity, operation_id, reference }) => ({
      lot_name,
      quantity,
      from_operation_id: operation_id,
      reference,
    })),
  }
})
