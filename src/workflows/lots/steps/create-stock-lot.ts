import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateLot } from "../../../modules/traceability/stock/lots/create-lot"
import { undoAssignment } from "../undo-assignment"
import { refuseArticleCodes } from "../../../application/refuse-article-codes"
import { withTraceability } from "../../../application/with-traceability"
import { refuseUnknownIds } from "../../../medusa/refuse-unknown-ids"

export type CreateStockLotInput = {
  lot: CreateLot
  place?: { location_id: string; quantity: number }
  actor_id: string | null
}

export const createStockLotStepId = "traceability-create-stock-lot-step"

/**
 * This step creates a lot or serial number; without a name it gets the next one of the item's sequence. With a place it
 * also gives the lot to untracked stock there. Compensated by deleting the lot, or where it has movements by taking it
 * off that stock.
 *
 * Returns the lot's id.
 */
export const createStockLotStep = createStep(
  createStockLotStepId,
  async (input: CreateStockLotInput, { container }) => {
    const { name, accept_code } = input.lot
    await refuseUnknownIds(container, "sales_channel", [input.lot.sales_channel_id])
    await refuseArticleCodes(container, [{ index: 0, name, accept_code }])
    const place = input.place
    if (place) {
      const made = await withTraceability(container, (service) =>
        service.createLotOfCountedStock(input.lot, place, input.actor_id)
      )
      return new StepResponse(made.id, { operation_id: made.operation_id })
    }
    const id = await withTraceability(container, (service) =>
      service.createLot(input.lot, input.actor_id)
    )
    return new StepResponse(id, { lot_id: id })
  },
  async (made: { lot_id?: string; operation_id?: string } | undefined, { container }) => {
    const lotId = made?.lot_id
    if (lotId) {
      await withTraceability(container, (service) => service.deleteLot(lotId))
    }
    await undoAssignment(made?.operation_id, { container })
  }
)
