import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { AnnounceNumbersInput, announceNumbersStep } from "../steps/announce-numbers"

export const announceNumbersWorkflowId = "traceability-announce-numbers"

/** This workflow keeps the numbers that a supplier announces for a purchase order. Returns what was read and kept. */
export const announceNumbersWorkflow = createWorkflow(
  announceNumbersWorkflowId,
  (input: WorkflowData<AnnounceNumbersInput>) => new WorkflowResponse(announceNumbersStep(input))
)
