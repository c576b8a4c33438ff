import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { RepairLevel } from "../../../application/repair-level"
import { repairStockLevelStep } from "../steps/repair-stock-level"

export const repairStockLevelWorkflowId = "traceability-repair-stock-level"

/**
 * This workflow sets Medusa's level of a tracked item at a place to what is on hand there, where the two differ and nothing
 * in flight explains it.
 *
 * Returns what was done, `{ id, inventory_item_id, location_id, quantity_before, quantity_after }`.
 */
export const repairStockLevelWorkflow = createWorkflow(
  repairStockLevelWorkflowId,
  (input: WorkflowData<RepairLevel>) => new WorkflowResponse(repairStockLevelStep(input))
)
