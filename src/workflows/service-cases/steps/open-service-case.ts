import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { offerFreedStock } from "../../../application/offer-freed-stock"
import { refuseForeignLinks } from "../../../application/refuse-foreign-links"
import { withTraceability } from "../../../application/with-traceability"

export type OpenServiceCaseInput = {
  lot_id: string
  /** Of a lot, how many pieces are concerned; 1 when left out. */
  quantity?: number
  /** One of the shop's list. */
  reason: string
  /** What is wrong, in the words of whoever reported it. */
  fault?: string | null
  /** Of a lot that went to many: whose pieces they are. */
  order_id?: string | null
  /** A claim or return of Medusa's that goes with it. */
  order_claim_id?: string | null
  return_id?: string | null
  actor_id: string | null
}

export const openServiceCaseStepId = "traceability-open-service-case-step"

/**
 * This step opens a service case for a fault that was reported; a unit of ours is blocked. Compensated by deleting the case and
 * offering the unit to operations that wait.
 *
 * Returns `{ id, lost_ids }`: the case's id, and the operations that lost the unit. Throws `not_found`, `lot_elsewhere`,
 * `not_sold_here` for a claim or return of another order, and `invalid_state` (409) for a serial number whose case is open already.
 */
export const openServiceCaseStep = createStep(
  openServiceCaseStepId,
  async (input: OpenServiceCaseInput, { container }) => {
    await refuseForeignLinks(container, input.lot_id, input)
    const { id, lost } = await withTraceability(container, (service) =>
      service.openServiceCase(input)
    )
    const lost_ids = lost.map((operation) => operation.operation_id)
    return new StepResponse({ id, lost_ids }, { id, lot_id: input.lot_id })
  },
  async (done, { container }) => {
    if (done) {
      await withTraceability(container, (service) => service.discardServiceCase(done.id))
      await offerFreedStock(container, { lot_ids: [done.lot_id] })
    }
  }
)
