import type { UniquenessGroup } from "medusa-plugin-traceability/types"

/** Items of one brand share their numbers: a number exists once among them. All others keep the shop's setting. */
export const uniqueInBrand =
  (brandOfItem: Record<string, string>): UniquenessGroup =>
  (inventoryItemId) =>
    brandOfItem[inventoryItemId] ?? null
