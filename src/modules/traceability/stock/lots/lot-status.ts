import type { LotStatus } from "../../../../types/lot"
import { isInCare, isOnHand, isOwned } from "../ledger/place-conditions"

const ON_HAND = isOnHand("s.location_id")
const IN_CARE = isInCare("s.location_id")
const ON_LOAN = "s.location_id = 'loan'"

/** SQL for "some of the lot `lot` is at a place `s` with this condition". */
export const isSomewhere = (condition: string): string =>
  `EXISTS (SELECT 1 FROM traceability_lot_stock s WHERE s.lot_id = lot.id AND s.quantity > 0 AND (${condition}))`

/**
 * SQL for "nothing of the lot `lot` is at a place `s` with this condition". OFFSET 0 has it asked of the few lots that the
 * other conditions have left: PostgreSQL would compare all lots with all stock, taking such lots for rare.
 */
const isNowhere = (condition: string): string =>
  `NOT EXISTS (SELECT 1 FROM traceability_lot_stock s WHERE s.lot_id = lot.id AND s.quantity > 0 AND (${condition}) OFFSET 0)`

/** SQL for "some of the lot `lot` is on hand". */
export const IS_ON_HAND = isSomewhere(ON_HAND)

/**
 * SQL for each derived status of the lot `lot`. The conditions stop at the first row, so that a filter over a million lots
 * stays fast. `LOT_VIEW` derives the same status from sums, for a page of lots.
 */
export const STATUS_CONDITIONS: Record<LotStatus, string> = {
  available: isSomewhere(`${ON_HAND} AND s.quantity > s.reserved_quantity`),
  // Few lots are reserved, and an index knows them.
  reserved: `${isSomewhere(`${ON_HAND} AND s.reserved_quantity > 0`)} AND ${isNowhere(`${ON_HAND} AND s.quantity > s.reserved_quantity`)}`,
  in_care: `${isSomewhere(IN_CARE)} AND ${isNowhere(ON_HAND)}`,
  on_loan: `${isSomewhere(ON_LOAN)} AND ${isNowhere(`${ON_HAND} OR ${IN_CARE}`)}`,
  delivered: `${isSomewhere("s.location_id = 'customer'")} AND ${isNowhere(`${ON_HAND} OR ${IN_CARE} OR ${ON_LOAN}`)}`,
  consumed: `${isSomewhere("s.location_id = 'production'")} AND ${isNowhere(`${ON_HAND} OR ${ON_LOAN} OR ${isOwned("s.location_id")}`)}`,
  scrapped: `${isSomewhere("s.location_id = 'scrap'")} AND ${isNowhere("s.location_id <> 'scrap'")}`,
  new: `NOT ${isSomewhere("true")}`,
}
