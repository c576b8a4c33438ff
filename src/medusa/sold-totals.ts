import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { readByIds } from "./read-by-ids"

type Line = {
  id: string
  title: string | null
  quantity: number
  total?: BigNumberInput
  tax_total?: BigNumberInput
  detail?: {
    return_received_quantity?: BigNumberInput
    return_dismissed_quantity?: BigNumberInput
  } | null
}
type Order = { id: string; display_id: number; currency_code: string; items?: (Line | null)[] }

export type SoldTotal = {
  title: string | null
  display_id: number
  currency_code: string
  /** Without what came back, as the totals of Medusa are. */
  quantity: number
  /** What the whole line brings, after discounts and without taxes, as an exact decimal. */
  net: ReturnType<typeof MathBN.convert>
}

const keptQuantity = ({ quantity, detail }: Line): number =>
  MathBN.sub(
    quantity,
    MathBN.add(detail?.return_received_quantity ?? 0, detail?.return_dismissed_quantity ?? 0)
  ).toNumber()

function netOf({ id, total, tax_total }: Line): ReturnType<typeof MathBN.convert> {
  if (total === undefined || tax_total === undefined) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Medusa gave no totals of the line ${id}.`
    )
  }
  return MathBN.sub(total, tax_total)
}

/** What the lines of orders were sold for, by the line's id. */
export async function readSoldTotals(
  container: MedusaContainer,
  orderIds: string[]
): Promise<Map<string, SoldTotal>> {
  const orders = await readByIds<Order>(
    container,
    "order",
    // Without the order's own total Medusa computes none of its items.
    [
      "id",
      "display_id",
      "currency_code",
      "total",
      "items.*",
      "items.total",
      "items.tax_total",
      "items.detail.*",
    ],
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
                  quantity: keptQuantity(line),
                  net: netOf(line),
                },
              ],
            ]
          : []
      )
    )
  )
}
