import type { MedusaContainer } from "@medusajs/framework/types"
import { toGtin14 } from "../modules/traceability/numbers/gs1/check-digit"
import type { OwnArticle } from "../modules/traceability/numbers/lists/check-articles"
import { foldText } from "../modules/traceability/numbers/naming/fold-text"
import { gtinSpellings, readItemsWithCodes, readOwnArticles } from "./item-codes"
import { readByIds } from "./read-by-ids"

export type FoundArticle = OwnArticle & { inventory_item_id: string }

/** Spreadsheets take the leading zeros from a GTIN, and people the capitals from a SKU. */
const spellings = (text: string): string[] =>
  /^\d{1,14}$/.test(text)
    ? [text, ...gtinSpellings(text.padStart(14, "0"))]
    : [text, text.toUpperCase(), text.toLowerCase()]

const gtinKey = (text: string): string | undefined =>
  /^\d{1,14}$/.test(text) ? `gtin ${text.padStart(14, "0")}` : undefined

/**
 * The inventory items that are called so in a list, by the text: their SKU, or the SKU, EAN, UPC or barcode of the variant
 * that sells one of them; where none is so called exactly, in capitals or small letters. A text may mean none or several. Set-based: two statements for any number of texts, and one more for
 * what was found.
 */
export async function findArticles(
  container: MedusaContainer,
  texts: string[]
): Promise<Map<string, FoundArticle[]>> {
  const wanted = [...new Set(texts)]
  if (!wanted.length) {
    return new Map()
  }
  const ids = await readItemsWithCodes(container, [...new Set(wanted.flatMap(spellings))])
  const byCode = new Map<string, Set<FoundArticle>>()
  for (const article of await readOwnArticles(container, ids)) {
    for (const code of article.codes) {
      const gtin = toGtin14(code)
      for (const key of [`text ${foldText(code)}`, ...(gtin ? [`gtin ${gtin}`] : [])]) {
        byCode.set(key, (byCode.get(key) ?? new Set()).add(article))
      }
    }
  }
  return new Map(
    wanted.map((text) => {
      const gtin = gtinKey(text)
      const found = [...(byCode.get(`text ${text}`) ?? []), ...((gtin && byCode.get(gtin)) || [])]
      return [text, [...new Set(found)]]
    })
  )
}

/** The inventory item of each variant that sells one of one item; null for a kit or a pack. Unknown variants are left out. */
export async function readItemsOfVariantIds(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string | null>> {
  const fields = ["id", "inventory_items.inventory_item_id", "inventory_items.required_quantity"]
  const variants = await readByIds<{
    id: string
    inventory_items?: ({ inventory_item_id: string; required_quantity: number } | null)[]
  }>(container, "product_variant", fields, [...new Set(ids)])
  return new Map(
    variants.map(({ id, inventory_items = [] }) => {
      const [item, ...others] = inventory_items
      const isItself = item?.required_quantity === 1 && !others.length
      return [id, isItself ? item.inventory_item_id : null]
    })
  )
}
