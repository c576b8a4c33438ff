import { withTraceability } from "../../../../application/with-traceability"
import { readReturnedLines } from "../../../../medusa/returned-lines"
import { readItemNames } from "../../../../medusa/items"
import type { AdminTraceabilityFailureRateResponse } from "../../../../types/http"
import { distinct } from "../../../utils/add-names"
import { readPeriod } from "../../../utils/read-period"
import { traceabilityRoute } from "../../../utils/traceability-route"
import type { FailureRateParams } from "./validators"

/** Lists batches of which units failed at customers, what is in those units included: the one that fails most for sure first. */
export const GET = traceabilityRoute<
  unknown,
  FailureRateParams,
  AdminTraceabilityFailureRateResponse
>(async (req) => {
  const { from, to, return_reason_id, ...question } = req.validatedQuery
  const returned = return_reason_id?.length
    ? await readReturnedLines(req.scope, return_reason_id)
    : []
  const period = await readPeriod(req.scope, { from, to })
  const { batches, count } = await withTraceability(req.scope, (service) =>
    service.readFailureRate({
      ...question,
      returned,
      ...period,
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
