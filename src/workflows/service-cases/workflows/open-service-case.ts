import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { TraceabilityEvents } from "../../../types/events"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { OpenServiceCaseInput, openServiceCaseStep } from "../steps/open-service-case"
import { readServiceCaseStep } from "../steps/read-service-case"

export const openServiceCaseWorkflowId = "traceability-open-service-case"

/**
 * This workflow opens a service case for a fault of a unit. A unit of ours does not leave while its case is open; operations that
 * had reserved it are filled with others.
 *
 * Returns the case.
 */
export const openServiceCaseWorkflow = createWorkflow(
  openServiceCaseWorkflowId,
  (input: WorkflowData<OpenServiceCaseInput>) => {
    const opened = openServiceCaseStep(input)
    reserveWaitingOperationsStep({ operation_ids: opened.lost_ids })
    const data = transform({ opened, input }, ({ opened: { id }, input: { lot_id } }) => ({
      id,
      lot_id,
    }))
    emitEventStep({ eventName: TraceabilityEvents.SERVICE_CASE_OPENED, data })
    return new WorkflowResponse(readServiceCaseStep(opened.id))
  }
)
