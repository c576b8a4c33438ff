import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { TraceabilityEvents } from "../../../types/events"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { ClearUnitInput, clearUnitStep } from "../steps/clear-unit"
import { readSuspicionStep } from "../steps/read-suspicion"

export const clearUnitWorkflowId = "traceability-clear-unit"

/**
 * This workflow clears a unit of what was said against it. A block that came with it goes, and the unit is offered to operations
 * that wait.
 *
 * Returns what had been said.
 */
export const clearUnitWorkflow = createWorkflow(
  clearUnitWorkflowId,
  (input: WorkflowData<ClearUnitInput>) => {
    const cleared = clearUnitStep(input)
    reserveWaitingOperationsStep({ lot_ids: cleared.lot_ids })
    const data = transform({ cleared, input }, ({ cleared: { lot_id }, input: { id } }) => ({
      id,
      lot_id,
    }))
    emitEventStep({ eventName: TraceabilityEvents.UNIT_CLEARED, data })
    return new WorkflowResponse(readSuspicionStep(input.id))
  }
)
