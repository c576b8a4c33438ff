import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { TraceabilityEvents } from "../../../types/events"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { FlagUnitInput, flagUnitStep } from "../steps/flag-unit"
import { readSuspicionStep } from "../steps/read-suspicion"

export const flagUnitWorkflowId = "traceability-flag-unit"

/**
 * This workflow writes that a unit is suspicious. One that is stolen or lost does not leave until it is cleared; operations that had
 * reserved it are filled with others.
 *
 * Returns what was written.
 */
export const flagUnitWorkflow = createWorkflow(
  flagUnitWorkflowId,
  (input: WorkflowData<FlagUnitInput>) => {
    const flagged = flagUnitStep(input)
    reserveWaitingOperationsStep({ operation_ids: flagged.lost_ids })
    const data = transform({ flagged, input }, ({ flagged: { id }, input: { lot_id, kind } }) => ({
      id,
      lot_id,
      kind,
    }))
    emitEventStep({ eventName: TraceabilityEvents.UNIT_SUSPICIOUS, data })
    return new WorkflowResponse(readSuspicionStep(flagged.id))
  }
)
