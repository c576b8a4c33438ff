import { compositeKey } from "../shared/composite-key"
import { roundQuantity } from "../shared/round-quantity"

/** What of an order has to be read for `outstandingOf`. */
export const OUTSTANDING_FIELDS = [
  "items.*",
  "items.detail.*",
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.required_quantity",
]

export type OutstandingItem = {
  id: string
  quantity: unknown
  detail?: { fulfilled_quantity?: unknown } | null
  variant?: {
    inventory_items?: { inventory_item_id: string; required_quantity: unknown }[] | null
  } | null
}

/** How much of a line item is still to be delivered: what was ordered less what was fulfilled. */
export const outstandingUnits = ({
  quantity,
  detail,
}: {
  quantity?: unknown
  detail?: { fulfilled_quantity?: unknown } | null
}): number => Number(quantity) - Number(detail?.fulfilled_quantity ?? 0)

/**
 * How much of each inventory item is still to be delivered for a line item: its outstanding units, times the kit's required quantity. Undefined for an item that the variant does not consist of (any more).
 */
export function outstandingOf(
  items: OutstandingItem[]
): (of: { line_item_id: string; inventory_item_id: string }) => number | undefined {
  const outstanding = new Map(
    items.flatMap((item) =>
      (item.variant?.inventory_items ?? []).map((part): [string, number] => {
        const quantity = roundQuantity(outstandingUnits(item) * Number(part.required_quantity))
        return [compositeKey(item.id, part.inventory_item_id), Math.max(quantity, 0)]
      })
    )
  )
  return (of) => outstanding.get(compositeKey(of.line_item_id, of.inventory_item_id))
}

/** The same things with less of each where more is asked for than is outstanding: the last ones first. */
export function withinOutstanding<
  T extends { line_item_id: string; inventory_item_id: string; quantity: number },
>(rows: T[], outstanding: ReturnType<typeof outstandingOf>): T[] {
  const left = new Map<string, number>()
  return rows.map((row) => {
    const key = compositeKey(row.line_item_id, row.inventory_item_id)
    const open = left.get(key) ?? outstanding(row) ?? Infinity
    const quantity = Math.min(row.quantity, open)
    left.set(key, roundQuantity(open - quantity))
    return { ...row, quantity }
  })
}
