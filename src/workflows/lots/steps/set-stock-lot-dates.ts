import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { GivenLotDates } from "../../../modules/traceability/stock/lots/compute-lot-dates"
import { withTraceability } from "../../../application/with-traceability"
import { restoreLot } from "../restore-lot"

export type SetStockLotDatesInput = {
  ids: string[]
  dates: GivenLotDates
  actor_id?: string | null
}

export const setStockLotDatesStepId = "traceability-set-stock-lot-dates-step"

/** This step changes the dates of several lots, all or none. Compensated by restoring the lots. */
export const setStockLotDatesStep = createStep(
  setStockLotDatesStepId,
  async ({ ids, dates, actor_id }: SetStockLotDatesInput, { container }) => {
    const before = await withTraceability(container, (service) => service.snapshotLots(ids))
    await withTraceability(container, (service) => service.changeDatesOfLots(ids, dates, actor_id))
    return new StepResponse(void 0, before)
  },
  restoreLot
)
