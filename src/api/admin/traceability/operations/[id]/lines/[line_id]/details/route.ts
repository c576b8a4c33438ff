import { writeStockOperationDetailsWorkflow } from "../../../../../../../../workflows/operations/workflows/write-stock-operation-details"
import { actorOf, traceabilityRoute } from "../../../../../../../utils/traceability-route"
import { retrieveOperation } from "../../../../helpers"
import type { WriteDetailsBody } from "../../../../validators"

export const POST = traceabilityRoute(async (req) => {
  const { result } = await writeStockOperationDetailsWorkflow(req.scope).run({
    input: {
      ...(req.validatedBody as WriteDetailsBody),
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
