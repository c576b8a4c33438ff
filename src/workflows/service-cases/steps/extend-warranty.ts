import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type ExtendWarrantyInput = {
  lot_id: string
  /** Added to the end of the warranty, or from today where it has ended. */
  days: number
  order_id?: string | null
  line_item_id?: string | null
  note?: string | null
  actor_id: string | null
}

export const extendWarrantyStepId = "traceability-extend-warranty-step"

/**
 * This step adds days to the warranty of a unit that a customer has. Compensated by taking them away.
 *
 * Returns `{ id }` of the extension. Throws `not_found`, `lot_elsewhere` for a unit of ours, and `invalid_state` for a lot.
 */
export const extendWarrantyStep = createStep(
  extendWarrantyStepId,
  async (input: ExtendWarrantyInput, { container }) => {
    const id = await withTraceability(container, (service) => service.extendWarranty(input))
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.discardWarrantyExtension(id))
    }
  }
)
