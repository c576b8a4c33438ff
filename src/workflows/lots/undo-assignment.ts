import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../application/with-traceability"

/** Compensation of a step that gave lots to untracked stock: it is untracked again. */
export async function undoAssignment(
  operationId: string | undefined,
  { container }: { container: MedusaContainer }
): Promise<void> {
  if (operationId) {
    await withTraceability(container, (service) =>
      service.undoAssignment(operationId, "What followed it failed.")
    )
  }
}
