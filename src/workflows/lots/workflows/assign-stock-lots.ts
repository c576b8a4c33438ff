import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AssignLots } from "../../../modules/traceability/operations/corrections/assign-lots"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { assignStockLotsStep } from "../steps/assign-stock-lots"
import { readStockOperationStep } from "../../operations/steps/read-stock-operation"

export const assignStockLotsWorkflowId = "traceability-assign-stock-lots"

/**
 * This workflow gives lots or serial numbers to untracked stock: stock that Medusa counts and that has none.
 *
 * Returns the operation that did it, with its lines.
 */
export const assignStockLotsWorkflow = createWorkflow(
  assignStockLotsWorkflowId,
  (input: WorkflowData<AssignLots>) => {
    const operationId = assignStockLotsStep(input)
    reserveWaitingOperationsStep([
      { inventory_item_id: input.inventory_item_id, location_id: input.location_id },
    ])
    return new WorkflowResponse(readStockOperationStep(operationId))
  }
)
