import { roundQuantity } from "../../../lib/format"
import { toNumber } from "../../../lib/to-number"
import type { Lot, LotStock } from "../../../lib/types"

/** How much of a lot, and from where. The quantity stays text while it is typed. */
export type LotAmount = { location_id: string; quantity: string }

export const freeAt = (stock: LotStock[], locationId: string): number => {
  const place = stock.find((one) => one.location_id === locationId)
  return place ? roundQuantity(place.quantity - place.reserved_quantity) : 0
}

/** One unit of a serial number, or all of a lot that is free there. */
export const quantityAt = (lot: Lot, stock: LotStock[], locationId: string): string =>
  lot.kind === "serial" ? "1" : String(freeAt(stock, locationId))

/** Where there is only one place, it is chosen already. */
export const firstAmount = (lot: Lot, stock: LotStock[]): LotAmount =>
  stock.length === 1
    ? { location_id: stock[0].location_id, quantity: quantityAt(lot, stock, stock[0].location_id) }
    : { location_id: "", quantity: "" }

/** More than nothing, and no more than there is; of reserved pieces the server says whose they are. */
export const isAmountValid = ({ location_id, quantity }: LotAmount, stock: LotStock[]): boolean => {
  const onHand = stock.find((one) => one.location_id === location_id)?.quantity ?? 0
  return toNumber(quantity) > 0 && toNumber(quantity) <= onHand
}
