import { withTraceability } from "../../../../../application/with-traceability"
import type {
  AdminTraceabilityShelfLifeRuleListResponse,
  AdminTraceabilityShelfLifeRuleResponse,
} from "../../../../../types/http"
import { requireItems } from "../../../../utils/require"
import { actorOf, traceabilityRoute } from "../../../../utils/traceability-route"
import { requireBuyer, retrieveRule, viewRules } from "../helpers"
import type { CreateRuleBody, RulesParams } from "../validators"

/** Lists the rules of remaining shelf life, those for every item first. */
export const GET = traceabilityRoute<
  unknown,
  RulesParams,
  AdminTraceabilityShelfLifeRuleListResponse
>(async (req) => {
  const { limit, offset, ...filters } = req.validatedQuery
  const [rules, count] = await withTraceability(req.scope, (service) =>
    service.listAndCountShelfLifeRules(filters, {
      take: limit,
      skip: offset,
      order: { target: "ASC" },
    })
  )
  return { shelf_life_rules: await viewRules(req.scope, rules), count, offset, limit }
})

/** Makes a rule: so much of its shelf life must a lot have left when it ships to them. */
export const POST = traceabilityRoute<
  CreateRuleBody,
  unknown,
  AdminTraceabilityShelfLifeRuleResponse
>(async (req) => {
  const { inventory_item_id = null, buyer, ...body } = req.validatedBody
  await requireItems(req.scope, inventory_item_id ? [inventory_item_id] : [])
  const buyer_id = await requireBuyer(req.scope, { buyer, buyer_id: body.buyer_id ?? null })
  const id = await withTraceability(req.scope, (service) =>
    service.createShelfLifeRule({
      inventory_item_id,
      buyer,
      buyer_id,
      min_days: body.min_days ?? null,
      min_percent: body.min_percent ?? null,
      note: body.note ?? null,
      created_by: actorOf(req),
    })
  )
  return { shelf_life_rule: await retrieveRule(req.scope, id) }
})
