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
    product?: { title: string; variants?: { id: string }[] } | null
  } | null)[]
}

/**
 * Medusa titles an inventory item like its variant ("Default variant", "One"), which tells nobody what it is. So the
 * product's title comes first, with the variant's where the product has several; a title of the item's own wins.
 */
function itemTitle(item: ItemRow): string | null {
  const variants = item.variants?.filter((variant) => !!variant) ?? []
  const variant = variants.find((v) => v.sku === item.sku) ?? variants[0]
  if (!variant?.product || (item.title && item.title !== variant.title)) {
    return item.title ?? null
  }
  const several = (variant.product.variants?.length ?? 0) > 1
  return several && variant.title
    ? `${variant.product.title} ${variant.title}`
    : variant.product.title
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
      "variants.product.title",
      "variants.product.variants.id",
    ],
    filters: { id: ids },
  })
  const items = data as unknown as ItemRow[]
  return new Map(
    items.map((item) => [item.id, { id: item.id, sku: item.sku ?? null, title: itemTitle(item) }])
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
