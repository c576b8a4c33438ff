import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import { findItems, listItems } from "../../../../medusa/find-items"
import { readItemPictures } from "../../../../medusa/item-pictures"
import { readItemTitles } from "../../../../medusa/items"
import { readStocked } from "../../../../medusa/levels"
import type { AdminTraceabilityItemOption } from "../../../../types/http"
import type { ItemsParams } from "./validators"

/** The ids of a page of items, and how many there are. */
export async function findPageOfItems(
  container: MedusaContainer,
  { q, id, limit, offset }: ItemsParams
): Promise<{ ids: string[]; count: number }> {
  const text = q?.trim()
  const found = text ? await findItems(container, text) : id
  if (!found) {
    return listItems(container, { take: limit, skip: offset })
  }
  const wanted = text && id ? found.filter((one) => id.includes(one)) : found
  return { ids: wanted.slice(offset, offset + limit), count: wanted.length }
}

/** Items as they are offered to be chosen, in the order of their ids. Unknown ids are left out. */
export async function presentItems(
  container: MedusaContainer,
  ids: string[]
): Promise<AdminTraceabilityItemOption[]> {
  const [titles, pictures, stocked, trackings] = await Promise.all([
    readItemTitles(container, ids),
    readItemPictures(container, ids),
    readStocked(container, ids),
    withTraceability(container, (service) => service.readTracking(ids)),
  ])
  return ids.flatMap((id) => {
    const item = titles.get(id)
    return item
      ? [
          {
            ...item,
            thumbnail: pictures.get(id) ?? null,
            stocked_quantity: stocked.get(id) ?? 0,
            tracking: trackings.get(id)?.tracking ?? ("none" as const),
          },
        ]
      : []
  })
}
