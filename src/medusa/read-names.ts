import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Row = {
  id: string
  name?: string
  display_id?: number
  email?: string
  first_name?: string | null
  last_name?: string | null
}

async function readRows(
  container: MedusaContainer,
  entity: string,
  fields: string[],
  ids: string[]
): Promise<Row[]> {
  if (!ids.length) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters: { id: ids } })
  return data as Row[]
}

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

const variantOf = ({ variants, sku }: ItemRow) => {
  const found = variants?.filter((variant) => !!variant) ?? []
  return found.find((variant) => variant.sku === sku) ?? found[0]
}

/**
 * Medusa titles an inventory item like its variant ("Default variant", "One"), which tells nobody what it is. So the
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

/** Inventory items as people know them, by id. */
export async function readItemTitles(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, { id: string; sku: string | null; title: string | null }>> {
  if (!ids.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "inventory_item",
    fields: [
      "id",
      "sku",
      "title",
      "variants.title",
      "variants.sku",
      "variants.product_id",
      "variants.product.title",
    ],
    filters: { id: ids },
  })
  const items = data as unknown as ItemRow[]
  const productIds = items.flatMap((item) => variantOf(item)?.product_id ?? [])
  const counts = await countVariants(container, [...new Set(productIds)])
  return new Map(
    items.map((item) => [
      item.id,
      { id: item.id, sku: item.sku ?? null, title: itemTitle(item, counts) },
    ])
  )
}

export async function readItemNames(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  const items = await readItemTitles(container, ids)
  return new Map([...items.values()].map((item) => [item.id, itemLabel(item)]))
}

export async function readLocationNames(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  const rows = await readRows(container, "stock_location", ["id", "name"], ids)
  return new Map(rows.map((row) => [row.id, row.name!]))
}

export async function readOrderNumbers(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  const rows = await readRows(container, "order", ["id", "display_id"], ids)
  return new Map(rows.map((row) => [row.id, `#${row.display_id}`]))
}

/** Who did it: a user's name, else the e-mail address. */
export async function readUserNames(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  const rows = await readRows(container, "user", ["id", "email", "first_name", "last_name"], ids)
  return new Map(
    rows.map((user) => [
      user.id,
      [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email!,
    ])
  )
}
