import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reserveWaitingOperationsStep } from "../steps/reserve-waiting-operations"
import {
  UnreserveStockOperationInput,
  unreserveStockOperationStep,
} from "../steps/unreserve-stock-operation"
import { readStockOperationStep } from "../steps/read-stock-operation"

export const unreserveStockOperationWorkflowId = "traceability-unreserve-stock-operation"

/** This workflow frees what an operation has reserved and offers it to others that wait. Returns it with its lines. */
export const unreserveStockOperationWorkflow = createWorkflow(
  unreserveStockOperationWorkflowId,
  (input: WorkflowData<UnreserveStockOperationInput>) => {
    unreserveStockOperationStep(input)
    reserveWaitingOperationsStep({ operation_ids: [input.id] })
    return new WorkflowResponse(readStockOperationStep(input.id))
  }
)
