import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  MergeManufacturingOrdersInput,
  mergeManufacturingOrdersStep,
} from "../steps/merge-manufacturing-orders"
import { resyncComponentReservationsStep } from "../steps/resync-component-reservations"
import { syncComponentReservationsStep } from "../steps/sync-component-reservations"
import { readManufacturingOrdersStep } from "../steps/read-manufacturing-orders"

export const mergeManufacturingOrdersWorkflowId = "traceability-merge-manufacturing-orders"

/**
 * This workflow merges several manufacturing orders into one.
 *
 * Returns the order that takes in the others.
 */
export const mergeManufacturingOrdersWorkflow = createWorkflow(
  mergeManufacturingOrdersWorkflowId,
  (input: WorkflowData<MergeManufacturingOrdersInput>) => {
    resyncComponentReservationsStep(input.ids)
    const id = mergeManufacturingOrdersStep(input)
    syncComponentReservationsStep(input.ids)
    const orders = readManufacturingOrdersStep([id])
    return new WorkflowResponse(transform({ orders }, (data) => data.orders[0]))
  }
)
