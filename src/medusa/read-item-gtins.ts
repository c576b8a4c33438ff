import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toGtin14 } from "../modules/traceability/numbers/gs1/check-digit"
import type { Article } from "../modules/traceability/numbers/labels/make-label"

type Variant = {
  sku: string | null
  ean: string | null
  upc: string | null
  barcode: string | null
  inventory_items: ({ required_quantity: number } | null)[]
}
type Item = { id: string; sku: string | null; variants?: (Variant | null)[] }

const codesOf = ({ ean, upc, barcode }: Variant): string[] =>
  [ean, upc, barcode].filter((code): code is string => !!code)

const gtinOf = (variant: Variant): string | undefined =>
  codesOf(variant)
    .map(toGtin14)
    .find((gtin) => gtin !== undefined)

/** The number of a kit or a pack of six names all of it, not the item inside. */
const isItemItself = ({ inventory_items }: Variant): boolean =>
  inventory_items.length === 1 && inventory_items[0]?.required_quantity === 1

const ALONE = "so the label carries the number alone."

function articleOf(item: Item): Article {
  const all = (item.variants ?? []).filter((variant): variant is Variant => !!variant)
  const own = all.filter(isItemItself)
  const named = own.filter((variant) => variant.sku === item.sku && gtinOf(variant))
  const gtins = [
    ...new Set((named.length ? named : own).flatMap((variant) => gtinOf(variant) ?? [])),
  ]
  if (gtins.length === 1) {
    return { gtin: gtins[0] }
  }
  if (gtins.length) {
    return { problem: `The product has several GTINs (${gtins.join(", ")}), ${ALONE}` }
  }
  const wrong = own.flatMap(codesOf)
  return {
    problem: wrong.length
      ? `${wrong[0]} is not an EAN, UPC or GTIN with a correct check digit, ${ALONE}`
      : `The product's variant has no EAN, UPC or GTIN, ${ALONE}`,
  }
}

/** The GTINs of inventory items, from the EAN, UPC or barcode of the variant that sells one of them; or why there is none. */
export async function readItemGtins(
  container: MedusaContainer,
  itemIds: string[]
): Promise<Map<string, Article>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "inventory_item",
    fields: [
      "id",
      "sku",
      "variants.sku",
      "variants.ean",
      "variants.upc",
      "variants.barcode",
      "variants.inventory_items.required_quantity",
    ],
    filters: { id: itemIds },
  })
  const items = data as unknown as Item[]
  return new Map(items.map((item) => [item.id, articleOf(item)]))
}
