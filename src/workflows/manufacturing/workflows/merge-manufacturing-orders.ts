import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  MergeManufacturingOrdersInput,
  mergeManufacturingOrdersStep,
} from "../steps/merge-manufacturing-orders"
import { resyncComponentReservationsStep } from "../steps/resync-component-reservations"
import { syncComponentReservationsStep } from "../steps/sync-component-reservations"

export const mergeManufacturingOrdersWorkflowId = "traceability-merge-manufacturing-orders"

/** Makes one order of several; answers the id of the one that takes the others in. */
export const mergeManufacturingOrdersWorkflow = createWorkflow(
  mergeManufacturingOrdersWorkflowId,
  (input: WorkflowData<MergeManufacturingOrdersInput>) => {
    resyncComponentReservationsStep(input.ids)
    const id = mergeManufacturingOrdersStep(input)
    syncComponentReservationsStep(input.ids)
    return new WorkflowResponse(id)
  }
)
