import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  ReserveStockOperationInput,
  reserveStockOperationStep,
} from "../steps/reserve-stock-operation"

export const reserveStockOperationWorkflowId = "traceability-reserve-stock-operation"

/** Reserves what an operation misses by the removal strategy. */
export const reserveStockOperationWorkflow = createWorkflow(
  reserveStockOperationWorkflowId,
  (input: WorkflowData<ReserveStockOperationInput>) => {
    reserveStockOperationStep(input)
    return new WorkflowResponse(input)
  }
)
