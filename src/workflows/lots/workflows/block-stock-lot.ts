import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { TraceabilityEvents } from "../../../types/events"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { BlockStockLotInput, blockStockLotStep } from "../steps/block-stock-lot"

export const blockStockLotWorkflowId = "traceability-block-stock-lot"

/**
 * This workflow blocks a lot. Operations that lose it are filled with other lots.
 *
 * Returns `{ lost, still_shipping }`.
 */
export const blockStockLotWorkflow = createWorkflow(
  blockStockLotWorkflowId,
  (input: WorkflowData<BlockStockLotInput>) => {
    const blocked = blockStockLotStep(input)
    reserveWaitingOperationsStep({ operation_ids: blocked.lost_ids })
    emitEventStep({ eventName: TraceabilityEvents.LOT_BLOCKED, data: { id: input.id } })
    return new WorkflowResponse(
      transform({ blocked }, ({ blocked: { lost, still_shipping } }) => ({ lost, still_shipping }))
    )
  }
)
