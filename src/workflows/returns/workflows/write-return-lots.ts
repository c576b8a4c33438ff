import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { WriteReturnLotsInput, writeReturnLotsStep } from "../steps/write-return-lots"
import { readStockOperationStep } from "../../operations/steps/read-stock-operation"

export const writeReturnLotsWorkflowId = "traceability-write-return-lots"

/**
 * This workflow writes which units come back with a return of Medusa.
 *
 * Returns the return's operation with its lines.
 */
export const writeReturnLotsWorkflow = createWorkflow(
  writeReturnLotsWorkflowId,
  (input: WorkflowData<WriteReturnLotsInput>) =>
    new WorkflowResponse(readStockOperationStep(writeReturnLotsStep(input)))
)
