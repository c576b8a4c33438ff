import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { say } from "../shared/say"
import { groupBy } from "../shared/group-by"
import { roundQuantity, sumQuantities } from "../shared/round-quantity"

/** What to do where an order has reserved other quantities of a kit's parts than the kit takes today. */
export const MAKE_THEM_FIT = say("part.makeThemFit")

/** What a unit of a line consists of. */
export type KitPart = { inventory_item_id: string; required_quantity: number }

/** A line of an order: how much of it is still to be delivered, and what a unit consists of today. */
export type KitLine = { id: string; outstanding: number; parts: KitPart[] }

type Row = { line_item_id: string; inventory_item_id: string; quantity: unknown }

/** Whether an item was ever reserved for a line, also where that was used up or deleted since. */
type WasReserved = (lineId: string, itemId: string) => boolean

const wasReservedBy =
  (rows: Row[]): WasReserved =>
  (lineId, itemId) =>
    rows.some((row) => row.line_item_id === lineId && row.inventory_item_id === itemId)

async function readReservations(
  container: MedusaContainer,
  lines: KitLine[],
  withDeleted: boolean
): Promise<Row[]> {
  if (!lines.length) {
    return []
  }
  const of = { line_item_id: lines.map((line) => line.id) }
  return (await container
    .resolve(Modules.INVENTORY)
    .listReservationItems(of, { withDeleted, take: null })) as unknown as Row[]
}

/** Parts that a line has lost since: of each as much as is reserved, for a unit. */
function lostParts({ outstanding, parts }: KitLine, open: Row[]): KitPart[] {
  const isPart = (row: Row) =>
    parts.some((part) => part.inventory_item_id === row.inventory_item_id)
  const lost = groupBy(
    open.filter((row) => !isPart(row)),
    (row) => row.inventory_item_id
  )
  return [...lost].map(([inventory_item_id, reserved]) => {
    const quantity = sumQuantities(reserved.map((row) => Number(row.quantity)))
    return { inventory_item_id, required_quantity: roundQuantity(quantity / outstanding) }
  })
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
  const open = await readReservations(container, lines, false)
  const openOf = (line: KitLine) => open.filter((row) => row.line_item_id === line.id)
  const isOpen = wasReservedBy(open)
  const isPromised = (line: KitLine) => line.outstanding > 0 && openOf(line).length > 0
  // Medusa has no index of the rows that are left behind, so they are read only where they decide.
  const unclear = lines.filter(
    (line) =>
      isPromised(line) && line.parts.some((part) => !isOpen(line.id, part.inventory_item_id))
  )
  const wasReserved = wasReservedBy([
    ...open,
    ...(await readReservations(container, unclear, true)),
  ])
  const kitOf = (line: KitLine): KitPart[] =>
    isPromised(line)
      ? [
          ...line.parts.filter((part) => wasReserved(line.id, part.inventory_item_id)),
          ...lostParts(line, openOf(line)),
        ]
      : line.parts
  return new Map(lines.map((line) => [line.id, kitOf(line)]))
}
