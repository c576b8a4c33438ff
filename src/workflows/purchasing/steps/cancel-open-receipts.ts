import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { OperationSnapshot } from "../../../modules/traceability/operations/documents/operation-snapshot"
import { restoreOperations } from "../../operations/restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export const cancelOpenReceiptsStepId = "traceability-cancel-open-receipts-step"

/**
 * This step cancels the open receipts of a purchase order. Compensated by restoring them.
 *
 * Returns `{ received }`, whether something was received before.
 */
export const cancelOpenReceiptsStep = createStep(
  cancelOpenReceiptsStepId,
  async (purchaseOrderId: string, { container }) => {
    const { operations } = await withTraceability(container, (service) =>
      service.searchOperations({ purchase_order_id: purchaseOrderId, limit: 1_000, offset: 0 })
    )
    const open = operations.filter(
      (operation) => operation.state !== "done" && operation.state !== "cancelled"
    )
    const before: OperationSnapshot[] = []
    for (const { id } of open) {
      before.push(await withTraceability(container, (service) => service.cancelOperation(id)))
    }
    const received = operations.some((operation) => operation.state === "done")
    return new StepResponse({ received }, before)
  },
  async (before, { container }) => {
    for (const operation of before ?? []) {
      await restoreOperations(operation, { container })
    }
  }
)
