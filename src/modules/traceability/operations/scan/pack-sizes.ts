import type { ScannedPart } from "./scan"

/** How much of an item each of the articles holds that a code can name: 6 for a pack of six. Several sizes where they differ. */
export const packSizes = (contents: ScannedPart[][], itemId: string): number[] => [
  ...new Set(
    contents
      .flat()
      .filter((part) => part.inventory_item_id === itemId)
      .map(({ quantity }) => quantity)
  ),
]
