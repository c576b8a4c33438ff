import { withTraceability } from "../../../../../application/with-traceability"
import type {
  AdminTraceabilityLotDocumentDeleteResponse,
  AdminTraceabilityLotDocumentResponse,
} from "../../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveLotDocument, viewLotDocuments } from "../helpers"
import type { UpdateLotDocumentBody } from "../validators"

/** Retrieves what a document of a lot is; its file is beside it. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityLotDocumentResponse>(
  async (req) => {
    const row = await retrieveLotDocument(req.scope, req.params.id)
    const [lot_document] = await viewLotDocuments(req.scope, [row])
    return { lot_document }
  }
)

/** Changes what a document is called, what it is, or who sees it. */
export const POST = traceabilityRoute<
  UpdateLotDocumentBody,
  unknown,
  AdminTraceabilityLotDocumentResponse
>(async (req) => {
  const { id } = req.params
  await withTraceability(req.scope, (service) => service.changeLotDocument(id, req.validatedBody))
  const [lot_document] = await viewLotDocuments(req.scope, [
    await retrieveLotDocument(req.scope, id),
  ])
  return { lot_document }
})

/** Removes a document from its lot. That it was there, and who removed it, stays in the books. */
export const DELETE = traceabilityRoute<
  unknown,
  unknown,
  AdminTraceabilityLotDocumentDeleteResponse
>(async (req) => {
  const { id } = req.params
  await withTraceability(req.scope, (service) => service.removeLotDocument(id, actorOf(req)))
  return { id, object: "lot_document", deleted: true }
})
