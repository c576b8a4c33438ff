import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { TraceabilityEvents } from "../../../types/events"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { BlockStockLotsInput, blockStockLotsStep } from "../steps/block-stock-lots"

export const blockStockLotsWorkflowId = "traceability-block-stock-lots"

/**
 * This workflow blocks several lots, all or none. Operations that lose some are filled with other lots.
 *
 * Returns `{ lost, still_shipping }`.
 */
export const blockStockLotsWorkflow = createWorkflow(
  blockStockLotsWorkflowId,
  (input: WorkflowData<BlockStockLotsInput>) => {
    const blocked = blockStockLotsStep(input)
    reserveWaitingOperationsStep({ operation_ids: blocked.lost_ids })
    emitEventStep({
      eventName: TraceabilityEvents.LOT_BLOCKED,
      data: transform({ input }, (given) => given.input.ids.map((id) => ({ id }))),
    })
    return new WorkflowResponse(
      transform({ blocked }, ({ blocked: { lost, still_shipping } }) => ({ lost, still_shipping }))
    )
  }
)
