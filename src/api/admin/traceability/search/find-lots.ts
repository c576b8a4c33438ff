import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import { findItems as findItemsCalled } from "../../../../medusa/find-items"
import { itemLabel } from "../../../../medusa/items"
import { readItems } from "../../../utils/add-names"
import { addLotNames } from "../lots/helpers"
import { lookUpCode } from "../scan/helpers"
import { type Found, found, type Searched } from "./found"

type Shown = Pick<
  Awaited<ReturnType<typeof addLotNames>>[number],
  "inventory_item" | "former_names"
>

/** The article; of a lot that is found by what it was called before also that name. */
const detailOf = ({ inventory_item, former_names }: Shown, q: string): string | null => {
  const former = former_names.filter((name) => name.toLowerCase().includes(q.trim().toLowerCase()))
  const all = [...(inventory_item ? [itemLabel(inventory_item)] : []), ...former]
  return all.length ? all.join(" · ") : null
}

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
      detail: detailOf(lot, q),
      created_at: lot.created_at,
    }),
    order_id: lot.owner?.order_id ?? null,
    order_display_id: lot.owner?.order_display_id ?? null,
  }))
}

/** Articles by a code that is scanned, and by what people call them. */
export async function findItems(
  container: MedusaContainer,
  { q, limit }: Searched
): Promise<Found[]> {
  const [scan, called] = await Promise.all([
    lookUpCode(container, { code: q }),
    findItemsCalled(container, q),
  ])
  const coded = scan.matches.flatMap((match) =>
    match.type === "item" ? [match.inventory_item_id] : []
  )
  const ids = [...new Set([...coded, ...called])].slice(0, limit)
  const items = await readItems(container, ids)
  return ids.flatMap((id) => {
    const item = items.get(id)
    return item ? [found("item", id, item.title ?? itemLabel(item), { detail: item.sku })] : []
  })
}
