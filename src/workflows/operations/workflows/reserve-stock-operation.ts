import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  ReserveStockOperationInput,
  reserveStockOperationStep,
} from "../steps/reserve-stock-operation"
import { readStockOperationStep } from "../steps/read-stock-operation"

export const reserveStockOperationWorkflowId = "traceability-reserve-stock-operation"

/** This workflow reserves what an operation misses by the removal strategy. Returns it with its lines. */
export const reserveStockOperationWorkflow = createWorkflow(
  reserveStockOperationWorkflowId,
  (input: WorkflowData<ReserveStockOperationInput>) => {
    reserveStockOperationStep(input)
    return new WorkflowResponse(readStockOperationStep(input.id))
  }
)
