import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { reopenClaims } from "../../operations/reopen-claims"
import { withTraceability } from "../../../application/with-traceability"

export const confirmStockClaimsStepId = "traceability-confirm-stock-claims-step"

/** Writes ledger, lot stock and documents of claimed operations, all or none. Answers what each of them did. */
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
