import type { MedusaContainer } from "@medusajs/framework/types"
import { readByIds } from "./read-by-ids"

type Item = {
  id: string
  variants?: ({ thumbnail?: string | null; product?: { thumbnail: string | null } | null } | null)[]
}

const FIELDS = ["id", "variants.thumbnail", "variants.product.thumbnail"]

/** The addresses of pictures of inventory items by id: the variant's own, else its product's. */
export async function readItemPictures(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  const items = await readByIds<Item>(container, "inventory_item", FIELDS, ids)
  return new Map(
    items.flatMap(({ id, variants }) => {
      const [picture] = (variants ?? []).flatMap(
        (variant) => variant?.thumbnail || variant?.product?.thumbnail || []
      )
      return picture ? [[id, picture] as const] : []
    })
  )
}
