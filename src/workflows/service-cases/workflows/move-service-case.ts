import {
  createWorkflow,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { TraceabilityEvents } from "../../../types/events"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { MoveServiceCaseInput, moveServiceCaseStep } from "../steps/move-service-case"
import { readServiceCaseStep } from "../steps/read-service-case"

export const moveServiceCaseWorkflowId = "traceability-move-service-case"

/**
 * This workflow starts, closes, cancels or reopens a service case. A unit of ours is for sale again once it was repaired, or had no
 * fault.
 *
 * Returns the case.
 */
export const moveServiceCaseWorkflow = createWorkflow(
  moveServiceCaseWorkflowId,
  (input: WorkflowData<MoveServiceCaseInput>) => {
    const moved = moveServiceCaseStep(input)
    reserveWaitingOperationsStep(
      transform({ moved }, ({ moved: { lost_ids, freed_ids } }) =>
        freed_ids.length ? { lot_ids: freed_ids } : { operation_ids: lost_ids }
      )
    )
    when({ input }, ({ input }) => input.to === "done").then(() => {
      const data = transform({ moved, input }, ({ moved: { lot_id }, input: { id } }) => ({
        id,
        lot_id,
      }))
      emitEventStep({ eventName: TraceabilityEvents.SERVICE_CASE_CLOSED, data })
    })
    return new WorkflowResponse(readServiceCaseStep(input.id))
  }
)
