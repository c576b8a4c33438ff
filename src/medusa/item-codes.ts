import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toGtin14 } from "../modules/traceability/numbers/gs1/check-digit"
import type { Article } from "../modules/traceability/numbers/labels/make-label"
import type { OwnArticle } from "../modules/traceability/numbers/lists/check-articles"
import { itemLabel } from "./items"
import { readByIds } from "./read-by-ids"

/** How a GTIN-14 may be written in a shop: with all its digits, or as EAN-13, UPC-A or EAN-8. */
export function gtinSpellings(gtin: string): string[] {
  return [14, 13, 12, 8]
    .filter((length) => /^0*$/.test(gtin.slice(0, 14 - length)))
    .map((length) => gtin.slice(14 - length))
}

async function readItemsOfVariants(
  container: MedusaContainer,
  fields: string[],
  values: string[]
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "inventory_items.inventory_item_id"],
    filters: { $or: fields.map((field) => ({ [field]: values })) },
  })
  const variants = data as unknown as {
    inventory_items?: ({ inventory_item_id: string } | null)[]
  }[]
  const ids = variants.flatMap(
    (variant) => variant.inventory_items?.flatMap((item) => item?.inventory_item_id ?? []) ?? []
  )
  return [...new Set(ids)]
}

/** The ids of the inventory items of the variants whose EAN, UPC or barcode is one of these GTINs. A kit has several. */
export const readArticleItems = (container: MedusaContainer, gtins: string[]): Promise<string[]> =>
  readItemsOfVariants(container, ["ean", "upc", "barcode"], gtins.flatMap(gtinSpellings))

/** The ids of the inventory items that a code of the shop's own means: a SKU, or whatever a barcode field holds. */
export const readItemsCoded = (container: MedusaContainer, text: string): Promise<string[]> =>
  readItemsWithCodes(container, [text])

/** The same of several codes at once. */
export async function readItemsWithCodes(
  container: MedusaContainer,
  codes: string[]
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [ofVariants, { data }] = await Promise.all([
    readItemsOfVariants(container, ["sku", "ean", "upc", "barcode"], codes),
    query.graph({ entity: "inventory_item", fields: ["id"], filters: { sku: codes } }),
  ])
  return [...new Set([...ofVariants, ...data.map((item) => item.id)])]
}

type Variant = {
  sku: string | null
  ean: string | null
  upc: string | null
  barcode: string | null
  inventory_items: ({ required_quantity: number } | null)[]
}
type Item = { id: string; title?: string | null; sku: string | null; variants?: (Variant | null)[] }

const FIELDS = [
  "id",
  "sku",
  "title",
  "variants.sku",
  "variants.ean",
  "variants.upc",
  "variants.barcode",
  "variants.inventory_items.required_quantity",
]

const codesOf = ({ ean, upc, barcode }: Variant): string[] =>
  [ean, upc, barcode].filter((code): code is string => !!code)

const gtinOf = (variant: Variant): string | undefined =>
  codesOf(variant)
    .map(toGtin14)
    .find((gtin) => gtin !== undefined)

/** The number of a kit or a pack of six names all of it, not the item inside. */
const isItemItself = ({ inventory_items }: Variant): boolean =>
  inventory_items.length === 1 && inventory_items[0]?.required_quantity === 1

const ALONE = "so the label carries the number alone."

function articleOf(item: Item): Article {
  const all = (item.variants ?? []).filter((variant): variant is Variant => !!variant)
  const own = all.filter(isItemItself)
  const named = own.filter((variant) => variant.sku === item.sku && gtinOf(variant))
  const gtins = [
    ...new Set((named.length ? named : own).flatMap((variant) => gtinOf(variant) ?? [])),
  ]
  if (gtins.length === 1) {
    return { gtin: gtins[0] }
  }
  if (gtins.length) {
    return { problem: `The product has several GTINs (${gtins.join(", ")}), ${ALONE}` }
  }
  const wrong = own.flatMap(codesOf)
  return {
    problem: wrong.length
      ? `${wrong[0]} is not an EAN, UPC or GTIN with a correct check digit, ${ALONE}`
      : `The product's variant has no EAN, UPC or GTIN, ${ALONE}`,
  }
}

/** The GTINs of inventory items by id, from the EAN, UPC or barcode of the variant that sells one of them; or why there is none. */
export async function readItemGtins(
  container: MedusaContainer,
  itemIds: string[]
): Promise<Map<string, Article>> {
  const items = await readByIds<Item>(container, "inventory_item", FIELDS, itemIds)
  return new Map(items.map((item) => [item.id, articleOf(item)]))
}

/** What a supplier's list may call these inventory items: their SKUs, and the codes of the variants that sell one of them. */
export async function readOwnArticles(
  container: MedusaContainer,
  itemIds: string[]
): Promise<(OwnArticle & { inventory_item_id: string })[]> {
  const items = await readByIds<Item>(container, "inventory_item", FIELDS, itemIds)
  return items.map((item) => {
    const own = (item.variants ?? []).flatMap((variant) =>
      variant && isItemItself(variant) ? [variant.sku, ...codesOf(variant)] : []
    )
    const codes = [item.sku, ...own].filter((code): code is string => !!code)
    return { inventory_item_id: item.id, label: itemLabel(item), codes: [...new Set(codes)] }
  })
}

/** The same of one item; undefined for one that Medusa does not know. */
export const readOwnArticle = async (
  container: MedusaContainer,
  itemId: string
): Promise<OwnArticle | undefined> => (await readOwnArticles(container, [itemId]))[0]
