import type { MedusaContainer } from "@medusajs/framework/types"
import type { BomSnapshot } from "../../modules/traceability/manufacturing/bom-snapshot"
import { withTraceability } from "../../utils/with-traceability"

/** Compensation of a step that changed or deleted a bill of materials. */
export async function restoreBom(
  before: BomSnapshot | undefined,
  { container }: { container: MedusaContainer }
): Promise<void> {
  if (before) {
    await withTraceability(container, (service) => service.restoreBom(before))
  }
}
