import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { DeleteAnnouncementInput, deleteAnnouncementStep } from "../steps/delete-announcement"

export const deleteAnnouncementWorkflowId = "traceability-delete-announcement"

/** This workflow deletes an announcement of which nothing has been received. Returns its id. */
export const deleteAnnouncementWorkflow = createWorkflow(
  deleteAnnouncementWorkflowId,
  (input: WorkflowData<DeleteAnnouncementInput>) =>
    new WorkflowResponse(deleteAnnouncementStep(input))
)
