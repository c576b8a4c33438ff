import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { OfferUnitInput, offerUnitStep } from "../steps/offer-unit"

export const offerUnitWorkflowId = "traceability-offer-unit"

/** This workflow offers a unit to whoever has a code. Returns `{ id, code, expires_at }`. */
export const offerUnitWorkflow = createWorkflow(
  offerUnitWorkflowId,
  (input: WorkflowData<OfferUnitInput>) => new WorkflowResponse(offerUnitStep(input))
)
