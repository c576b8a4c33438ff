import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { offerFreedStock } from "../../../application/offer-freed-stock"
import { withTraceability } from "../../../application/with-traceability"
import type { SuspicionKind } from "../../../types/suspicion"

export type FlagUnitInput = {
  kind: SuspicionKind
  lot_id: string
  /** Why, in words that people read. */
  reason: string
  /** Of the police or the insurer. */
  reference?: string | null
  order_id?: string | null
  actor_id: string | null
}

export const flagUnitStepId = "traceability-flag-unit-step"

/**
 * This step writes that a unit is suspicious; one that is stolen or lost is blocked. Compensated by taking that back and offering
 * the unit to operations that wait.
 *
 * Returns `{ id, lost_ids }`: the suspicion's id, and the operations that lost the unit. Throws `not_found`, and `invalid_state` for
 * a lot of many units that is said to be stolen or lost.
 */
export const flagUnitStep = createStep(
  flagUnitStepId,
  async ({ kind, lot_id, reason, ...more }: FlagUnitInput, { container }) => {
    const flagged = await withTraceability(container, (service) =>
      service.flagUnit(kind, lot_id, reason, { ...more, announced: true })
    )
    const lost_ids = flagged.lost.map((operation) => operation.operation_id)
    return new StepResponse({ id: flagged.id, lost_ids }, { flagged, lot_id })
  },
  async (done, { container }) => {
    if (done) {
      await withTraceability(container, (service) => service.unflagUnit(done.flagged))
      await offerFreedStock(container, { lot_ids: [done.lot_id] })
    }
  }
)
