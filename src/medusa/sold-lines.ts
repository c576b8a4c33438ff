import type { MedusaContainer } from "@medusajs/framework/types"
import { readByIds } from "./read-by-ids"

/** What a line of an order sold, as it was called then. */
export type SoldLine = {
  title: string
  variant_title: string | null
  thumbnail: string | null
  product_handle: string | null
}

type Row = SoldLine & { id: string; product_title: string | null }

/** Lines of orders, by id. */
export async function readSoldLines(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, SoldLine>> {
  const fields = ["id", "title", "product_title", "variant_title", "thumbnail", "product_handle"]
  const lines = await readByIds<Row>(container, "order_line_item", fields, ids)
  return new Map(
    lines.map(({ id, title, product_title, variant_title, thumbnail, product_handle }) => [
      id,
      { title: product_title ?? title, variant_title, thumbnail, product_handle },
    ])
  )
}
