import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreLot } from "../restore-lot"
import { withTraceability } from "../../../application/with-traceability"

export type UnblockStockLotInput = { id: string; note?: string | null; actor_id: string | null }

export const unblockStockLotStepId = "traceability-unblock-stock-lot-step"

/** This step lifts the hold on a lot. Compensated by blocking it again with its reason and date. */
export const unblockStockLotStep = createStep(
  unblockStockLotStepId,
  async ({ id, note, actor_id }: UnblockStockLotInput, { container }) => {
    const before = await withTraceability(container, (service) => service.snapshotLot(id))
    await withTraceability(container, (service) => service.unblockLot(id, note ?? null, actor_id))
    return new StepResponse(void 0, { id, before, actor_id })
  },
  async (lifted, { container }) => {
    if (lifted) {
      const [{ blocked_reason }] = JSON.parse(lifted.before) as { blocked_reason: string }[]
      await withTraceability(container, (service) =>
        service.blockLot(lifted.id, blocked_reason, lifted.actor_id)
      )
      await restoreLot(lifted.before, { container })
    }
  }
)
