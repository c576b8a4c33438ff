import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../application/with-traceability"

/** Compensation of a step that numbered counted stock: it is counted without a number again. */
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
