import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type SetManufacturingOrderLabourInput = {
  id: string
  /** Of one unit; null for none that is known. */
  labour_cost: number | null
  labour_currency_code: string | null
}

export const setManufacturingOrderLabourStepId = "traceability-set-manufacturing-order-labour-step"

/**
 * This step changes what working on one unit of a manufacturing order costs. Compensated by writing what was there.
 *
 * Returns `{ id }`. Throws `not_found`, and `invalid_state` for an order that is not open any more.
 */
export const setManufacturingOrderLabourStep = createStep(
  setManufacturingOrderLabourStepId,
  async ({ id, ...labour }: SetManufacturingOrderLabourInput, { container }) => {
    const before = await withTraceability(container, (service) =>
      service.setManufacturingLabour(id, labour)
    )
    return new StepResponse({ id }, { id, before })
  },
  async (done, { container }) => {
    if (done) {
      await withTraceability(container, (service) =>
        service.restoreManufacturingLabour(done.id, done.before)
      )
    }
  }
)
