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
