import { withTraceability } from "../../../../application/with-traceability"
import type {
  AdminTraceabilityWarrantyExtensionListResponse,
  AdminTraceabilityWarrantyExtensionResponse,
} from "../../../../types/http"
import { extendWarrantyWorkflow } from "../../../../workflows/service-cases/workflows/extend-warranty"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { retrieveExtension, viewExtensions } from "./helpers"
import type { ExtendWarrantyBody, WarrantyExtensionsParams } from "./validators"

/** Lists extensions of warranties, newest first, the revoked ones too. */
export const GET = traceabilityRoute<
  unknown,
  WarrantyExtensionsParams,
  AdminTraceabilityWarrantyExtensionListResponse
>(async (req) => {
  const { limit, offset } = req.validatedQuery
  const { extensions, count } = await withTraceability(req.scope, (service) =>
    service.searchWarrantyExtensions(req.validatedQuery)
  )
  return { warranty_extensions: await viewExtensions(req.scope, extensions), count, offset, limit }
})

/** Adds days to the warranty of a unit that a customer has. */
export const POST = traceabilityRoute<
  ExtendWarrantyBody,
  unknown,
  AdminTraceabilityWarrantyExtensionResponse
>(async (req) => {
  const { result } = await extendWarrantyWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: actorOf(req) },
  })
  return { warranty_extension: await retrieveExtension(req.scope, result.id) }
})
