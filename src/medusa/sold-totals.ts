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
    fulfilled_quantity?: BigNumberInput
    return_received_quantity?: BigNumberInput
    return_dismissed_quantity?: BigNumberInput
  } | null
}
type FulfilledItem = {
  line_item_id: string | null
  inventory_item_id: string | null
  quantity: BigNumberInput
}
type Fulfillment = { canceled_at: string | Date | null; items?: (FulfilledItem | null)[] }
type Order = {
  id: string
  display_id: number
  currency_code: string
  items?: (Line | null)[]
  fulfillments?: (Fulfillment | null)[]
}

export type SoldTotal = {
  title: string | null
  display_id: number
  currency_code: string
  /** Without what came back, as the totals of Medusa are. */
  quantity: number
  /** What the whole line brings, after discounts and without taxes, as an exact decimal. */
  net: ReturnType<typeof MathBN.convert>
  /** How much of each inventory item one of it shipped; empty where nothing says so. More than one is a kit. */
  parts: Map<string, number>
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

/** How much of each inventory item left for each line, with what was not cancelled. */
function shippedParts(fulfillments: Order["fulfillments"]): Map<string, Map<string, number>> {
  const parts = new Map<string, Map<string, number>>()
  for (const fulfillment of fulfillments ?? []) {
    for (const item of (!fulfillment?.canceled_at && fulfillment?.items) || []) {
      if (item?.line_item_id && item.inventory_item_id) {
        const ofLine = parts.get(item.line_item_id) ?? new Map<string, number>()
        const before = ofLine.get(item.inventory_item_id) ?? 0
        ofLine.set(item.inventory_item_id, MathBN.add(before, item.quantity).toNumber())
        parts.set(item.line_item_id, ofLine)
      }
    }
  }
  return parts
}

/** As it was when it shipped, whatever has become of the product since. */
function partsOfOne(
  { detail }: Line,
  shipped: Map<string, number> | undefined
): Map<string, number> {
  const units = MathBN.convert(detail?.fulfilled_quantity ?? 0)
  return new Map(
    units.gt(0)
      ? [...(shipped ?? [])].map(([id, quantity]) => [id, MathBN.div(quantity, units).toNumber()])
      : []
  )
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
      "fulfillments.canceled_at",
      "fulfillments.items.line_item_id",
      "fulfillments.items.inventory_item_id",
      "fulfillments.items.quantity",
    ],
    orderIds
  )
  return new Map(
    orders.flatMap((order) => {
      const shipped = shippedParts(order.fulfillments)
      return (order.items ?? []).flatMap((line): [string, SoldTotal][] =>
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
                  parts: partsOfOne(line, shipped.get(line.id)),
                },
              ],
            ]
          : []
      )
    })
  )
}
