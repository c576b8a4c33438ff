import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { reopenClaims } from "../../operations/reopen-claims"
import { withTraceability } from "../../../application/with-traceability"

export const confirmStockClaimsStepId = "traceability-confirm-stock-claims-step"

/**
 * This step writes the ledger, the lot stock and the documents of claimed operations, all or none. Compensated by
 * reversing their movements.
 *
 * Returns for each operation `{ operation_id, code, lot_ids }`.
 */
export const confirmStockClaimsStep = createStep(
  confirmStockClaimsStepId,
  async (claimIds: string[], { container }) => {
    const { done, undo } = await withTraceability(container, (service) =>
      service.confirmClaims(claimIds)
    )
    return new StepResponse(
      done.map(({ operation_ids, code, lot_ids }) => ({
        operation_id: operation_ids[0],
        code,
        lot_ids,
      })),
      undo
    )
  },
  reopenClaims
)
