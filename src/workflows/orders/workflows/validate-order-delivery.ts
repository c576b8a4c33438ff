import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import {
  PlanOrderFulfillmentInput,
  planOrderFulfillmentStep,
} from "../steps/plan-order-fulfillment"

export const validateOrderDeliveryWorkflowId = "traceability-validate-order-delivery"

/**
 * This workflow validates the delivery of an order by creating Medusa's own fulfilment of what is assigned, so that
 * carrier, stock and order are as if it had been created there. The claim inside that workflow checks and moves the
 * units.
 */
export const validateOrderDeliveryWorkflow = createWorkflow(
  validateOrderDeliveryWorkflowId,
  (input: WorkflowData<PlanOrderFulfillmentInput>) => {
    const fulfillmentInput = planOrderFulfillmentStep(input)
    createOrderFulfillmentWorkflow.runAsStep({ input: fulfillmentInput })
    return new WorkflowResponse(
      transform({ input }, () => ({ backorder_id: null as string | null }))
    )
  }
)
