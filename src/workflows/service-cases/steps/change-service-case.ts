import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuseForeignLinks } from "../../../application/refuse-foreign-links"
import { withTraceability } from "../../../application/with-traceability"

/** What is left out stays. */
export type ChangeServiceCaseInput = {
  id: string
  reason?: string
  fault?: string | null
  note?: string | null
  order_claim_id?: string | null
  return_id?: string | null
}

export const changeServiceCaseStepId = "traceability-change-service-case-step"

/** This step changes what is written about a service case. Compensated by writing what was there. */
export const changeServiceCaseStep = createStep(
  changeServiceCaseStepId,
  async (input: ChangeServiceCaseInput, { container }) => {
    if (input.order_claim_id || input.return_id) {
      const [found] = await withTraceability(container, (service) =>
        service.listTraceabilityServiceCases({ id: input.id }, { select: ["id", "lot_id"] })
      )
      await (found && refuseForeignLinks(container, found.lot_id, input))
    }
    const { id, reason, fault, note, order_claim_id, return_id } = await withTraceability(
      container,
      (service) => service.changeServiceCase(input)
    )
    return new StepResponse({ id }, { id, reason, fault, note, order_claim_id, return_id })
  },
  async (before, { container }) => {
    if (before) {
      await withTraceability(container, (service) => service.rewriteServiceCase(before))
    }
  }
)
