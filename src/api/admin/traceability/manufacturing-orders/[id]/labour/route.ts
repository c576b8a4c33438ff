import { withTraceability } from "../../../../../../application/with-traceability"
import { readDefaultCurrency } from "../../../../../../medusa/default-currency"
import { refuseUnknownCurrencies } from "../../../../../../medusa/refuse-unknown-currencies"
import type { AdminTraceabilityManufacturingOrderLabourResponse } from "../../../../../../types/http"
import { setManufacturingOrderLabourWorkflow } from "../../../../../../workflows/manufacturing/workflows/set-manufacturing-order-labour"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import type { SetLabourBody } from "../../validators"

/** Retrieves what working on one unit of an order costs. */
export const GET = traceabilityRoute<
  unknown,
  unknown,
  AdminTraceabilityManufacturingOrderLabourResponse
>(async (req) => ({
  labour: await withTraceability(req.scope, (service) =>
    service.readManufacturingLabour(req.params.id)
  ),
}))

/** Changes what working on one unit of an order costs, before it is produced. */
export const POST = traceabilityRoute<
  SetLabourBody,
  unknown,
  AdminTraceabilityManufacturingOrderLabourResponse
>(async (req) => {
  const { id } = req.params
  const { labour_cost, labour_currency_code } = req.validatedBody
  await refuseUnknownCurrencies(req.scope, [labour_currency_code])
  const currency =
    labour_cost === null ? null : labour_currency_code || (await readDefaultCurrency(req.scope))
  await setManufacturingOrderLabourWorkflow(req.scope).run({
    input: { id, labour_cost, labour_currency_code: currency },
  })
  return {
    labour: await withTraceability(req.scope, (service) => service.readManufacturingLabour(id)),
  }
})
