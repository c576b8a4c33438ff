import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  CancelManufacturingOrderInput,
  cancelManufacturingOrderStep,
} from "../steps/cancel-manufacturing-order"
import { resyncComponentReservationsStep } from "../steps/resync-component-reservations"
import { syncComponentReservationsStep } from "../steps/sync-component-reservations"
import { readManufacturingOrdersStep } from "../steps/read-manufacturing-orders"

export const cancelManufacturingOrderWorkflowId = "traceability-cancel-manufacturing-order"

/** This workflow cancels a manufacturing order with which nothing was produced. Returns it. */
export const cancelManufacturingOrderWorkflow = createWorkflow(
  cancelManufacturingOrderWorkflowId,
  (input: WorkflowData<CancelManufacturingOrderInput>) => {
    const ids = transform(input, ({ id }) => [id])
    resyncComponentReservationsStep(ids)
    cancelManufacturingOrderStep(input)
    syncComponentReservationsStep(ids)
    const orders = readManufacturingOrdersStep(ids)
    return new WorkflowResponse(transform({ orders }, (data) => data.orders[0]))
  }
)
