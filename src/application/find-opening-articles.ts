import type { MedusaContainer } from "@medusajs/framework/types"
import { findArticles, readItemsOfVariantIds } from "../medusa/find-articles"
import { findUnknownItems } from "../medusa/items"
import { foldText } from "../modules/traceability/numbers/naming/fold-text"
import type { TraceabilityErrorCode } from "../shared/traceability-error"

/** How a row names its article: in one of these ways. */
export type NamedArticle = {
  inventory_item_id?: string
  variant_id?: string
  /** A SKU, EAN, UPC or barcode. */
  article?: string
}

type Unfound = { code: TraceabilityErrorCode; message: string; readings?: string[] }
export type ArticleAnswer = { inventory_item_id: string } | Unfound

export const isUnfound = (answer: ArticleAnswer): answer is Unfound => "code" in answer

const unknown = (value: string): Unfound => ({
  code: "not_found",
  message: `${value} is no SKU, EAN, UPC or barcode of a product here. Correct it, or take the line out.`,
})

/** Which item each of these texts means, or why that is unclear. */
export async function findByCode(
  container: MedusaContainer,
  texts: string[]
): Promise<Map<string, ArticleAnswer>> {
  const found = await findArticles(container, texts)
  return new Map(
    [...found].map(([text, articles]): [string, ArticleAnswer] => {
      if (!articles.length) {
        return [text, unknown(text)]
      }
      const readings = articles.map(({ label }) => label)
      const message = `${text} is the code of several products (${readings.join(", ")}): name each by its SKU.`
      return [
        text,
        articles.length > 1
          ? { code: "ambiguous_code", message, readings }
          : { inventory_item_id: articles[0].inventory_item_id },
      ]
    })
  )
}

/** Which item each row is of, in their order, or why that is unclear. */
export async function findOpeningArticles(
  container: MedusaContainer,
  rows: NamedArticle[]
): Promise<ArticleAnswer[]> {
  const itemIds = [...new Set(rows.flatMap((row) => row.inventory_item_id ?? []))]
  const [byCode, ofVariants, unknownItems] = await Promise.all([
    findByCode(
      container,
      rows.flatMap((row) => foldText(row.article ?? "") || [])
    ),
    readItemsOfVariantIds(
      container,
      rows.flatMap((row) => row.variant_id ?? [])
    ),
    findUnknownItems(container, itemIds),
  ])
  const missing = new Set(unknownItems)
  return rows.map(({ inventory_item_id: id, variant_id, article }): ArticleAnswer => {
    if (id) {
      return missing.has(id)
        ? { code: "not_found", message: `There is no inventory item with the id ${id}.` }
        : { inventory_item_id: id }
    }
    if (variant_id) {
      const item = ofVariants.get(variant_id)
      const message =
        item === null
          ? `The variant ${variant_id} sells a kit or a pack: name the item inside.`
          : `There is no variant with the id ${variant_id}.`
      return item ? { inventory_item_id: item } : { code: "not_found", message }
    }
    const text = foldText(article ?? "")
    return byCode.get(text) ?? unknown(text)
  })
}
