import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { UpdateLot } from "../../../modules/traceability/stock/lots/update-lot"
import { restoreLot } from "../restore-lot"
import { refuseArticleCodes } from "../../../application/refuse-article-codes"
import { withTraceability } from "../../../application/with-traceability"
import { refuseUnknownIds } from "../../../medusa/refuse-unknown-ids"

export type UpdateStockLotInput = {
  id: string
  change: UpdateLot
  actor_id?: string | null
}

export const updateStockLotStepId = "traceability-update-stock-lot-step"

/** A channel that the lot has already may have been deleted since; whoever changes something else need not care. */
async function refuseUnknownChannel(
  container: MedusaContainer,
  { id, change: { sales_channel_id } }: UpdateStockLotInput
): Promise<void> {
  const [lot] = sales_channel_id
    ? await withTraceability(container, (service) =>
        service.listStockLots({ id: [id] }, { select: ["id", "sales_channel_id"] })
      )
    : []
  if (lot && lot.sales_channel_id !== sales_channel_id) {
    await refuseUnknownIds(container, "sales_channel", [sales_channel_id])
  }
}

/**
 * This step changes a lot. Its item never changes, nor its name once it has left to a customer or into production.
 * Compensated by restoring the lot.
 */
export const updateStockLotStep = createStep(
  updateStockLotStepId,
  async (input: UpdateStockLotInput, { container }) => {
    const { name, accept_code } = input.change
    await refuseUnknownChannel(container, input)
    await refuseArticleCodes(container, [{ index: 0, name, accept_code }])
    const before = await withTraceability(container, (service) => service.snapshotLot(input.id))
    await withTraceability(container, (service) =>
      service.updateLot(input.id, input.change, input.actor_id)
    )
    return new StepResponse(void 0, before)
  },
  restoreLot
)
