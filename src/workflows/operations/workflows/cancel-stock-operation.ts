import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { TraceabilityEvents } from "../../../types/events"
import { closeReceivedPurchaseOrderStep } from "../../purchasing/steps/close-received-purchase-order"
import {
  CancelStockOperationInput,
  cancelStockOperationStep,
} from "../steps/cancel-stock-operation"
import { reserveWaitingOperationsStep } from "../steps/reserve-waiting-operations"
import { readStockOperationStep } from "../steps/read-stock-operation"

export const cancelStockOperationWorkflowId = "traceability-cancel-stock-operation"

/** This workflow cancels an operation that is not done. Returns it with its lines. */
export const cancelStockOperationWorkflow = createWorkflow(
  cancelStockOperationWorkflowId,
  (input: WorkflowData<CancelStockOperationInput>) => {
    cancelStockOperationStep(input)
    reserveWaitingOperationsStep({ operation_ids: [input.id] })
    closeReceivedPurchaseOrderStep(input.id)
    emitEventStep({ eventName: TraceabilityEvents.OPERATION_CANCELLED, data: { id: input.id } })
    return new WorkflowResponse(readStockOperationStep(input.id))
  }
)
