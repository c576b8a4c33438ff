import type { ReceivedPart } from "../../modules/traceability/orders/returns/plan-return-lines"
import { itemToken } from "../../shared/message-tokens"
import { roundQuantity } from "../../shared/round-quantity"
import { TraceabilityError } from "../../shared/traceability-error"

/** A return as `confirm-return-receive` has read it. */
export type CoreReturn = {
  items?: {
    item_id: string
    item?: {
      variant_id?: string | null
      variant?: {
        manage_inventory?: boolean
        inventory_items?: { inventory_item_id: string; required_quantity: number }[]
      } | null
    } | null
  }[]
}

/**
 * What Medusa will add to the level of each item. It knows each inventory item with the first variant of the return that
 * has it: of an item that is in two variants (a lens, and a camera kit with that lens) it counts one only.
 */
function countedByMedusa(orderReturn: CoreReturn, received: ReceivedPart[]): Map<string, number> {
  const variantOf = new Map<string, string>()
  for (const { item } of orderReturn.items ?? []) {
    for (const part of item?.variant?.manage_inventory
      ? (item.variant.inventory_items ?? [])
      : []) {
      if (!variantOf.has(part.inventory_item_id)) {
        variantOf.set(part.inventory_item_id, item!.variant_id!)
      }
    }
  }
  const variantOfLine = new Map(
    orderReturn.items?.map((row) => [row.item_id, row.item?.variant_id])
  )
  const counted = new Map<string, number>()
  for (const part of received) {
    if (variantOf.get(part.inventory_item_id) === variantOfLine.get(part.line_item_id)) {
      const before = counted.get(part.inventory_item_id) ?? 0
      counted.set(part.inventory_item_id, roundQuantity(before + part.good))
    }
  }
  return counted
}

/** Medusa would leave returned units uncounted: refused before it starts, with what to do. */
export function refuseMiscountedReturn(
  orderReturn: CoreReturn,
  received: ReceivedPart[],
  isTracked: (itemId: string) => boolean
): void {
  const counted = countedByMedusa(orderReturn, received)
  const total = new Map<string, number>()
  for (const part of received) {
    const before = total.get(part.inventory_item_id) ?? 0
    total.set(part.inventory_item_id, roundQuantity(before + part.good))
  }
  const wrong = [...total.keys()].find(
    (id) => isTracked(id) && total.get(id) !== (counted.get(id) ?? 0)
  )
  if (wrong) {
    throw new TraceabilityError(
      "invalid_state",
      `${itemToken(wrong)} is in several products of this return, and Medusa would count it for one of them only. Cancel this return and create one for each product.`
    )
  }
}
