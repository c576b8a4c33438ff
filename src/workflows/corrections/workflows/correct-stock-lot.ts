import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { CorrectStockLotInput, correctStockLotStep } from "../steps/correct-stock-lot"

export const correctStockLotWorkflowId = "traceability-correct-stock-lot"

/** Puts a wrongly read number right, in stock or at a customer. Answers the ids of the documents that tell of it. */
export const correctStockLotWorkflow = createWorkflow(
  correctStockLotWorkflowId,
  (input: WorkflowData<CorrectStockLotInput>) => new WorkflowResponse(correctStockLotStep(input))
)
