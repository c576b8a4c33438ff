import { offerUnofferedStock } from "../../../../../../application/offer-freed-stock"
import { withTraceability } from "../../../../../../application/with-traceability"
import type {
  AdminTraceabilityShelfLifeRuleDeleteResponse,
  AdminTraceabilityShelfLifeRuleResponse,
} from "../../../../../../types/http"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveRule } from "../../helpers"
import type { UpdateRuleBody } from "../../validators"

/** Changes how much a rule asks for. Deliveries that waited for fresher goods may have them now. */
export const POST = traceabilityRoute<
  UpdateRuleBody,
  unknown,
  AdminTraceabilityShelfLifeRuleResponse
>(async (req) => {
  await withTraceability(req.scope, (service) =>
    service.updateShelfLifeRule(req.params.id, req.validatedBody)
  )
  await offerUnofferedStock(req.scope)
  return { shelf_life_rule: await retrieveRule(req.scope, req.params.id) }
})

/** Deletes a rule. */
export const DELETE = traceabilityRoute<
  unknown,
  unknown,
  AdminTraceabilityShelfLifeRuleDeleteResponse
>(async (req) => {
  await withTraceability(req.scope, (service) => service.deleteShelfLifeRule(req.params.id))
  await offerUnofferedStock(req.scope)
  return { id: req.params.id, object: "shelf_life_rule", deleted: true }
})
