import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { gtinSpellings } from "./item-codes"

export type ArticlePart = { inventory_item_id: string; quantity: number }

type Variant = {
  inventory_items?: ({ inventory_item_id: string; required_quantity: number } | null)[]
}

const CODES = ["ean", "upc", "barcode"]

/**
 * The articles that have a code (as EAN, UPC or barcode, spelled in any of the ways of its GTINs, or as SKU), each as the items
 * that it consists of and how much of each. An item that no variant sells is found by its own SKU, as one of it.
 */
export async function readArticlesWithCode(
  container: MedusaContainer,
  gtins: string[],
  texts: string[]
): Promise<ArticlePart[][]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const spellings = [...new Set([...gtins.flatMap(gtinSpellings), ...texts])]
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "inventory_items.inventory_item_id", "inventory_items.required_quantity"],
    filters: { $or: [...CODES.map((field) => ({ [field]: spellings })), { sku: texts }] },
  })
  const sold = (data as unknown as Variant[])
    .map(({ inventory_items }) =>
      (inventory_items ?? []).flatMap((part) =>
        part
          ? [
              {
                inventory_item_id: part.inventory_item_id,
                quantity: Number(part.required_quantity),
              },
            ]
          : []
      )
    )
    .filter((parts) => parts.length)
  if (sold.length) {
    return sold
  }
  const { data: items } = await query.graph({
    entity: "inventory_item",
    fields: ["id"],
    filters: { sku: texts },
  })
  return items.map(({ id }) => [{ inventory_item_id: id, quantity: 1 }])
}
