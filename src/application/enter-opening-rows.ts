import type { MedusaContainer } from "@medusajs/framework/types"
import type {
  AddedOpeningRows,
  OpeningRow,
} from "../modules/traceability/operations/opening/opening-row"
import type { RowError } from "../shared/traceability-error"
import { enterOpeningChunk, type Entering } from "./enter-opening-chunk"
import { findOpeningArticles, isUnfound, type NamedArticle } from "./find-opening-articles"

export type EnterOpeningRows = Entering & {
  rows: (NamedArticle &
    Omit<OpeningRow, "index" | "inventory_item_id" | "lot_name"> & { name: string })[]
}

/**
 * Enters rows into an opening run, all or nothing, each with its article by id, SKU, EAN, UPC or barcode. Throws every bad row
 * by its index; a preview returns them.
 */
export async function enterOpeningRows(
  container: MedusaContainer,
  { rows, ...entering }: EnterOpeningRows
): Promise<AddedOpeningRows> {
  const answers = await findOpeningArticles(container, rows)
  const errors: RowError[] = []
  const good: OpeningRow[] = []
  for (const [index, { name, article, variant_id, ...row }] of rows.entries()) {
    const answer = answers[index]
    if (isUnfound(answer)) {
      const value = article ?? variant_id ?? row.inventory_item_id ?? null
      errors.push({ index, value, ...answer })
    } else {
      good.push({ ...row, ...answer, index, lot_name: name })
    }
  }
  return enterOpeningChunk(container, entering, rows, good, errors)
}
