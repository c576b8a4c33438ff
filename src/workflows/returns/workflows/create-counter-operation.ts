import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  CreateCounterOperationInput,
  createCounterOperationStep,
} from "../steps/create-counter-operation"
import { readStockOperationStep } from "../../operations/steps/read-stock-operation"

export const createCounterOperationWorkflowId = "traceability-create-counter-operation"

/**
 * This workflow creates the draft that returns a done receipt, transfer or delivery with the same lots, or finds the
 * one that was started.
 *
 * Returns it with its lines.
 */
export const createCounterOperationWorkflow = createWorkflow(
  createCounterOperationWorkflowId,
  (input: WorkflowData<CreateCounterOperationInput>) =>
    new WorkflowResponse(readStockOperationStep(createCounterOperationStep(input)))
)
