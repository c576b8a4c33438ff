import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { GivenLotDates } from "../../../modules/traceability/stock/lots/compute-lot-dates"
import { withTraceability } from "../../../application/with-traceability"
import { restoreLot } from "../restore-lot"

export type SetStockLotDatesInput = { ids: string[]; dates: GivenLotDates }

export const setStockLotDatesStepId = "traceability-set-stock-lot-dates-step"

/** This step changes the dates of several lots, all or none. Compensated by restoring the lots. */
export const setStockLotDatesStep = createStep(
  setStockLotDatesStepId,
  async ({ ids, dates }: SetStockLotDatesInput, { container }) => {
    const before = await withTraceability(container, (service) => service.snapshotLots(ids))
    await withTraceability(container, (service) => service.changeDatesOfLots(ids, dates))
    return new StepResponse(void 0, before)
  },
  restoreLot
)
