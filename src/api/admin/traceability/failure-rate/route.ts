import { withTraceability } from "../../../../application/with-traceability"
import { readItemNames } from "../../../../medusa/items"
import type { AdminTraceabilityFailureRateResponse } from "../../../../types/http"
import { distinct } from "../../../utils/add-names"
import { traceabilityRoute } from "../../../utils/traceability-route"
import type { FailureRateParams } from "./validators"

/** Lists batches of which units failed at customers, what is in those units included: the one that fails most for sure first. */
export const GET = traceabilityRoute<
  unknown,
  FailureRateParams,
  AdminTraceabilityFailureRateResponse
>(async (req) => {
  const { from, to, ...question } = req.validatedQuery
  const { batches, count } = await withTraceability(req.scope, (service) =>
    service.readFailureRate({
      ...question,
      from: from === undefined ? undefined : new Date(from),
      to: to === undefined ? undefined : new Date(to),
    })
  )
  const items = await readItemNames(
    req.scope,
    distinct(batches.map((batch) => batch.inventory_item_id))
  )
  const { limit, offset } = question
  return {
    batches: batches.map((batch) => ({
      ...batch,
      item: items.get(batch.inventory_item_id) ?? batch.inventory_item_id,
    })),
    count,
    offset,
    limit,
  }
})
