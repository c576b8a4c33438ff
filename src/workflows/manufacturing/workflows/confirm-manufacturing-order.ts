import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  ConfirmManufacturingOrderInput,
  confirmManufacturingOrderStep,
} from "../steps/confirm-manufacturing-order"
import { resyncComponentReservationsStep } from "../steps/resync-component-reservations"
import { syncComponentReservationsStep } from "../steps/sync-component-reservations"
import { readManufacturingOrdersStep } from "../steps/read-manufacturing-orders"

export const confirmManufacturingOrderWorkflowId = "traceability-confirm-manufacturing-order"

/**
 * This workflow confirms a draft manufacturing order and reserves its components, in Medusa too. Returns it.
 */
export const confirmManufacturingOrderWorkflow = createWorkflow(
  confirmManufacturingOrderWorkflowId,
  (input: WorkflowData<ConfirmManufacturingOrderInput>) => {
    const ids = transform(input, ({ id }) => [id])
    resyncComponentReservationsStep(ids)
    confirmManufacturingOrderStep(input)
    syncComponentReservationsStep(ids)
    const orders = readManufacturingOrdersStep(ids)
    return new WorkflowResponse(transform({ orders }, (data) => data.orders[0]))
  }
)
