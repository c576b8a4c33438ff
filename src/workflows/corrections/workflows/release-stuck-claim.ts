import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ReleaseStuckClaim } from "../../../modules/traceability/settling/release-stuck-claim"
import { releaseStuckClaimStep } from "../steps/release-stuck-claim"

export const releaseStuckClaimWorkflowId = "traceability-release-stuck-claim"

/**
 * This workflow ends what a process left half done when it died, and no rule could settle. A level that is off afterwards
 * is set by `repairStockLevelWorkflow`.
 *
 * Returns `{ claim_id, outcome }`.
 */
export const releaseStuckClaimWorkflow = createWorkflow(
  releaseStuckClaimWorkflowId,
  (input: WorkflowData<ReleaseStuckClaim>) => new WorkflowResponse(releaseStuckClaimStep(input))
)
