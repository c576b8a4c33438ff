import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const PAGE = 500

/** A line of an order that was sent back with a return. */
export type ReturnedLine = { return_id: string; line_item_id: string }

type Return = {
  id: string
  items?: ({ item_id: string; reason_id: string | null } | null)[] | null
}

/** The lines that customers sent back for one of these reasons. */
export async function readReturnedLines(
  container: MedusaContainer,
  reasonIds: string[]
): Promise<ReturnedLine[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const lines: ReturnedLine[] = []
  for (let skip = 0; ; skip += PAGE) {
    const { data } = await query.graph({
      entity: "return",
      fields: ["id", "items.item_id", "items.reason_id"],
      filters: { items: { reason_id: reasonIds } } as object,
      pagination: { skip, take: PAGE, order: { id: "ASC" } },
    })
    for (const { id, items } of data as unknown as Return[]) {
      for (const item of items ?? []) {
        if (item?.reason_id && reasonIds.includes(item.reason_id)) {
          lines.push({ return_id: id, line_item_id: item.item_id })
        }
      }
    }
    if (data.length < PAGE) {
      return lines
    }
  }
}
