import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The inventory items of all variants of a product. Answers null when there is no such product. */
export async function readProductItemIds(
  container: MedusaContainer,
  productId: string
): Promise<string[] | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "variants.inventory_items.inventory_item_id"],
    filters: { id: productId },
  })
  const product = data[0] as
    { variants?: { inventory_items?: { inventory_item_id: string }[] }[] } | undefined
  if (!product) {
    return null
  }
  return [
    ...new Set(
      product.variants?.flatMap(
        (variant) => variant.inventory_items?.map((i) => i.inventory_item_id) ?? []
      ) ?? []
    ),
  ]
}
