import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** How a GTIN-14 may be written in a shop: with all its digits, or as EAN-13, UPC-A or EAN-8. */
function spellings(gtin: string): string[] {
  return [14, 13, 12, 8]
    .filter((length) => /^0*$/.test(gtin.slice(0, 14 - length)))
    .map((length) => gtin.slice(14 - length))
}

type Variant = { inventory_items?: ({ inventory_item_id: string } | null)[] }

/** The inventory items of the variants whose EAN, UPC or barcode is this GTIN. A kit has several. */
export async function readArticleItems(
  container: MedusaContainer,
  gtin: string
): Promise<string[]> {
  return readItemsOfVariants(container, ["ean", "upc", "barcode"], spellings(gtin))
}

/** The inventory items that somebody means who scans a code of the shop's own: a SKU, or whatever a barcode field holds. */
export async function readItemsCoded(container: MedusaContainer, text: string): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [ofVariants, { data }] = await Promise.all([
    readItemsOfVariants(container, ["sku", "ean", "upc", "barcode"], [text]),
    query.graph({ entity: "inventory_item", fields: ["id"], filters: { sku: text } }),
  ])
  return [...new Set([...ofVariants, ...data.map((item) => item.id)])]
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
  const variants = data as unknown as Variant[]
  const ids = variants.flatMap(
    (variant) => variant.inventory_items?.flatMap((item) => item?.inventory_item_id ?? []) ?? []
  )
  return [...new Set(ids)]
}
