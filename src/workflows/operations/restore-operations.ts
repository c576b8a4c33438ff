import type { MedusaContainer } from "@medusajs/framework/types"
import type { OperationSnapshot } from "../../modules/traceability/operations/documents/operation-snapshot"
import { withTraceability } from "../../application/with-traceability"

/** Compensation of a step that changed an operation: it is as it was, with what it held as far as that is still free. */
export async function restoreOperations(
  before: OperationSnapshot | undefined,
  { container }: { container: MedusaContainer }
): Promise<void> {
  if (before) {
    await withTraceability(container, (service) => service.restoreOperations(before))
  }
}
