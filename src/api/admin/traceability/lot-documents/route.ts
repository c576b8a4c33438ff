import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { AdminTraceabilityLotDocumentListResponse } from "../../../../types/http"
import { addLotDocumentWorkflow } from "../../../../workflows/lots/workflows/add-lot-document"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { viewLotDocuments } from "./helpers"
import type { AddLotDocumentBody, LotDocumentsParams } from "./validators"

async function lotsOf(container: MedusaContainer, params: LotDocumentsParams): Promise<string[]> {
  const { lot_id, order_id, operation_id } = params
  if (lot_id) {
    return [lot_id]
  }
  if (operation_id) {
    return withTraceability(container, (service) => service.readLotsOfOperation(operation_id))
  }
  if (!order_id) {
    throw new TraceabilityError(
      "lot_required",
      "Say whose documents: lot_id, order_id or operation_id."
    )
  }
  const { assigned, delivered } = await withTraceability(container, (service) =>
    service.readOrderLots(order_id)
  )
  return [...assigned, ...delivered].flatMap((lot) => lot.lot_id ?? [])
}

/** Lists the documents of a lot and its batch, of the units of an order, or of the lots of an operation. */
export const GET = traceabilityRoute<
  unknown,
  LotDocumentsParams,
  AdminTraceabilityLotDocumentListResponse
>(async (req) => {
  const lotIds = await lotsOf(req.scope, req.validatedQuery)
  const rows = await withTraceability(req.scope, (service) => service.readLotDocuments(lotIds))
  return { lot_documents: await viewLotDocuments(req.scope, rows) }
})

/** Stores a file and adds it to lots, or to all lots of an operation. */
export const POST = traceabilityRoute<
  AddLotDocumentBody,
  unknown,
  AdminTraceabilityLotDocumentListResponse
>(async (req) => {
  const { result } = await addLotDocumentWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: actorOf(req) },
  })
  return { lot_documents: await viewLotDocuments(req.scope, result) }
})
