import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { likePattern } from "../shared/like-pattern"
import { readByIds } from "./read-by-ids"

/** Nobody reads more results than this; a longer text finds fewer. */
const FOUND_MAX = 500

type Variant = {
  title: string | null
  sku: string | null
  ean: string | null
  upc: string | null
  barcode: string | null
  product?: { title: string } | null
  options?: ({ value: string } | null)[]
}
type Item = {
  id: string
  title?: string | null
  sku?: string | null
  variants?: (Variant | null)[]
}

const FIELDS = [
  "id",
  "title",
  "sku",
  "variants.title",
  "variants.sku",
  "variants.ean",
  "variants.upc",
  "variants.barcode",
  "variants.product.title",
  "variants.options.value",
]

/** Every text that an item is known by; its codes first. */
function textsOf({ title, sku, variants = [] }: Item): { codes: string[]; names: string[] } {
  const own = variants.filter((variant) => !!variant)
  const present = (texts: (string | null | undefined)[]) =>
    texts.flatMap((text) => (text ? [text.toLowerCase()] : []))
  return {
    codes: present([sku, ...own.flatMap((one) => [one.sku, one.ean, one.upc, one.barcode])]),
    names: present([
      ...own.map((one) => one.product?.title),
      title,
      ...own.flatMap((one) => [one.title, ...(one.options ?? []).map((option) => option?.value)]),
    ]),
  }
}

/** The lower the better: the code itself, what begins with the text, and whatever else has its words. */
function rankOf({ codes, names }: ReturnType<typeof textsOf>, text: string): number {
  if (codes.includes(text)) {
    return 0
  }
  return [...codes, ...names].some((one) => one.startsWith(text)) ? 1 : 2
}

/** Items that may have a word: of their own, or through the variants that sell them. At most `FOUND_MAX` by each way. */
async function readCandidates(container: MedusaContainer, word: string): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const $ilike = likePattern(word)
  const pagination = { take: FOUND_MAX }
  const anyOf = (fields: string[]) => fields.map((field) => ({ [field]: { $ilike } }))
  const [{ data: items }, { data: variants }] = await Promise.all([
    query.graph({
      entity: "inventory_item",
      fields: ["id"],
      filters: { $or: anyOf(["title", "sku"]) },
      pagination,
    }),
    query.graph({
      entity: "product_variant",
      fields: ["id", "inventory_items.inventory_item_id"],
      filters: {
        $or: [
          ...anyOf(["title", "sku", "ean", "upc", "barcode"]),
          { product: { title: { $ilike } } },
          { options: { value: { $ilike } } },
        ],
      },
      pagination,
    }),
  ])
  const sold = variants as unknown as {
    inventory_items?: ({ inventory_item_id: string } | null)[]
  }[]
  return [
    ...new Set([
      ...items.map((item) => item.id),
      ...sold.flatMap(
        ({ inventory_items }) =>
          inventory_items?.flatMap((one) => one?.inventory_item_id ?? []) ?? []
      ),
    ]),
  ]
}

/**
 * What a text finds among inventory items, best first: those of which each of its words is a part of the product's title, the
 * variant's, an option value, the SKU, EAN, UPC or barcode. The longest word decides which items are looked at, since it
 * fits the fewest; they are at most `FOUND_MAX` by each way, so a single letter does not find all.
 */
export async function findItems(container: MedusaContainer, text: string): Promise<string[]> {
  const whole = text.trim().toLowerCase()
  const words = [...new Set(whole.split(/\s+/))].sort((a, b) => b.length - a.length)
  if (!words[0]) {
    return []
  }
  const ids = await readCandidates(container, words[0])
  const items = await readByIds<Item>(container, "inventory_item", FIELDS, ids)
  return items
    .map((item) => ({ item, texts: textsOf(item) }))
    .filter(({ texts }) => {
      const all = [...texts.codes, ...texts.names].join("\n")
      return words.every((word) => all.includes(word))
    })
    .map(({ item, texts }) => ({
      id: item.id,
      rank: rankOf(texts, whole),
      name: [...texts.names, ...texts.codes][0] ?? "",
      code: texts.codes[0] ?? "",
    }))
    .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name) || a.code.localeCompare(b.code))
    .slice(0, FOUND_MAX)
    .map(({ id }) => id)
}

/** A page of all inventory items by SKU, and how many there are. */
export async function listItems(
  container: MedusaContainer,
  { take, skip }: { take: number; skip: number }
): Promise<{ ids: string[]; count: number }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "inventory_item",
    fields: ["id"],
    pagination: { take, skip, order: { sku: "ASC" } },
  })
  return { ids: data.map((item) => item.id), count: metadata?.count ?? data.length }
}
