import type { MedusaContainer } from "@medusajs/framework/types"
import type { OperationSnapshot } from "../../modules/traceability/operations/documents/operation-snapshot"
import { withTraceability } from "../../application/with-traceability"

/**
 * Compensation of a step that changed an operation: restores it, with what it had reserved as far as that is still
 * free.
 */
export async function restoreOperations(
  before: OperationSnapshot | undefined,
  { container }: { container: MedusaContainer }
): Promise<void> {
  if (before) {
    await withTraceability(container, (service) => service.restoreOperations(before))
  }
}
