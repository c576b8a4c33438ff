import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { TraceabilityEvents } from "../../../types/events"
import { BlockStockLotInput, blockStockLotStep } from "../steps/block-stock-lot"

export const blockStockLotWorkflowId = "block-stock-lot"

/** Holds a lot back, with a reason and the person. */
export const blockStockLotWorkflow = createWorkflow(
  blockStockLotWorkflowId,
  (input: WorkflowData<BlockStockLotInput>) => {
    blockStockLotStep(input)
    emitEventStep({ eventName: TraceabilityEvents.LOT_BLOCKED, data: { id: input.id } })
    return new WorkflowResponse(input)
  }
)
