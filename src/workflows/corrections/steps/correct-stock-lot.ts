import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CorrectLot } from "../../../modules/traceability/operations/corrections/correction"
import { refuseArticleNames } from "../../../application/refuse-article-codes"
import { withTraceability } from "../../../application/with-traceability"

export type CorrectStockLotInput = CorrectLot & { actor_id: string | null }

export const correctStockLotStepId = "traceability-correct-stock-lot-step"

/**
 * This step corrects a wrong lot name by movements, in one transaction. Compensated by the opposite correction, since
 * the ledger keeps what was written.
 *
 * Returns the ids of the documents.
 */
export const correctStockLotStep = createStep(
  correctStockLotStepId,
  async ({ actor_id, ...input }: CorrectStockLotInput, { container, context }) => {
    await refuseArticleNames(container, [input.right_name])
    const transaction_id = `${correctStockLotStepId}:${context?.transactionId}:${input.wrong_lot_id}`
    const done = await withTraceability(container, (service) =>
      service.correctLot(input, { transaction_id, actor_id })
    )
    return new StepResponse(done.operation_ids, {
      input,
      actor_id,
      transaction_id,
      right_lot_id: done.right_lot_id,
    })
  },
  async (done, { container }) => {
    if (!done) {
      return
    }
    const { input, actor_id, transaction_id, right_lot_id } = done
    await withTraceability(container, async (service) => {
      const wrong = await service.retrieveStockLot(input.wrong_lot_id, { select: ["id", "name"] })
      const back = { ...input, wrong_lot_id: right_lot_id, right_name: wrong.name }
      await service.correctLot(back, { transaction_id: `${transaction_id}:undo`, actor_id })
    })
  }
)
