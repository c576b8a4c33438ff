import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  ReceiveAnnouncedNumbersInput,
  receiveAnnouncedNumbersStep,
} from "../steps/receive-announced-numbers"

export const receiveAnnouncedNumbersWorkflowId = "traceability-receive-announced-numbers"

/** This workflow enters everything in a receipt that is announced and still open. Returns how many numbers were entered. */
export const receiveAnnouncedNumbersWorkflow = createWorkflow(
  receiveAnnouncedNumbersWorkflowId,
  (input: WorkflowData<ReceiveAnnouncedNumbersInput>) =>
    new WorkflowResponse(receiveAnnouncedNumbersStep(input))
)
