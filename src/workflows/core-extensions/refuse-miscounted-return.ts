import type { ReturnStatus } from "@medusajs/framework/utils"
import type { ReceivedPart } from "../../modules/traceability/orders/returns/plan-return-lines"
import { say } from "../../shared/say"
import { itemToken } from "../../shared/message-tokens"
import { roundQuantity, sumQuantities } from "../../shared/round-quantity"
import { TraceabilityError } from "../../shared/traceability-error"

type Quantity = number | string | null

/** A return as `confirm-return-receive` has read it. */
export type CoreReturn = {
  id: string
  status: ReturnStatus
  items?: {
    id: string
    item_id: string
    received_quantity: Quantity
    damaged_quantity: Quantity
    item?: {
      variant_id?: string | null
      variant?: {
        manage_inventory?: boolean
        inventory_items?: { inventory_item_id: string; required_quantity: number }[]
      } | null
    } | null
  }[]
}

type UnitsOf = (lineItemId: string) => number

/**
 * What Medusa will add to the level of each item. It knows each inventory item with the first variant of the return that
 * has it: of an item that is in two variants (a lens, and a camera kit with that lens) it counts one only.
 */
function countedByMedusa(orderReturn: CoreReturn, goodUnits: UnitsOf): Map<string, number> {
  const rows = orderReturn.items ?? []
  const partOf = new Map<string, { variant_id: string; required: number }>()
  for (const { item } of rows) {
    const parts = item?.variant?.manage_inventory ? (item.variant.inventory_items ?? []) : []
    for (const { inventory_item_id, required_quantity } of parts) {
      if (!partOf.has(inventory_item_id)) {
        const required = Number(required_quantity)
        partOf.set(inventory_item_id, { variant_id: item!.variant_id!, required })
      }
    }
  }
  return new Map(
    [...partOf].map(([id, { variant_id, required }]) => {
      const ofVariant = rows.filter(({ item }) => item?.variant_id === variant_id)
      return [
        id,
        roundQuantity(sumQuantities(ofVariant.map((row) => goodUnits(row.item_id))) * required),
      ]
    })
  )
}

/** Medusa would leave returned units uncounted: refused before it starts, with what to do. */
export function refuseMiscountedReturn(
  orderReturn: CoreReturn,
  received: ReceivedPart[],
  goodUnits: UnitsOf,
  isTracked: (itemId: string) => boolean
): void {
  const counted = countedByMedusa(orderReturn, goodUnits)
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
      say("invalid_state.itemInSeveralProducts", { item: itemToken(wrong) })
    )
  }
}
