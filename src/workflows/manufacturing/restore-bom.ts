import type { MedusaContainer } from "@medusajs/framework/types"
import type { BomSnapshot } from "../../modules/traceability/manufacturing/boms/bom-snapshot"
import { withTraceability } from "../../application/with-traceability"

/** Compensation of a step that changed or deleted a bill of materials. */
export async function restoreBom(
  before: BomSnapshot | undefined,
  { container }: { container: MedusaContainer }
): Promise<void> {
  if (before) {
    await withTraceability(container, (service) => service.restoreBom(before))
  }
}
