import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { roundQuantity, sumQuantities } from "../shared/round-quantity"

/** What to do where an order has reserved other quantities of a kit's parts than the kit takes today. */
export const MAKE_THEM_FIT =
  "Make the reservations fit (Inventory, Reservations), or change the product back until this order is delivered."

/** What a unit of a line consists of. */
export type KitPart = { inventory_item_id: string; required_quantity: number }

/** A line of an order: how much of it is still to be delivered, and what a unit consists of today. */
export type KitLine = { id: string; outstanding: number; parts: KitPart[] }

type Row = {
  line_item_id: string
  inventory_item_id: string
  quantity: unknown
  deleted_at: string | Date | null
}

function promisedKit({ outstanding, parts }: KitLine, rows: Row[]): KitPart[] {
  const open = rows.filter((row) => !row.deleted_at)
  if (!open.length || outstanding <= 0) {
    return parts
  }
  const wasReserved = (id: string) => rows.some((row) => row.inventory_item_id === id)
  const gone = [...new Set(open.map((row) => row.inventory_item_id))]
    .filter((id) => !parts.some((part) => part.inventory_item_id === id))
    .map((inventory_item_id): KitPart => {
      const reserved = open.filter((row) => row.inventory_item_id === inventory_item_id)
      const quantity = sumQuantities(reserved.map((row) => Number(row.quantity)))
      return { inventory_item_id, required_quantity: roundQuantity(quantity / outstanding) }
    })
  return [...parts.filter((part) => wasReserved(part.inventory_item_id)), ...gone]
}

/**
 * What a unit of each line consists of for its order, by line item id. Medusa reserves a kit as it is when the order is placed or edited;
 * a part that the kit has got since was not promised and is never reserved, one that it has lost was and still is. A reservation that
 * was used up or deleted leaves its row behind, so it does not count as one that never was. Lines without any reservation are as they
 * are today.
 */
export async function readPromisedKits(
  container: MedusaContainer,
  lines: KitLine[]
): Promise<Map<string, KitPart[]>> {
  if (!lines.length) {
    return new Map()
  }
  const rows = (await container
    .resolve(Modules.INVENTORY)
    .listReservationItems(
      { line_item_id: lines.map((line) => line.id) },
      { withDeleted: true, take: null }
    )) as unknown as Row[]
  return new Map(
    lines.map((line) => [
      line.id,
      promisedKit(
        line,
        rows.filter((row) => row.line_item_id === line.id)
      ),
    ])
  )
}
