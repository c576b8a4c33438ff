import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { CorrectStockLotInput, correctStockLotStep } from "../steps/correct-stock-lot"
import { readStockOperationsStep } from "../../operations/steps/read-stock-operations"

export const correctStockLotWorkflowId = "traceability-correct-stock-lot"

/**
 * This workflow corrects a misread lot or serial number, in stock or at a customer. Medusa's levels do not change.
 *
 * Returns the documents with their lines.
 */
export const correctStockLotWorkflow = createWorkflow(
  correctStockLotWorkflowId,
  (input: WorkflowData<CorrectStockLotInput>) =>
    new WorkflowResponse(readStockOperationsStep(correctStockLotStep(input)))
)
