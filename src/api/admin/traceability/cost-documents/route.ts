import { withTraceability } from "../../../../application/with-traceability"
import type {
  AdminTraceabilityCostDocumentListResponse,
  AdminTraceabilityCostDocumentResponse,
} from "../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { costOf, retrieveCostDocument, viewCostDocuments } from "./helpers"
import type { CostDocumentsParams, CreateCostDocumentBody } from "./validators"

/** Lists landed and entered costs, newest first. */
export const GET = traceabilityRoute<
  unknown,
  CostDocumentsParams,
  AdminTraceabilityCostDocumentListResponse
>(async (req) => {
  const { limit, offset } = req.validatedQuery
  const { documents, count } = await withTraceability(req.scope, (service) =>
    service.searchCostDocuments(req.validatedQuery)
  )
  return { cost_documents: await viewCostDocuments(req.scope, documents), count, offset, limit }
})

/** Books a landed cost, or what lots cost that have no cost. */
export const POST = traceabilityRoute<
  CreateCostDocumentBody,
  unknown,
  AdminTraceabilityCostDocumentResponse
>(async (req) => {
  const cost = await costOf(req.scope, req.validatedBody, actorOf(req))
  const id = await withTraceability(req.scope, (service) => service.createCostDocument(cost))
  return { cost_document: await retrieveCostDocument(req.scope, id) }
})
