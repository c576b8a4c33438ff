import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { StartOpening } from "../../../modules/traceability/operations/opening/opening-run"
import { startOpeningStockStep } from "../steps/start-opening-stock"
import { readOpeningStockStep } from "../steps/read-opening-stock"

export const startOpeningStockWorkflowId = "traceability-start-opening-stock"

/**
 * This workflow opens a run of opening stock at a stock location. Numbers are entered into it in parts, and it is confirmed
 * once.
 *
 * Returns the run.
 */
export const startOpeningStockWorkflow = createWorkflow(
  startOpeningStockWorkflowId,
  (input: WorkflowData<StartOpening>) =>
    new WorkflowResponse(readOpeningStockStep(startOpeningStockStep(input)))
)
