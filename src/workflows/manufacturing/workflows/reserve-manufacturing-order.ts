import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  ReserveManufacturingOrderInput,
  reserveManufacturingOrderStep,
} from "../steps/reserve-manufacturing-order"
import { resyncComponentReservationsStep } from "../steps/resync-component-reservations"
import { syncComponentReservationsStep } from "../steps/sync-component-reservations"
import { readManufacturingOrdersStep } from "../steps/read-manufacturing-orders"

export const reserveManufacturingOrderWorkflowId = "traceability-reserve-manufacturing-order"

/** This workflow reserves the components that a confirmed manufacturing order still misses. Returns it. */
export const reserveManufacturingOrderWorkflow = createWorkflow(
  reserveManufacturingOrderWorkflowId,
  (input: WorkflowData<ReserveManufacturingOrderInput>) => {
    const ids = transform(input, ({ id }) => [id])
    resyncComponentReservationsStep(ids)
    reserveManufacturingOrderStep(input)
    syncComponentReservationsStep(ids)
    const orders = readManufacturingOrdersStep(ids)
    return new WorkflowResponse(transform({ orders }, (data) => data.orders[0]))
  }
)
