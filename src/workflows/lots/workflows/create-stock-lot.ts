import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { TraceabilityEvents } from "../../../types/events"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { CreateStockLotInput, createStockLotStep } from "../steps/create-stock-lot"
import { readStockLotStep } from "../steps/read-stock-lot"

export const createStockLotWorkflowId = "traceability-create-stock-lot"

/**
 * This workflow creates a lot or serial number, with a place for untracked stock that is there.
 *
 * Returns the lot.
 */
export const createStockLotWorkflow = createWorkflow(
  createStockLotWorkflowId,
  (input: WorkflowData<CreateStockLotInput>) => {
    const lotId = createStockLotStep(input)
    reserveWaitingOperationsStep({ lot_ids: [lotId] })
    emitEventStep({ eventName: TraceabilityEvents.LOT_CREATED, data: { id: lotId } })
    return new WorkflowResponse(readStockLotStep(lotId))
  }
)
