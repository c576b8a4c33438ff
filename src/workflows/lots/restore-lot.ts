import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../application/with-traceability"

/** Compensation of a step that changed or deleted lots. */
export async function restoreLot(
  before: string | undefined,
  { container }: { container: MedusaContainer }
): Promise<void> {
  if (before) {
    await withTraceability(container, (service) => service.restoreLot(before))
  }
}
