import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  PrepareManufacturingBatchInput,
  prepareManufacturingBatchStep,
} from "../steps/prepare-manufacturing-batch"

export const prepareManufacturingBatchWorkflowId = "traceability-prepare-manufacturing-batch"

/**
 * This workflow gives every unit of a manufacturing order its lot or serial number, one order a unit.
 *
 * Returns `{ order_ids, rest_id }`.
 */
export const prepareManufacturingBatchWorkflow = createWorkflow(
  prepareManufacturingBatchWorkflowId,
  (input: WorkflowData<PrepareManufacturingBatchInput>) => {
    const prepared = prepareManufacturingBatchStep(input)
    return new WorkflowResponse(prepared)
  }
)
