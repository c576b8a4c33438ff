import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const FIELDS = ["id", "variants.inventory_items.inventory_item_id"]

type ProductRow = {
  variants?: { inventory_items?: { inventory_item_id: string }[] }[]
}

const itemIdsOf = (products: ProductRow[]): string[] => [
  ...new Set(
    products
      .flatMap((product) => product.variants ?? [])
      .flatMap((variant) => variant.inventory_items?.map((i) => i.inventory_item_id) ?? [])
  ),
]

/** The inventory items of all variants of a product. Answers null when there is no such product. */
export async function readProductItemIds(
  container: MedusaContainer,
  productId: string
): Promise<string[] | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: FIELDS,
    filters: { id: productId },
  })
  return data.length ? itemIdsOf(data as ProductRow[]) : null
}

/** Nobody reads more results than this; a longer search text finds fewer. */
const FOUND_MAX = 1_000

/** The inventory items that a text may mean: a part of a SKU, of the item's title, or of its product's. */
export async function findItemIds(container: MedusaContainer, q: string): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const found = { filters: { q }, pagination: { take: FOUND_MAX } }
  const { data: items } = await query.graph({ entity: "inventory_item", fields: ["id"], ...found })
  const { data: products } = await query.graph({ entity: "product", fields: FIELDS, ...found })
  return [...items.map((item) => item.id), ...itemIdsOf(products as ProductRow[])]
}
