import type { MedusaContainer } from "@medusajs/framework/types"
import type { ClaimUndo } from "../../modules/traceability/operations/claims/confirmed"
import { withTraceability } from "../../application/with-traceability"

/**
 * Compensation of a step that confirmed claims: the units move back, and the claims are open again until the claiming
 * step releases them.
 */
export async function reopenClaims(
  undo: ClaimUndo[] | undefined,
  { container }: { container: MedusaContainer }
): Promise<void> {
  if (undo?.length) {
    await withTraceability(container, (service) => service.reopenClaims(undo))
  }
}
