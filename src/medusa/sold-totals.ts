import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { readByIds } from "./read-by-ids"

type Line = {
  id: string
  title: string | null
  quantity: number
  total?: unknown
  tax_total?: unknown
}
type Order = { id: string; display_id: number; currency_code: string; items?: (Line | null)[] }

export type SoldTotal = {
  title: string | null
  display_id: number
  currency_code: string
  quantity: number
  /** What the whole line brings, after discounts and without taxes, as an exact decimal. */
  net: ReturnType<typeof MathBN.convert>
}

/** What the lines of orders were sold for, by the line's id. */
export async function readSoldTotals(
  container: MedusaContainer,
  orderIds: string[]
): Promise<Map<string, SoldTotal>> {
  const orders = await readByIds<Order>(
    container,
    "order",
    ["id", "display_id", "currency_code", "items.*", "items.total", "items.tax_total"],
    orderIds
  )
  return new Map(
    orders.flatMap((order) =>
      (order.items ?? []).flatMap((line): [string, SoldTotal][] =>
        line
          ? [
              [
                line.id,
                {
                  title: line.title,
                  display_id: Number(order.display_id),
                  currency_code: order.currency_code.toLowerCase(),
                  quantity: Number(line.quantity),
                  net: MathBN.sub((line.total ?? 0) as never, (line.tax_total ?? 0) as never),
                },
              ],
            ]
          : []
      )
    )
  )
}
