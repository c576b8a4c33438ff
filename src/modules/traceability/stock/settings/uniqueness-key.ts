import type { UniquenessScope } from "../../../../types/operation"

/** What `traceability_lot.uniqueness_scope` holds: a name is unique among the lots that share it. */
export const uniquenessKey = (scope: UniquenessScope, itemId: string): string =>
  scope === "global" ? "global" : itemId
