import { prepareManufacturingBatchWorkflow } from "../../../../../../workflows/manufacturing/workflows/prepare-manufacturing-batch"
import { produceManufacturingOrdersWorkflow } from "../../../../../../workflows/manufacturing/workflows/produce-manufacturing-orders"
import { withTraceability } from "../../../../../../application/with-traceability"
import { readableError } from "../../../../../../application/readable-error"
import { TraceabilityError } from "../../../../../../shared/traceability-error"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { listOrders } from "../../helpers"
import type { BatchBody } from "../../validators"

export const POST = traceabilityRoute(async (req) => {
  const { action, accept_consumption, ...given } = req.validatedBody as BatchBody
  const batch = { ...given, id: req.params.id }
  if (action === "preview") {
    const { rows, errors } = await withTraceability(req.scope, (service) =>
      service.previewManufacturingBatch(batch)
    )
    // The errors are an answer here, so they get their names the way a refusal does.
    const named = (await readableError(
      new TraceabilityError("quantity_mismatch", "", { errors }),
      req.scope
    )) as TraceabilityError
    return { rows, errors: named.errors }
  }
  const { result } =
    action === "prepare"
      ? await prepareManufacturingBatchWorkflow(req.scope).run({ input: batch })
      : await produceManufacturingOrdersWorkflow(req.scope).run({
          input: { what: { batch }, accept_consumption, actor_id: actorOf(req) },
        })
  const { order_ids, rest_id } = result
  const ids = rest_id ? [...order_ids, rest_id] : order_ids
  return { manufacturing_orders: await listOrders(req.scope, ids), rest_id }
})
