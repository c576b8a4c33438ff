import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withTraceability } from "../../../../application/with-traceability"
import { itemLabel } from "../../../../medusa/items"
import { likePattern } from "../../../../shared/like-pattern"
import { readItems } from "../../../utils/add-names"
import { addLotNames } from "../lots/helpers"
import { lookUpCode } from "../scan/helpers"
import { type Found, found, type Searched } from "./found"

/** What a code names comes first: a barcode holds a number, and its text is no part of any name. */
export async function findLots(
  container: MedusaContainer,
  { q, limit }: Searched
): Promise<Found[]> {
  const [scan, { lots }] = await Promise.all([
    lookUpCode(container, { code: q }),
    withTraceability(container, (service) => service.searchLots({ q, limit, offset: 0 })),
  ])
  const scanned = scan.matches.flatMap((match) => (match.type === "lot" ? [match.lot] : []))
  const known = new Set(scanned.map((lot) => lot.id))
  const named = await addLotNames(
    container,
    lots.filter((lot) => !known.has(lot.id))
  )
  return [...scanned, ...named].slice(0, limit).map((lot) => ({
    ...found("lot", lot.id, lot.name, {
      detail: lot.inventory_item ? itemLabel(lot.inventory_item) : null,
      created_at: lot.created_at,
    }),
    order_id: lot.owner?.order_id ?? null,
    order_display_id: lot.owner?.order_display_id ?? null,
  }))
}

/** Medusa names an inventory item like its variant, and people know the product. */
async function findItemsOfProducts(
  container: MedusaContainer,
  { q, limit }: Searched
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "variants.inventory_items.inventory_item_id"],
    filters: { title: { $ilike: likePattern(q) } },
    pagination: { skip: 0, take: limit },
  })
  const products = data as unknown as {
    variants?: { inventory_items?: ({ inventory_item_id: string } | null)[] }[]
  }[]
  return products.flatMap(({ variants = [] }) =>
    variants.flatMap((variant) =>
      (variant.inventory_items ?? []).flatMap((item) => item?.inventory_item_id ?? [])
    )
  )
}

/** Articles by their barcode or code, and by a part of their SKU or title. */
export async function findItems(
  container: MedusaContainer,
  { q, limit }: Searched
): Promise<Found[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const like = { $ilike: likePattern(q) }
  const [scan, { data }, ofProducts] = await Promise.all([
    lookUpCode(container, { code: q }),
    query.graph({
      entity: "inventory_item",
      fields: ["id"],
      filters: { $or: [{ sku: like }, { title: like }] },
      pagination: { skip: 0, take: limit },
    }),
    findItemsOfProducts(container, { q, limit }),
  ])
  const coded = scan.matches.flatMap((match) =>
    match.type === "item" ? [match.inventory_item_id] : []
  )
  const ids = [...new Set([...coded, ...data.map((item) => item.id), ...ofProducts])].slice(
    0,
    limit
  )
  const items = await readItems(container, ids)
  return ids.flatMap((id) => {
    const item = items.get(id)
    return item ? [found("item", id, item.title ?? itemLabel(item), { detail: item.sku })] : []
  })
}
