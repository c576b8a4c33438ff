import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../application/with-traceability"

/** Compensation of a step that claimed several operations: releases each claim, the last one first. */
export async function releaseClaims(
  claimIds: string[] | undefined,
  { container }: { container: MedusaContainer }
): Promise<void> {
  for (const claimId of [...(claimIds ?? [])].reverse()) {
    await withTraceability(container, (service) => service.releaseClaim(claimId))
  }
}
