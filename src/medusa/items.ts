import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readByIds } from "./read-by-ids"

/** "Aero 14 laptop (AERO-14)", as people know an inventory item. */
export function itemLabel(item: {
  title?: string | null
  sku?: string | null
  id: string
}): string {
  const name = item.title || item.sku || item.id
  return item.sku && item.sku !== name ? `${name} (${item.sku})` : name
}

type ItemRow = {
  id: string
  sku?: string | null
  title?: string | null
  variants?: ({
    title: string | null
    sku: string | null
    product_id: string
    product?: { title: string } | null
  } | null)[]
}

const FIELDS = [
  "id",
  "sku",
  "title",
  "variants.title",
  "variants.sku",
  "variants.product_id",
  "variants.product.title",
]

const variantOf = ({ variants, sku }: ItemRow) => {
  const found = variants?.filter((variant) => !!variant) ?? []
  return found.find((variant) => variant.sku === sku) ?? found[0]
}

/**
 * Medusa titles an inventory item like its variant ("Default variant", "One"), which says nothing of what it is. So the
 * product's title comes first, with the variant's where the product has several; a title of the item's own wins.
 */
function itemTitle(item: ItemRow, variantCounts: Map<string, number>): string | null {
  const variant = variantOf(item)
  if (!variant?.product || (item.title && item.title !== variant.title)) {
    return item.title ?? null
  }
  return variantCounts.get(variant.product_id)! > 1 && variant.title
    ? `${variant.product.title} ${variant.title}`
    : variant.product.title
}

/** By a query of its own: as part of the items' query Medusa would read every product twice. */
async function countVariants(
  container: MedusaContainer,
  productIds: string[]
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  if (productIds.length) {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "product_variant",
      fields: ["id", "product_id"],
      filters: { product_id: productIds },
    })
    for (const { product_id } of data as unknown as { product_id: string }[]) {
      counts.set(product_id, (counts.get(product_id) ?? 0) + 1)
    }
  }
  return counts
}

/** Inventory items with the titles that people know them by, by id. */
export async function readItemTitles(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, { id: string; sku: string | null; title: string | null }>> {
  const items = await readByIds<ItemRow>(container, "inventory_item", FIELDS, ids)
  const productIds = items.flatMap((item) => variantOf(item)?.product_id ?? [])
  const counts = await countVariants(container, [...new Set(productIds)])
  return new Map(
    items.map((item) => [
      item.id,
      { id: item.id, sku: item.sku ?? null, title: itemTitle(item, counts) },
    ])
  )
}

/** The labels of inventory items by id, as `itemLabel` writes them. */
export async function readItemNames(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  const items = await readItemTitles(container, ids)
  return new Map([...items.values()].map((item) => [item.id, itemLabel(item)]))
}

/** The product that each of these items is sold as, by item; items that are no product's are left out. */
export async function readProductIds(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  const items = await readByIds<ItemRow>(container, "inventory_item", FIELDS, ids)
  return new Map(
    items.flatMap((item) => {
      const productId = variantOf(item)?.product_id
      return productId ? [[item.id, productId] as const] : []
    })
  )
}

/** Those of the ids that no inventory item has. */
export async function findUnknownItems(
  container: MedusaContainer,
  ids: string[]
): Promise<string[]> {
  const items = await readByIds<{ id: string }>(container, "inventory_item", ["id"], ids)
  const known = new Set(items.map((item) => item.id))
  return ids.filter((id) => !known.has(id))
}
