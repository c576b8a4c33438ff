import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { readableError } from "../../../../application/readable-error"
import { withTraceability } from "../../../../application/with-traceability"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { prepareManufacturingBatchWorkflow } from "../../../../workflows/manufacturing/workflows/prepare-manufacturing-batch"
import { produceManufacturingOrdersWorkflow } from "../../../../workflows/manufacturing/workflows/produce-manufacturing-orders"
import { actorOf } from "../../../utils/traceability-route"
import { listOrders } from "./helpers"
import type { PrepareBatchBody, PreviewBatchBody, ProduceBatchBody } from "./validators"

type Request = Pick<AuthenticatedMedusaRequest, "scope" | "params" | "auth_context">

/** What a batch would do, and every line that is wrong. Nothing is written. */
export async function previewBatch({ scope, params }: Request, batch: PreviewBatchBody) {
  const { rows, errors } = await withTraceability(scope, (service) =>
    service.previewManufacturingBatch({ ...batch, id: params.id })
  )
  // The errors are an answer here, so they get their names the way a refusal does.
  const named = await readableError(
    new TraceabilityError("quantity_mismatch", "", { errors }),
    scope
  )
  return { rows, errors: named.errors ?? [] }
}

type Numbered = { order_ids: string[]; rest_id: string | null }

async function answerOrders({ scope }: Request, { order_ids, rest_id }: Numbered) {
  const ids = rest_id ? [...order_ids, rest_id] : order_ids
  return { manufacturing_orders: await listOrders(scope, ids), rest_id }
}

/** Numbers and splits an order, and produces nothing yet. */
export async function prepareBatch(req: Request, batch: PrepareBatchBody) {
  const { result } = await prepareManufacturingBatchWorkflow(req.scope).run({
    input: { ...batch, id: req.params.id },
  })
  return answerOrders(req, result)
}

/** Numbers and splits an order, and produces all of it that is numbered. */
export async function produceBatch(
  req: Request,
  { accept_consumption, accept_expired, ...batch }: ProduceBatchBody
) {
  const { result } = await produceManufacturingOrdersWorkflow(req.scope).run({
    input: {
      what: { batch: { ...batch, id: req.params.id } },
      accept_consumption,
      accept_expired,
      actor_id: actorOf(req),
    },
  })
  return answerOrders(req, result)
}
