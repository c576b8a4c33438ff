import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  ReserveManufacturingOrderInput,
  reserveManufacturingOrderStep,
} from "../steps/reserve-manufacturing-order"

export const reserveManufacturingOrderWorkflowId = "reserve-manufacturing-order"

/** Reserves what a confirmed manufacturing order still misses. */
export const reserveManufacturingOrderWorkflow = createWorkflow(
  reserveManufacturingOrderWorkflowId,
  (input: WorkflowData<ReserveManufacturingOrderInput>) => {
    reserveManufacturingOrderStep(input)
    return new WorkflowResponse(input)
  }
)
